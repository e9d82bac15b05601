import { act, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { watchOf } from '../../../renderer/app/session/plan-watch.ts';
import { PlannerContext, useChildIds, useChildren, useRecord } from '../../../renderer/app/session/use-planner.ts';
import { SMALL_PLAN, plannerForTests } from '../../features/planner-for-tests.tsx';

const title = (id: string, text: string) => ({ do: 'set', kind: 'keyResult', id, values: { title: text } }) as const;

describe('who is told of a change', () => {
  it('is who watches the home it is under, and nobody else', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const { shelves } = watchOf(planner.plan);
    const [near, far, people] = [vi.fn(), vi.fn(), vi.fn()];
    const stop = shelves.watch(['obj1', 'obj2'], near);
    shelves.watch(['cycle1'], far);
    shelves.watch(['#person'], people);
    await planner.edit({ do: 'add', kind: 'keyResult', id: 'new', objective: 'obj1', values: {} });
    expect(near).toHaveBeenCalled();
    expect(far).not.toHaveBeenCalled();
    await planner.edit({ do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } });
    expect(people).toHaveBeenCalledTimes(1);
    near.mockClear();
    await planner.edit({ do: 'move', id: 'new', home: 'obj2', after: null });
    expect(near).toHaveBeenCalled();
    near.mockClear();
    stop();
    await planner.edit(title('new', 'Told to nobody'));
    expect(near).not.toHaveBeenCalled();
    expect(far).not.toHaveBeenCalled();
  });

  it('sees a screen follow every change under its home, undo included, and draws no other again', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const drawn: string[] = [];
    const Titles = ({ home }: { readonly home: string }) => {
      drawn.push(home);
      return (
        <p>
          {useChildren(home, 'keyResult')
            .map((one) => one.title)
            .join(', ')}
        </p>
      );
    };
    render(
      <PlannerContext value={planner}>
        <Titles home="obj1" />
        <Titles home="obj2" />
      </PlannerContext>,
    );
    drawn.length = 0;
    await act(() =>
      planner.edit({ do: 'add', kind: 'keyResult', id: 'new', objective: 'obj2', values: { title: 'Seen at once' } }),
    );
    expect(screen.getByText(/Seen at once/)).toBeVisible();
    await act(() => planner.edit(title('new', 'Seen again')));
    expect(screen.getByText(/Seen again/)).toBeVisible();
    await act(() => planner.undo());
    expect(screen.getByText(/Seen at once/)).toBeVisible();
    expect(new Set(drawn)).toEqual(new Set(['obj2']));
  });

  it('is of a record who shows it, and of the ids of a home nobody until one comes, goes or moves', async () => {
    const planner = await plannerForTests(SMALL_PLAN);
    const drawn: string[] = [];
    const Title = ({ id }: { readonly id: string }) => {
      drawn.push(id);
      return <p>{useRecord('objective', id)?.title ?? `${id} is gone`}</p>;
    };
    const Ids = () => {
      drawn.push('ids');
      return <p>{useChildIds('cycle1', 'objective').join(', ')}</p>;
    };
    render(
      <PlannerContext value={planner}>
        <Title id="obj1" />
        <Title id="obj2" />
        <Ids />
      </PlannerContext>,
    );
    const drawnBy = async (work: () => Promise<unknown>) => {
      drawn.length = 0;
      await act(work);
      return new Set(drawn);
    };
    const set = (id: string, text: string) =>
      planner.edit({ do: 'set', kind: 'objective', id, values: { title: text } });
    expect(await drawnBy(() => set('obj1', 'Said anew'))).toEqual(new Set(['obj1']));
    expect(screen.getByText('Said anew')).toBeVisible();
    expect(await drawnBy(() => planner.edit({ do: 'move', id: 'obj2', home: 'cycle1', after: null }))).toContain('ids');
    expect(screen.getByText('obj2, obj1')).toBeVisible();
    // What is joined is shown as one.
    await act(() => planner.edit({ do: 'join', id: 'obj2', into: 'obj1' }));
    expect(screen.getByText('obj1')).toBeVisible();
    expect(screen.getAllByText('Said anew')).toHaveLength(2);
    await act(() => set('obj1', 'Said as one'));
    expect(screen.getAllByText('Said as one')).toHaveLength(2);
    await act(() => planner.edit({ do: 'delete', id: 'obj1' }));
    expect(screen.getAllByText(/is gone/)).toHaveLength(2);
    await act(() => planner.undo());
    expect(screen.getAllByText('Said as one')).toHaveLength(2);
  });
});
