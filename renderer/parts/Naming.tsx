import type { ReactNode } from 'react';
import { usePrivateAmong } from '../app/places/on-paper.ts';
import type { AnyRecord } from '../domain/kinds/model.ts';
import type { Workspace } from '../domain/plan/workspace.ts';
import { PrivateMark } from './PrivateMark.tsx';

interface Props {
  /** What the words name. */
  readonly records: readonly AnyRecord[];
  /** The plan it stands in, where that is not the one that is open. */
  readonly among?: Workspace;
  readonly as?: 'span' | 'div';
  readonly children: ReactNode;
}

/** Words of a record that is not private which name others: where one of those is private they are marked, and off the paper (SPEC H2, H9). */
export function Naming({ records, among, as: Around = 'span', children }: Props) {
  const { isPrivate, offPaper } = usePrivateAmong(records, among);
  if (!isPrivate) return children;
  return (
    <Around data-private={offPaper}>
      {children} <PrivateMark />
    </Around>
  );
}
