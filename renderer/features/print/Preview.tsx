import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTexts } from '../../app/session/use-planner.ts';
import { SheetOf } from '../../documents/paper/SheetOf.tsx';
import type { SheetSize } from '../../documents/paper/sheet-size.ts';
import { paperTexts } from '../../text/later/paper.ts';
import styles from './Print.module.css';
import type { Sheets } from './use-sheets.ts';

interface Props {
  readonly sheets: Sheets;
  readonly size: SheetSize;
}

/** Every sheet as it will be printed, as large as there is room for. */
export function Preview({ sheets, size }: Props) {
  const paper = paperTexts(useTexts());
  const view = useRef<HTMLDivElement>(null);
  useScale(view);
  return (
    <section aria-labelledby="preview" className={styles['preview']}>
      <div className={styles['head']}>
        <h2 id="preview" className={styles['heading']}>
          {paper.preview}
        </h2>
        <p role="status">{statusOf(sheets, paper)}</p>
      </div>
      <div
        ref={view}
        className={`paper ${styles['sheets'] ?? ''}`}
        data-size={size}
        data-sheets={sheets.is === 'there' || undefined}
      >
        {sheets.is === 'there' &&
          sheets.sheets.map((sheet, at) => (
            // Sheets have no name but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className={`sheet-frame ${styles['frame'] ?? ''}`}>
              <SheetOf
                sheet={sheet}
                label={paper.sheet(at + 1, sheets.sheets.length)}
                name={sheets.name}
                day={sheets.day}
                page={paper.page(at + 1, sheets.sheets.length)}
              />
            </div>
          ))}
      </div>
    </section>
  );
}

function statusOf(sheets: Sheets, paper: ReturnType<typeof paperTexts>): string {
  switch (sheets.is) {
    case 'there':
      return paper.sheets(sheets.sheets.length);
    case 'failed':
      return paper.failed;
    case 'under-way':
      return paper.layingOut(sheets.done, sheets.all);
  }
}

/** How much smaller than on paper a sheet is drawn, so that it is as wide as its place. Never larger. */
function useScale(view: RefObject<HTMLElement | null>): void {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const place = view.current;
    if (!place || typeof ResizeObserver === 'undefined') return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width));
    watch.observe(place);
    return () => watch.disconnect();
  }, [view]);
  useEffect(() => {
    if (width !== undefined) view.current?.style.setProperty('--place', `${width}px`);
  }, [view, width]);
}
