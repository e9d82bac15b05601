import type { ReactNode } from 'react';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { WORKSPACE_ID, type DateRange, type Objective } from '../../domain/kinds/model.ts';
import { alignment } from '../../domain/plan/alignment.ts';
import { homelessRows, objectivesInOrder } from '../../domain/plan/row-numbers.ts';
import { childrenOf, find } from '../../domain/plan/workspace.ts';
import { paperTexts } from '../../text/later/paper.ts';
import { readingCopyTexts } from '../../text/later/reading-copy.ts';
import { About, Alignment, HomelessHead, OtherComments, PlanAside, type Made } from '../pieces/Around.tsx';
import type { Copy } from '../pieces/copy-context.ts';
import { CycleHead, CycleName, Learned, NoObjectives } from '../pieces/Cycle.tsx';
import { Initiatives, KeyResultRow, ObjectiveHead } from '../pieces/Rows.tsx';
import { Legend } from './Legend.tsx';

/** What stays together on a sheet. */
export interface PaperBlock {
  readonly key: string;
  readonly node: ReactNode;
  readonly staysWithNext: boolean;
  /** Of the row it is. */
  readonly number: string | undefined;
}

/** As a heading and a file say it. */
export const planName = ({ workspace, readers: [{ texts }] }: Copy): string =>
  cleanLine(find(workspace, 'workspace', WORKSPACE_ID)?.name ?? '').trim() || readingCopyTexts(texts).plan;

/** All that is written, block by block, as it is read: the same as in a reading copy (X4). */
export function paperBlocks(copy: Copy, made: Made): readonly PaperBlock[] {
  const { workspace, numbers } = copy;
  const blocks: PaperBlock[] = [];
  const add = (key: string, node: ReactNode, staysWithNext = false) =>
    blocks.push({ key, node, staysWithNext, number: numbers.get(key) });
  const rowsOf = (objective: Objective, dates: DateRange | undefined) => {
    const { id, ambition } = objective;
    const keyResults = childrenOf(workspace, id, 'keyResult');
    add(id, <ObjectiveHead objective={objective} />, keyResults.length > 0);
    for (const keyResult of keyResults)
      add(keyResult.id, <KeyResultRow keyResult={keyResult} ambition={ambition} dates={dates} />);
  };

  add(
    'head',
    <>
      <h1>
        <bdi>{planName(copy)}</bdi>
      </h1>
      <About of={made} isMade={(texts) => paperTexts(texts).made} />
      <PlanAside />
    </>,
  );
  add('legend', <Legend />);
  for (const { cycle, objectives } of objectivesInOrder(workspace)) {
    const id = cycle?.id ?? '';
    add(
      `cycle ${id}`,
      <>
        <h2>
          <CycleName of={cycle} />
        </h2>
        {cycle && <CycleHead cycle={cycle} />}
        {objectives.length === 0 && <NoObjectives />}
      </>,
      objectives.length > 0,
    );
    for (const objective of objectives) rowsOf(objective, cycle?.dates);
    if (cycle && ['learning' as const, 'action' as const].some((kind) => childrenOf(workspace, id, kind).length > 0))
      add(`learned ${id}`, <Learned cycle={cycle} />);
  }
  const { keyResults, initiatives } = homelessRows(workspace);
  if (keyResults.length + initiatives.length > 0) add('homeless', <HomelessHead />, true);
  for (const keyResult of keyResults)
    add(keyResult.id, <KeyResultRow keyResult={keyResult} ambition={undefined} dates={undefined} />);
  if (initiatives.length > 0) add('initiatives', <Initiatives of={initiatives} />);
  if (alignment(workspace).length > 0) add('alignment', <Alignment />);
  add('comments', <OtherComments />);
  return blocks;
}
