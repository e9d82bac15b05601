import { useMemo, useState } from 'react';
import { beyond, useUntaken, waitsThere } from '../../app/editing/use-untaken.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { shownCycle } from '../../app/places/shown.ts';
import { addReply, homeOf } from '../../app/review/add-reply.ts';
import { useLanguage, usePlan, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { readReply, type RemarkInReply } from '../../domain/plan/pasted-reply.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { reviewTexts } from '../../text/later/review.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { recordTitle } from '../../wording/record-title.ts';
import styles from './Review.module.css';

/** A reply in words: read line by line, with the row each number meant, before anything is added. */
export function PasteReply() {
  const planner = usePlanner();
  const texts = useTexts();
  const review = reviewTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const cycle = shownCycle(
    workspace,
    useUi((ui) => ui.cycle),
  );
  const textLimit = useLimit('note');
  const nameLimit = useLimit('name');
  const [text, setText] = useState(() => planner.halfAnswers.about('new-reply') ?? '');
  // Half a reply is in sight; after that it is folded by whoever reads it.
  const [waited] = useState(text !== '');
  const [by, setBy] = useState(() => planner.halfAnswers.about('new-replier') ?? '');
  /** By their place in the reply. */
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const refused = [beyond(textLimit, review.pasteLabel, text), beyond(nameLimit, review.pasteBy, by)];
  useUntaken(refused, waitsThere);
  const reply = useMemo(() => readReply(workspace, text), [workspace, text]);
  const placed = reply.remarks.filter((remark, at) => !leftOut.has(at) && homeOf(remark, cycle?.id) !== null);
  // Without a name they would bear that of whoever pastes them.
  const isNameless = by.trim() === '';
  const cycleName = cycle ? cycle.name || texts.plan.untitled : '';
  const goesTo = ({ number, row }: RemarkInReply): string => {
    if (row && !isTombstone(row)) return recordTitle(row, { workspace, texts, language });
    if (!cycle) return review.noPlace;
    if (row) return review.rowDeleted(recordTitle(row, { workspace, texts, language }), cycleName);
    return number === '' ? review.onCycle(cycleName) : review.noRowOf(number, cycleName);
  };
  const sign = (name: string) => {
    setBy(name);
    planner.halfAnswers.keep('new-replier', name === '' ? undefined : name);
  };
  const write = (words: string) => {
    setText(words);
    setLeftOut(new Set());
    planner.halfAnswers.keep('new-reply', words === '' ? undefined : words);
  };
  const add = async () => {
    if (await addReply(planner, texts, placed, { by, cycle: cycle?.id })) {
      write('');
      sign('');
    }
  };
  return (
    <details className={styles['paste']} open={waited}>
      <summary>{review.paste}</summary>
      <p className={styles['what']}>{review.pasteWhat}</p>
      <TextField label={review.pasteBy} value={by} onChange={sign} limit={nameLimit} autoComplete="off" dir="auto" />
      <TextField
        label={review.pasteLabel}
        lines="many"
        rows={4}
        value={text}
        onChange={write}
        limit={textLimit}
        dir="auto"
      />
      {reply.remarks.length > 0 && (
        <>
          <p className={styles['what']}>
            {reply.mark === undefined
              ? review.neverNumbered
              : reply.named
                ? review.readBy(reply.mark)
                : review.readByLast(reply.mark)}
          </p>
          <table className={styles['look']}>
            <thead>
              <tr>
                <th scope="col">{review.take}</th>
                <th scope="col">{review.meant}</th>
                <th scope="col">{review.said}</th>
              </tr>
            </thead>
            <tbody>
              {reply.remarks.map((remark, at) => (
                // Two lines can say the same about the same row.
                <tr key={`${at} ${remark.number}`} data-left-out={leftOut.has(at) || undefined}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={review.takeNamed(at + 1)}
                      checked={!leftOut.has(at)}
                      onChange={() =>
                        setLeftOut(
                          (before) =>
                            new Set(before.has(at) ? [...before].filter((one) => one !== at) : [...before, at]),
                        )
                      }
                    />
                  </td>
                  <th scope="row" dir="auto">
                    {remark.number !== '' && <span className={styles['number']}>{remark.number}</span>}
                    {goesTo(remark)}
                  </th>
                  <td dir="auto">{remark.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {isNameless && <p className={styles['what']}>{review.nameless}</p>}
          <div>
            <Button
              variant="primary"
              disabled={placed.length === 0 || isNameless || refused.some((one) => one !== undefined)}
              onClick={() => void add()}
            >
              {review.add(placed.length)}
            </Button>
          </div>
        </>
      )}
    </details>
  );
}
