import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { isWrittenIn, sampleId, withoutSamples } from '../../../renderer/domain/plan/sample.ts';
import { find, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author } from '../author.ts';

const id = (number: number) => sampleId('s', number);

/** A sample of two objectives, with a key result, a check-in and an owner, made in one step. */
const SAMPLE: Command = {
  do: 'all',
  commands: [
    { do: 'add', kind: 'cycle', id: 's', values: { name: 'Sample', sample: true } },
    { do: 'add', kind: 'person', id: id(1), values: { name: 'Front desk' } },
    { do: 'add', kind: 'objective', id: id(2), cycle: 's', values: { title: 'Readers return', owner: id(1) } },
    { do: 'add', kind: 'objective', id: id(3), cycle: 's', values: { title: 'Evenings run' } },
    { do: 'add', kind: 'keyResult', id: id(4), objective: id(2), values: { title: 'Visits' } },
    { do: 'add', kind: 'checkIn', id: id(5), keyResult: id(4), values: { value: 22, at: '2026-08-01T09:00:00.000Z' } },
  ],
};
const OWN: readonly Command[] = [
  { do: 'add', kind: 'cycle', id: 'c', values: { name: 'Q4' } },
  { do: 'add', kind: 'objective', id: 'o', cycle: 'c', values: { title: 'Ours' } },
];

function after(...commands: readonly Command[]): Author {
  const ana = new Author('ana');
  for (const command of [SAMPLE, ...commands]) ana.must(command);
  return ana;
}
const written = ({ plan }: Author): boolean => {
  const cycle = find(plan, 'cycle', 's');
  return cycle !== undefined && isWrittenIn(plan, cycle);
};

describe('W7 a sample', () => {
  it.each<readonly [string, readonly Command[]]>([
    ['as it came', []],
    ['with a plan beside it', OWN],
    ['in another order', [{ do: 'move', id: id(3), home: 's', after: null }]],
    ['with something taken away', [{ do: 'delete', id: id(4) }]],
    [
      'whose additions are gone again',
      [
        { do: 'add', kind: 'objective', id: 'mine', cycle: 's', values: {} },
        { do: 'delete', id: 'mine' },
      ],
    ],
  ])('is nobody’s work: %s', (_, commands) => {
    expect(written(after(...commands))).toBe(false);
  });

  it('is nobody’s work when its removal was taken back', () => {
    const ana = after({ do: 'delete', id: 's' });
    ana.undo();
    expect(written(ana)).toBe(false);
  });

  it.each<readonly [string, Command]>([
    ['an objective', { do: 'add', kind: 'objective', id: 'mine', cycle: 's', values: { title: 'Mine' } }],
    ['other words', { do: 'set', kind: 'keyResult', id: id(4), values: { title: 'Visits a month' } }],
    ['another home', { do: 'move', id: id(4), home: id(3), after: null }],
    ['another name', { do: 'set', kind: 'cycle', id: 's', values: { name: 'Ours' } }],
    ['a check-in', { do: 'add', kind: 'checkIn', id: 'mine', keyResult: id(4), values: { value: 30 } }],
    ['a comment', { do: 'add', kind: 'comment', id: 'mine', about: id(2), values: { text: 'Why?' } }],
  ])('is somebody’s work once it got %s', (_, command) => {
    expect(written(after(command))).toBe(true);
  });
});

describe('B13 a plan without its samples', () => {
  const ids = (plan: Workspace) => [...withoutSamples(plan).records.values()].map((record) => record.id).toSorted();

  it('holds everything else, and not the people the sample brought', () => {
    expect(ids(after({ do: 'name-plan', name: 'Library' }, ...OWN).plan)).toEqual(['c', 'o', 'workspace']);
  });

  it('holds those of them that own something else', () => {
    const given = after(...OWN, { do: 'set', kind: 'objective', id: 'o', values: { owner: id(1) } });
    expect(ids(given.plan)).toEqual(['c', 'o', id(1)]);
  });

  it('is the plan itself where there is nothing but samples, or no sample', () => {
    for (const { plan } of [after({ do: 'name-plan', name: 'Library' }), after(...OWN, { do: 'delete', id: 'c' })])
      expect(withoutSamples(plan)).toBe(plan);
  });

  it('has nothing of a sample that was removed, whatever else there is', () => {
    const removal: Command = { do: 'delete', id: 's' };
    expect(ids(after(...OWN, removal).plan)).toEqual(['c', 'o']);
    expect(ids(after({ do: 'name-plan', name: 'Library' }, removal).plan)).toEqual(['workspace']);
  });

  it('H7 has nothing of what was said about it or its people', () => {
    const said = after(
      ...OWN,
      { do: 'add', kind: 'comment', id: 'n1', about: id(1), values: { text: 'Who is that?' } },
      { do: 'add', kind: 'comment', id: 'n2', about: 'n1', values: { text: 'Nobody' } },
      { do: 'add', kind: 'comment', id: 'n3', about: 'o', values: { text: 'Ours' } },
    );
    expect(ids(said.plan)).toEqual(['c', 'n3', 'o']);
  });
});
