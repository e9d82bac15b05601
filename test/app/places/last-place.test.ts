import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFinding } from '../../../renderer/app/places/finding.ts';
import { navigate } from '../../../renderer/app/places/navigate.ts';
import { shownCycle } from '../../../renderer/app/places/shown.ts';
import { deskWithPlan, must, openDesk, shown, type Desk } from '../desk.ts';

afterEach(() => vi.restoreAllMocks());

/** A desk with a second cycle, which one has gone to and opened the details in. */
async function elsewhere(): Promise<Desk> {
  const desk = await deskWithPlan();
  await must(desk, { do: 'add', kind: 'cycle', id: 'far', values: { name: 'Far', dates: FAR } });
  desk.planner.ui.setState({ cycle: 'far', inspector: true });
  return desk;
}
const FAR = { start: '1999-01-01', end: '1999-03-31' };

const place = ({ planner }: Desk) => {
  const { cycle, inspector } = planner.ui.getState();
  return { cycle, inspector };
};

describe('E19 the next start', () => {
  it('shows the cycle one was in, and the details if they were open', async () => {
    const { database } = await elsewhere();
    const next = await openDesk(database);
    expect(place(next)).toEqual({ cycle: 'far', inspector: true });
    next.planner.ui.setState({ inspector: false });
    expect(place(await openDesk(database))).toEqual({ cycle: 'far', inspector: false });
  });

  it('goes by today where that cycle is gone', async () => {
    const desk = await elsewhere();
    await must(desk, { do: 'delete', id: 'far' });
    const next = await openDesk(desk.database);
    expect(shownCycle(shown(next), place(next).cycle)?.id).toBe(shownCycle(shown(next), null)?.id);
  });

  it.each(['{', '5', 'null', '{"cycle":5,"inspector":true}', '{"cycle":null,"inspector":"yes"}'])(
    'takes no nonsense: %s',
    async (kept) => {
      const database = crypto.randomUUID();
      localStorage.setItem(`${database}-place`, kept);
      expect(place(await openDesk(database))).toEqual({ cycle: null, inspector: false });
    },
  );

  it('is as the first where the page may store nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('closed', 'SecurityError');
    });
    const { database } = await elsewhere();
    expect(place(await openDesk(database))).toEqual({ cycle: null, inspector: false });
  });
});

describe('Y4 the next start of a personal plan', () => {
  it('Y4 is in its week; that of any other plan is in the plan', async () => {
    const desk = await deskWithPlan();
    expect((await openDesk(desk.database)).planner.ui.getState().room).toBe('plan');
    await must(desk, { do: 'name-plan', personal: true });
    expect((await openDesk(desk.database)).planner.ui.getState().room).toBe('this-week');
  });
});

describe('E19 coming back to the plan', () => {
  const there = async (left: { readonly selected: string | null; readonly search?: string }) => {
    const { planner } = await deskWithPlan();
    planner.ui.setState({ ...left, room: 'settings' });
    navigate(planner, { at: 'room', room: 'plan' });
    return planner.ui.getState();
  };

  it('goes to the row one left', async () => {
    expect(await there({ selected: 'k1' })).toMatchObject({ room: 'plan', focus: 'k1' });
  });

  it('goes to none that is not shown', async () => {
    await fetchFinding();
    expect(await there({ selected: null })).toMatchObject({ room: 'plan', focus: null });
    expect(await there({ selected: 'gone' })).toMatchObject({ room: 'plan', focus: null });
    expect(await there({ selected: 'k1', search: 'nothing reads like this' })).toMatchObject({ focus: null });
  });
});
