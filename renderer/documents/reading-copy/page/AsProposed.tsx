/** @jsxImportSource preact */
import { useCallback, useLayoutEffect } from 'preact/hooks';
import type { Proposed } from '../../../domain/kinds/model.ts';
import type { RowData } from './copy-data.ts';
import { proposedIn, type Wish } from './proposed.ts';
import { Change } from './SaidHere.tsx';
import { sameAll, useStored, useView } from './store.ts';
import { measureText, usePage, useWords, type Spoken } from './words.ts';

type Part = 'title' | 'why' | 'metric';

interface Props {
  readonly row: RowData;
  readonly part: Part;
  /** What the page says without this script, hidden as long as something else is said in its place. */
  readonly asIs: HTMLElement | null;
  /** The whole of the row: where it would go, so does all that is under it. */
  readonly whole: HTMLElement | null;
}

const NONE: readonly Wish[] = [];

/** What is proposed about a part of a row; none as long as the plan is read as it is. A row that would go says so in its title. */
function useWishes(row: RowData, part: Part | 'keyResult'): readonly Wish[] {
  const { data, store } = usePage();
  const read = useCallback(() => {
    if (store.view() === 'is') return NONE;
    return proposedIn(data, store.get()).filter(
      ({ about, change }) => about === row.id && (change.does === part || (change.does === 'drop' && part === 'title')),
    );
  }, [data, store, row, part]);
  return useStored(store, read, sameAll);
}

/** Words of a row as they would be, or with what would go and what would come. Of several each stands, with whose it is. */
export function AsProposed({ row, part, asIs, whole }: Props) {
  const { store } = usePage();
  const spoken = useWords();
  const view = useView(store);
  const wishes = useWishes(row, part);
  const isOther = wishes.length > 0;
  const goes = view === 'taken' && part === 'title' && wishes.some(({ change }) => change.does === 'drop');
  useLayoutEffect(() => {
    if (asIs) asIs.hidden = isOther;
    if (part === 'title') whole?.classList.toggle('goes', goes);
  }, [asIs, whole, isOther, goes, part]);
  if (!isOther) return null;
  return (
    <span className="other" lang={spoken.words.lang}>
      {wishes.map((wish, at) => (
        <span key={at}>
          {at > 0 && <span className="label"> {spoken.words.or} </span>}
          {view === 'marks' ? (
            <Change of={wish.change} spoken={spoken} />
          ) : (
            <Taken change={wish.change} spoken={spoken} />
          )}
          {(wishes.length > 1 || wish.by !== null) && <By of={wish} spoken={spoken} />}
        </span>
      ))}
    </span>
  );
}

function Taken({ change, spoken }: { readonly change: Proposed; readonly spoken: Spoken }) {
  switch (change.does) {
    case 'title':
    case 'why':
      return <bdi className="words">{change.to ?? spoken.words.nothing}</bdi>;
    case 'metric':
      return <span>{measureText(change.to, spoken)}</span>;
    case 'drop':
      return (
        <>
          <del>{change.seen ?? ''}</del> <span className="label">{spoken.words.wouldGo}</span>
        </>
      );
    case 'keyResult':
      return (
        <span>{[change.title, change.metric && measureText(change.metric, spoken)].filter(Boolean).join(' · ')}</span>
      );
  }
}

function By({ of: { by }, spoken: { words } }: { readonly of: Wish; readonly spoken: Spoken }) {
  return <span className="label"> {words.by(by === null ? words.you : by || words.somebody)}</span>;
}

/** Key results that are proposed for an objective, below those it has. */
export function NewRows({ row }: { readonly row: RowData }) {
  const { store } = usePage();
  const spoken = useWords();
  const view = useView(store);
  const wishes = useWishes(row, 'keyResult');
  if (wishes.length === 0) return null;
  return (
    <ul className="kr new" lang={spoken.words.lang}>
      {wishes.map((wish, at) => (
        <li key={at}>
          {view === 'marks' ? (
            <Change of={wish.change} spoken={spoken} />
          ) : (
            <Taken change={wish.change} spoken={spoken} />
          )}{' '}
          <span className="tag">{spoken.words.wouldCome}</span>
          <By of={wish} spoken={spoken} />
        </li>
      ))}
    </ul>
  );
}
