/** From any record to where it stands in the plan. */
import { describe, expect, it, vi } from 'vitest';
import { goTo, goToAsked } from '../../../renderer/app/places/go-to.ts';
import { WORKSPACE_ID } from '../../../renderer/domain/kinds/model.ts';
import { addFurther } from '../../further-kind.ts';
import { deskWithPlan, must, shown, type Desk } from '../desk.ts';

vi.mock('../../../renderer/domain/kinds/all.ts', async (kinds) => (await import('../../further-kind.ts')).among(kinds));

async function desk(): Promise<Desk> {
  const desk = await deskWithPlan();
  await must(
    desk,
    { do: 'add', kind: 'objective', id: 'o8', cycle: 'c1', values: { title: 'Rooms' } },
    { do: 'add', kind: 'keyResult', id: 'k8', objective: 'o8', values: { title: 'Painted' } },
    { do: 'add', kind: 'checkIn', id: 'ci8', keyResult: 'k8', values: { value: 3 } },
    { do: 'add', kind: 'comment', id: 'n8', about: 'ci8', values: { text: 'Only three?' } },
    { do: 'add', kind: 'comment', id: 'n9', about: 'n8', values: { text: 'Well' } },
    { do: 'add', kind: 'comment', id: 'n5', about: 'c1', values: { text: 'A long quarter' } },
    addFurther('f8', 'o8', 'Rain'),
    { do: 'add', kind: 'comment', id: 'n7', about: 'f8', values: { text: 'Again' } },
  );
  desk.planner.ui.setState({ room: 'questions', search: 'a' });
  return desk;
}

describe('Q1 going to what a question is about', () => {
  it.each([
    ['a row', 'k8', 'k8'],
    ['a check-in', 'ci8', 'k8'],
    ['a comment on a check-in', 'n8', 'k8'],
    ['an answer to that', 'n9', 'k8'],
    ['a record of a kind added later', 'f8', 'o8'],
    ['what is said about that', 'n7', 'o8'],
  ])('leads from %s to its row', async (_, from, row) => {
    const at = await desk();
    const record = shown(at).records.get(from);
    if (!record) throw new Error(`no ${from}`);
    goTo(at.planner, record, true);
    expect(at.planner.ui.getState()).toMatchObject({ room: 'plan', search: '', selected: row, inspector: true });
  });

  it.each(['c1', 'n5'])('leads from %s, which stands under no row, to the plan', async (from) => {
    const at = await desk();
    const record = shown(at).records.get(from);
    if (!record) throw new Error(`no ${from}`);
    goTo(at.planner, record, true);
    expect(at.planner.ui.getState()).toMatchObject({ room: 'plan', search: '', selected: null });
  });

  it('Q1 leads from a setting of the method to where it is set, and from what else the plan says of itself to the plan', async () => {
    const at = await desk();
    await must(at, { do: 'name-plan', keyResultsCap: 4 });
    const record = shown(at).records.get(WORKSPACE_ID);
    if (!record) throw new Error('The plan says nothing of itself.');
    goToAsked(at.planner, record, ['keyResultsCap']);
    expect(at.planner.ui.getState().room).toBe('method');
    goToAsked(at.planner, record, ['name']);
    expect(at.planner.ui.getState().room).toBe('plan');
  });

  it('Q1 leads from a meeting to the meetings of its cycle', async () => {
    const at = await desk();
    await must(at, { do: 'add', kind: 'ritual', id: 'r8', cycle: 'c1', values: { sort: 'closing' } });
    const record = shown(at).records.get('r8');
    if (!record) throw new Error('The meeting is not there.');
    goToAsked(at.planner, record, ['day']);
    expect(at.planner.ui.getState()).toMatchObject({ room: 'rituals', cycle: 'c1' });
  });

  it('ends where comments are about each other', async () => {
    const at = await desk();
    const ring = { kind: 'comment', id: 'n6', about: 'n6' } as const;
    goTo(at.planner, ring);
    expect(at.planner.ui.getState()).toMatchObject({ room: 'plan', selected: null });
  });
});
