import type { ReactNode } from 'react';
import { paperTexts } from '../../text/later/paper.ts';
import { useCopy } from '../pieces/copy-context.ts';
import { Bar } from '../pieces/Rows.tsx';

/** How to read the signs on the sheets. The pictures are for the eye alone: each has its words beside it. */
export function Legend() {
  const [{ texts }] = useCopy().readers;
  const { legend } = paperTexts(texts);
  return (
    <div className="legend">
      <p className="label">{legend.title}</p>
      <ul>
        <li>
          <span className="no">2.3</span> <span>{legend.numbers}</span>
        </li>
        <li>
          <Bar progress={0.6} /> <span>{legend.bar}</span>
        </li>
        <li>
          <Sample>
            <path className="line" d="M2 10 L14 7 L30 4" />
            <circle className="now" cx="30" cy="4" r="2" />
          </Sample>
          <span>{legend.line}</span>
        </li>
        <li>
          <Sample>
            <path className="goal" d="M0 6 H36" />
          </Sample>
          <span>{legend.goal}</span>
        </li>
        <li>
          <Sample>
            <path className="silence" d="M2 6 H34" />
          </Sample>
          <span>{legend.silence}</span>
        </li>
        <li>
          <Sample>
            <path className="thin" d="M2 11 L34 1" />
          </Sample>
          <span>{legend.pace}</span>
        </li>
        <li>
          <span className="asks sample" /> <span>{legend.asks}</span>
        </li>
      </ul>
    </div>
  );
}

const Sample = ({ children }: { readonly children: ReactNode }) => (
  <svg className="sample" viewBox="0 0 36 12" aria-hidden>
    {children}
  </svg>
);
