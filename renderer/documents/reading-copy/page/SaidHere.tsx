/** @jsxImportSource preact */
import type { Metric, Proposed } from '../../../domain/kinds/model.ts';

import type { Remark } from './kept.ts';
import { marksOf } from './marks.ts';
import { measureText, type Spoken } from './words.ts';

interface Props {
  readonly remark: Remark;
  readonly spoken: Spoken;
}

/** A remark as its writer reads it again: a comment with what it is on, a proposal with what would go and what would come. */
export function SaidHere({ remark: { said }, spoken }: Props) {
  const { words } = spoken;
  if (said.is === 'comment')
    return (
      <p className="note" dir="auto">
        {said.on && <span className="label">{words.on(words.fields[said.on.field])} </span>}
        {said.text}
      </p>
    );
  const { change, why } = said;
  return (
    <>
      <p>
        <span className="label">{words.kinds[change.does]}</span> <Change of={change} spoken={spoken} />
      </p>
      {why !== undefined && (
        <p className="note" dir="auto">
          {why}
        </p>
      )}
    </>
  );
}

/** What would go and what would come, word by word where it is words. */
export function Change({ of: change, spoken }: { readonly of: Proposed; readonly spoken: Spoken }) {
  switch (change.does) {
    case 'title':
    case 'why':
      return <Marks before={change.seen ?? ''} after={change.to ?? ''} />;
    case 'metric':
      return <Measures before={change.seen} after={change.to} spoken={spoken} />;
    case 'drop':
      return <del>{change.seen ?? ''}</del>;
    case 'keyResult':
      return (
        <ins>{[change.title, change.metric && measureText(change.metric, spoken)].filter(Boolean).join(' · ')}</ins>
      );
  }
}

function Measures({ before, after, spoken }: { before: Metric | undefined; after: Metric; spoken: Spoken }) {
  return (
    <>
      {before && <del>{measureText(before, spoken)}</del>} <ins>{measureText(after, spoken)}</ins>
    </>
  );
}

export function Marks({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <span dir="auto" className="words">
      {marksOf(before, after).map(({ text, is }, at) =>
        is === 'same' ? text : is === 'added' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>,
      )}
    </span>
  );
}
