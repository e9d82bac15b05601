import { cleanLine } from '../../domain/plan/clean-text.ts';
import type { Cycle, Learning, LearningSort } from '../../domain/kinds/model.ts';
import { LEARNING_SORTS } from '../../domain/kinds/model.ts';
import { stageOf } from '../../domain/plan/stage.ts';
import { childrenOf, find } from '../../domain/plan/workspace.ts';
import { day, dayOf } from '../../text/format.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import { stageTexts } from '../../text/later/stage.ts';
import { Questions } from './Beside.tsx';
import { CommentsAbout } from './Comments.tsx';
import { useCopy } from './copy-context.ts';
import { Pauses } from './Pauses.tsx';
import { Said } from './Said.tsx';
import { Note, Title } from './Words.tsx';

/** What a cycle is called, as a heading says it. */
export function CycleName({ of: cycle }: { readonly of: Cycle | undefined }) {
  return cycle ? <Title of={cycle.name} /> : <Said of={({ texts }) => readingCopyTexts(texts).noCycle} />;
}

export function NoObjectives() {
  return (
    <p className="label">
      <Said of={({ texts }) => readingCopyTexts(texts).nothing} />
    </p>
  );
}

/** Its days and how far it has come, and what is to be said about it. */
export function CycleHead({ cycle }: { readonly cycle: Cycle }) {
  const { workspace } = useCopy();
  const { id, dates, guidance } = cycle;
  const now = stageOf(workspace, id);
  const who = cleanLine(now.by?.by ?? '');
  return (
    <>
      <p className="label">
        {dates && (
          <>
            <Said of={({ language }) => `${day(dates.start, language)} – ${day(dates.end, language)}`} />
            {' · '}
          </>
        )}
        <Said
          of={({ texts, language }) => {
            const stage = stageTexts(texts);
            if (!now.by) return stage.draft;
            const step = stage.is[now.by.does ?? 'commit'];
            const on = now.by.at === undefined ? '–' : dayOf(now.by.at, language);
            return who === '' ? stage.sinceSomebody(step, on) : stage.since(step, on, who);
          }}
        />
      </p>
      <Note of={guidance} />
      <Questions of={cycle} />
      <Pauses about={id} />
      <CommentsAbout ids={[id]} />
    </>
  );
}

/** What was learned, sort by sort, and what follows from it. */
export function Learned({ cycle: { id } }: { readonly cycle: Cycle }) {
  const { workspace } = useCopy();
  const learnings = childrenOf(workspace, id, 'learning');
  const actions = childrenOf(workspace, id, 'action');
  const sorts: readonly (LearningSort | undefined)[] = [...LEARNING_SORTS, undefined];
  return (
    <>
      {learnings.length > 0 && (
        <h3>
          <Said of={({ texts }) => readingCopyTexts(texts).learnings} />
        </h3>
      )}
      {sorts.map((sort) => (
        <Sorted key={sort ?? ''} sort={sort} learnings={learnings.filter((one) => one.sort === sort)} />
      ))}
      {actions.length > 0 && (
        <>
          <h3>
            <Said of={({ texts }) => readingCopyTexts(texts).actions} />
          </h3>
          <ul>
            {actions.map(({ id: action, title, owner, due, done }) => (
              <li key={action}>
                <Title of={title} />{' '}
                <span className="label">
                  <bdi>{cleanLine(find(workspace, 'person', owner)?.name ?? '')}</bdi>{' '}
                  {due !== undefined && (
                    <Said of={({ texts, language }) => readingCopyTexts(texts).due(day(due, language))} />
                  )}
                </span>{' '}
                <span className="tag">
                  <Said of={({ texts }) => readingCopyTexts(texts)[done ? 'done' : 'open']} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Sorted({
  sort,
  learnings,
}: {
  readonly sort: LearningSort | undefined;
  readonly learnings: readonly Learning[];
}) {
  if (learnings.length === 0) return null;
  return (
    <>
      {sort && (
        <p className="label">
          <Said of={({ texts }) => texts.records.learnings[sort]} />
        </p>
      )}
      <ul>
        {learnings.map(({ id, text }) => (
          <li key={id}>
            <Note of={text} />
          </li>
        ))}
      </ul>
    </>
  );
}
