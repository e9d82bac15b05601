/** @jsxImportSource preact */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Id } from '../../../domain/kinds/model.ts';
import type { RowData } from './copy-data.ts';
import { again, begin, formsFor } from './draft.ts';
import { RemarkForm } from './RemarkForm.tsx';
import {
  add,
  draft,
  draftOf,
  isInFile,
  putBack,
  remove,
  standing,
  type Draft,
  type Kept,
  type Remark,
} from './kept.ts';
import { newId } from './new-id.ts';
import { SaidHere } from './SaidHere.tsx';
import { sameAll, useStored } from './store.ts';
import { usePage, useWords } from './words.ts';

interface OfRow {
  readonly open: Draft | undefined;
  readonly remarks: readonly Remark[];
  readonly there: number;
}
const ofRow = (kept: Kept, row: Id): OfRow => ({
  open: draftOf(kept, row),
  remarks: standing(kept).filter(({ about }) => about === row),
  there: kept.there,
});
const isSameRow = (one: OfRow, other: OfRow): boolean =>
  one.open === other.open && one.there === other.there && sameAll(one.remarks, other.remarks);

/** What can be said about a row, and what its reader has said. */
export function Row({ row }: { readonly row: RowData }) {
  const { store } = usePage();
  const spoken = useWords();
  const { words, locale } = spoken;
  const { open, remarks, there } = useStored(
    store,
    useCallback(() => ofRow(store.get(), row.id), [store, row]),
    isSameRow,
  );
  const corrected = open && store.get().remarks.find(({ id, packet }) => id === open.of && packet !== undefined);
  /** What was cancelled or deleted last, to be brought back. */
  const [lost, setLost] = useState<{ readonly draft: Draft } | { readonly deleted: Id } | null>(null);
  const [focus, setFocus] = useState('none');
  const here = useRef<HTMLDivElement>(null);

  // The keyboard goes to what stands in the place of what was pressed.
  useEffect(() => {
    if (focus === 'none') return;
    here.current?.querySelector<HTMLElement>(`[data-focus="${focus}"]`)?.focus();
    setFocus('none');
  }, [focus]);

  const put = (words: Omit<Draft, 'touched'>) =>
    store.change((all, touched) => draft(all, row.id, { ...words, touched }));
  const openForm = (words: Omit<Draft, 'touched'>) => {
    put(words);
    setLost(null);
    setFocus('form');
  };
  const cancel = (words: Draft) => {
    put({ ...words, dropped: true });
    const isWritten = Object.values(words.values).some((text) => text.trim() !== '');
    setLost(isWritten ? { draft: words } : null);
    setFocus(isWritten ? 'lost' : 'open');
  };
  const change = (remark: Remark) => openForm({ ...again(remark, locale), of: remark.id });

  return (
    <div ref={here} lang={words.lang}>
      {remarks.length > 0 && (
        <ul>
          {remarks.map((remark) => (
            <li key={remark.id}>
              <SaidHere remark={remark} spoken={spoken} />
              <p className="by">
                <span>{isInFile({ there }, remark) ? words.inFile : words.inNoFile}</span>
                <button
                  type="button"
                  data-focus={remark.id}
                  aria-label={words.changeWhich(row.number)}
                  onClick={() => change(remark)}
                >
                  {words.change}
                </button>
                {remark.packet === undefined && (
                  <button
                    type="button"
                    aria-label={words.removeWhich(row.number)}
                    onClick={() => {
                      store.change((all, now) => remove(all, remark.id, now));
                      setLost({ deleted: remark.id });
                      setFocus('lost');
                    }}
                  >
                    {words.remove}
                  </button>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {lost && (
        <p className="by">
          {'deleted' in lost && <span>{words.deleted}</span>}
          <button
            type="button"
            data-focus="lost"
            onClick={() => {
              if ('draft' in lost) return openForm({ ...lost.draft });
              store.change((all, now) => putBack(all, lost.deleted, now));
              setLost(null);
              setFocus(lost.deleted);
            }}
          >
            {'deleted' in lost ? words.undo : words.bringBack}
          </button>
        </p>
      )}
      {open ? (
        <RemarkForm
          row={row}
          draft={open}
          corrects={corrected?.said.is}
          onChange={put}
          onCancel={() => cancel(open)}
          onAdd={(said) => {
            const id = newId();
            store.change((all, now) => add(all, { id, about: row.id, said }, now, open.of));
            const isChanged = store.get().remarks.every((one) => one.id !== id);
            setFocus(isChanged && open.of !== undefined ? open.of : id);
          }}
        />
      ) : (
        <button
          type="button"
          className="quiet"
          data-focus="open"
          onClick={() => {
            const [form = 'comment'] = formsFor(row);
            openForm({ form, values: begin(form, row, locale) });
          }}
        >
          {words.remarkOn(row.number)}
        </button>
      )}
    </div>
  );
}
