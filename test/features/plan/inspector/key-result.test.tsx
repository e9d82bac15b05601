import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AllTexts } from '../../../texts.ts';
import { drawnInspector } from './drawn-inspector.tsx';

describe('the measure', () => {
  it('is written as one value, figures and unit together', async () => {
    const { user, texts, stored, flush } = await drawnInspector('kr3');
    const { inspector } = texts;
    await user.selectOptions(
      screen.getByRole('combobox', { name: inspector.measureType }),
      inspector.measureTypes.raise,
    );
    await user.type(screen.getByRole('textbox', { name: inspector.start }), '22');
    await user.type(screen.getByRole('textbox', { name: inspector.target }), '40.5');
    await user.type(screen.getByRole('textbox', { name: inspector.unit }), '% ');
    await flush();
    expect(stored('keyResult', 'kr3')?.metric).toEqual({ type: 'raise', start: 22, target: 40.5, unit: '%' });
  });

  it('asks about what cannot be told yet, and never stands in the way', async () => {
    const { user, texts, stored, flush } = await drawnInspector('kr1');
    const { hints } = texts.inspector;
    const target = screen.getByRole('textbox', { name: texts.inspector.target });
    await user.clear(target);
    expect(screen.getByText(hints['no-target'])).toBeInTheDocument();
    await user.type(target, '22');
    expect(screen.getByText(hints['no-way'])).toBeInTheDocument();
    await user.clear(target);
    await user.type(target, '5');
    expect(screen.getByText(hints['meant-lower'])).toBeInTheDocument();
    await flush();
    expect(stored('keyResult', 'kr1')?.metric).toMatchObject({ start: 22, target: 5 });
  });

  it('says that its check-ins are read anew for as long as they are', async () => {
    const { user, texts } = await drawnInspector('kr1');
    const { measureType, measureTypes, readAnew } = texts.inspector;
    const type = screen.getByRole('combobox', { name: measureType });
    await user.selectOptions(type, measureTypes.yesNo);
    expect(screen.getByText(readAnew(1))).toBeInTheDocument();
    await user.selectOptions(type, measureTypes.lower);
    expect(screen.queryByText(readAnew(1))).toBeNull();
  });

  it('keeps its figures through a type that has none', async () => {
    const { user, texts, stored } = await drawnInspector('kr1');
    const { measureType, measureTypes } = texts.inspector;
    const type = screen.getByRole('combobox', { name: measureType });
    await user.selectOptions(type, measureTypes.yesNo);
    await waitFor(() => expect(stored('keyResult', 'kr1')?.metric).toEqual({ type: 'yesNo' }));
    // Values already written mean something else now; that is said, and nothing more.
    expect(screen.getByText(texts.inspector.readAnew(1))).toBeInTheDocument();
    await user.selectOptions(type, measureTypes.lower);
    await waitFor(() =>
      expect(stored('keyResult', 'kr1')?.metric).toEqual({ type: 'lower', start: 22, target: 40, unit: '%' }),
    );
  });

  it('shows what undo brought back, also in the field one is in', async () => {
    const { user, texts, undo } = await drawnInspector('kr1');
    const target = screen.getByRole('textbox', { name: texts.inspector.target });
    await user.clear(target);
    await user.type(target, '50');
    await undo();
    expect(target).toHaveValue('40');
  });

  it('says when what was typed is no number, and writes nothing of it', async () => {
    const { user, texts, stored, flush } = await drawnInspector('kr1');
    const target = screen.getByRole('textbox', { name: texts.inspector.target });
    await user.clear(target);
    await user.type(target, 'many');
    await user.tab();
    expect(screen.getByRole('alert')).toHaveTextContent(texts.inspector.notANumber);
    await flush();
    expect(stored('keyResult', 'kr1')?.metric).toMatchObject({ target: 40 });
    expect(target).toHaveValue('many');
  });

  it.each([
    ['1e5', (texts: AllTexts) => texts.inspector.notANumber],
    ['12345678901234567890', (texts: AllTexts) => texts.problems.refusal['not-a-number']],
  ])('keeps %s standing with what is wrong with it, and says so when another row is chosen', async (typed, whyOf) => {
    const { user, texts, stored, choose, flush, said } = await drawnInspector('kr1');
    const why = whyOf(texts);
    const target = screen.getByRole('textbox', { name: texts.inspector.target });
    await user.clear(target);
    await user.type(target, typed);
    await user.tab();
    expect(target).toHaveValue(typed);
    expect(target).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent(why);
    choose('kr2');
    expect(said()).toEqual([texts.inspector.numberWaits(texts.inspector.target, typed, why)]);
    await flush();
    expect(stored('keyResult', 'kr1')?.metric).toMatchObject({ target: 40 });
    // Nothing is silently the old number again: the words wait in their field until somebody mends or drops them.
    choose('kr1');
    const again = screen.getByRole('textbox', { name: texts.inspector.target });
    expect(again).toHaveValue(typed);
    expect(again).toHaveAccessibleDescription(new RegExp(texts.inspector.numberHolds('40')));
    await user.type(again, '{Escape}');
    expect(again).toHaveValue('40');
    // It does not wait any more, and that it does is said no more.
    expect(said()).toEqual([]);
    choose('kr2');
    choose('kr1');
    expect(screen.getByRole('textbox', { name: texts.inspector.target })).toHaveValue('40');
  });

  it('holds words that are no number in every field of figures, and lets go of them once they are mended', async () => {
    const levels = [{ text: 'Tried once', score: 0.3 }];
    const { user, texts, choose, edit, stored, flush } = await drawnInspector('kr1');
    const { inspector } = texts;
    const measured = (metric: object) => edit({ do: 'set', kind: 'keyResult', id: 'kr1', values: { metric } });
    for (const [metric, ...fields] of [
      [{ type: 'raise', start: 1, target: 2 }, inspector.start, inspector.target, inspector.weight],
      [{ type: 'below', limit: 2 }, inspector.limit],
      [{ type: 'band', low: 1, high: 2 }, inspector.low, inspector.high],
      [{ type: 'milestones', levels }, inspector.levelWorth(1)],
    ] as const) {
      await measured(metric);
      for (const name of fields) {
        const field = () => screen.getByRole('textbox', { name });
        await user.clear(field());
        await user.type(field(), 'x');
        choose('kr2');
        choose('kr1');
        expect([name, (field() as HTMLInputElement).value]).toEqual([name, 'x']);
        expect(field()).toBeInvalid();
        await user.clear(field());
        await user.type(field(), '1');
        await user.tab();
        await flush();
        choose('kr2');
        choose('kr1');
        expect([name, (field() as HTMLInputElement).value]).toEqual([name, '1']);
      }
    }
    expect(stored('keyResult', 'kr1')?.weight).toBe(1);
  });

  it.each([
    ['30万', { target: 300_000 }],
    ['3.5k', { target: 3500 }],
    ['12％', { target: 12, unit: '%' }],
    ['5 km', { target: 5, unit: 'km' }],
    ['€5', { target: 5, unit: '€' }],
  ])('reads %s as it is meant, with its unit where none was agreed upon', async (typed, expected) => {
    const metric = { type: 'raise', start: 0 } as const;
    const { user, texts, stored, flush } = await drawnInspector('kr3', [
      { do: 'set', kind: 'keyResult', id: 'kr3', values: { metric } },
    ]);
    await user.type(screen.getByRole('textbox', { name: texts.inspector.target }), typed);
    await user.tab();
    await flush();
    expect(stored('keyResult', 'kr3')?.metric).toEqual({ ...metric, ...expected });
  });

  it('takes a level worth 70% for 0.7, and shows a tiny start as it was meant', async () => {
    const { user, texts, stored, flush, edit } = await drawnInspector('kr3', [
      {
        do: 'set',
        kind: 'keyResult',
        id: 'kr3',
        values: { metric: { type: 'milestones', levels: [{ text: 'Tried', score: 0.3 }] } },
      },
    ]);
    const worth = screen.getByRole('textbox', { name: texts.inspector.levelWorth(1) });
    await user.clear(worth);
    await user.type(worth, '70%');
    await flush();
    expect(stored('keyResult', 'kr3')?.metric).toEqual({ type: 'milestones', levels: [{ text: 'Tried', score: 0.7 }] });
    await edit({
      do: 'set',
      kind: 'keyResult',
      id: 'kr3',
      values: { metric: { type: 'raise', start: 0.0000001, target: 1 } },
    });
    expect(screen.getByRole('textbox', { name: texts.inspector.start })).toHaveValue('0.0000001');
  });

  it('reads full-width figures of an input method', async () => {
    const { user, texts, stored, flush } = await drawnInspector('kr1', [], { language: 'zh' });
    const target = screen.getByRole('textbox', { name: texts.inspector.target });
    await user.clear(target);
    await user.type(target, '５０．５');
    await flush();
    expect(stored('keyResult', 'kr1')?.metric).toMatchObject({ target: 50.5 });
  });

  it('says why a band upside down is not taken', async () => {
    const { user, texts, stored, flush } = await drawnInspector('kr3', [
      { do: 'set', kind: 'keyResult', id: 'kr3', values: { metric: { type: 'band', low: 3, high: 4 } } },
    ]);
    const low = screen.getByRole('textbox', { name: texts.inspector.low });
    await user.clear(low);
    await user.type(low, '9');
    await flush();
    expect(screen.getByRole('alert')).toHaveTextContent(texts.problems.refusal['band-reversed']);
    expect(low).toHaveValue('9');
    expect(stored('keyResult', 'kr3')?.metric).toMatchObject({ low: 3, high: 4 });
  });

  it('is a list of written levels that can be added to, ordered and shortened', async () => {
    const { user, texts, stored, flush } = await drawnInspector('kr3');
    const { inspector } = texts;
    await user.selectOptions(
      screen.getByRole('combobox', { name: inspector.measureType }),
      inspector.measureTypes.milestones,
    );
    await user.click(screen.getByRole('button', { name: inspector.addLevel }));
    expect(screen.getByRole('textbox', { name: inspector.level(1) })).toHaveFocus();
    await user.keyboard('Tried once');
    await user.click(screen.getByRole('button', { name: inspector.addLevel }));
    await user.keyboard('Used daily');
    const worth = screen.getByRole('textbox', { name: inspector.levelWorth(2) });
    await user.clear(worth);
    await user.type(worth, '1');
    await flush();
    const metric = () => stored('keyResult', 'kr3')?.metric;
    expect(metric()).toEqual({
      type: 'milestones',
      levels: [
        { text: 'Tried once', score: 0.3 },
        { text: 'Used daily', score: 1 },
      ],
    });
    await user.click(screen.getByRole('button', { name: inspector.levelUp(2) }));
    expect(screen.getByRole('button', { name: inspector.levelDown(1) })).toHaveFocus();
    await flush();
    expect(metric()).toMatchObject({ levels: [{ text: 'Used daily' }, { text: 'Tried once' }] });
    await user.click(screen.getByRole('button', { name: inspector.removeLevel(1) }));
    expect(screen.getByRole('textbox', { name: inspector.level(1) })).toHaveFocus();
    await flush();
    expect(metric()).toEqual({ type: 'milestones', levels: [{ text: 'Tried once', score: 0.3 }] });
  });
});

it('tells what share of its objective a weight comes to', async () => {
  const { user, texts, stored, flush } = await drawnInspector('kr1');
  expect(screen.getByText(texts.inspector.share('50%'))).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: texts.inspector.weight }), '3');
  expect(screen.getByText(texts.inspector.share('75%'))).toBeInTheDocument();
  await flush();
  expect(stored('keyResult', 'kr1')?.weight).toBe(3);
});

it('refuses a weight below nothing at its field', async () => {
  const { user, texts, flush } = await drawnInspector('kr1');
  await user.type(screen.getByRole('textbox', { name: texts.inspector.weight }), '-1');
  // No share is told of what no weight can be.
  const share = /% of its objective|All weights are 0/;
  expect(screen.queryByText(share)).toBeNull();
  await flush();
  expect(screen.getByRole('alert')).toHaveTextContent(texts.problems.refusal['not-a-number']);
  expect(screen.queryByText(share)).toBeNull();
});

describe('the check-ins', () => {
  const later = [
    {
      do: 'add',
      kind: 'checkIn',
      id: 'check2',
      keyResult: 'kr1',
      values: { value: 31, confidence: 30, note: 'Armchairs moved', at: '2099-01-02T08:00:00Z' },
    },
  ] as const;

  it('stand newest first, with value, confidence, note and who', async () => {
    const { texts } = await drawnInspector('kr1', later);
    const section = screen.getByRole('region', { name: texts.terms.many.checkIn });
    const [newest, first] = within(section).getAllByRole('listitem');
    expect(newest).toHaveTextContent('31');
    expect(newest).toHaveTextContent('Armchairs moved');
    expect(newest).toHaveTextContent(texts.plan.confidenceBand.low);
    expect(newest).toHaveTextContent('Mira');
    expect(first).toHaveTextContent('25');
  });

  it('P12 say it where a clock was wrong, and only there', async () => {
    const { texts } = await drawnInspector('kr1', later);
    const section = screen.getByRole('region', { name: texts.terms.many.checkIn });
    const [newest, first] = within(section).getAllByRole('listitem');
    expect(newest).toHaveTextContent(texts.inspector.ahead);
    expect(first).not.toHaveTextContent(texts.inspector.ahead);
  });

  it('can be taken away and brought back, but offer no field', async () => {
    const { user, texts, stored, undo, planner } = await drawnInspector('kr1', later);
    const section = screen.getByRole('region', { name: texts.terms.many.checkIn });
    expect(within(section).queryByRole('textbox')).toBeNull();
    const named = new RegExp(`^${texts.inspector.deleteCheckIn('')}`);
    const [remove] = within(section).getAllByRole('button', { name: named });
    if (remove) await user.click(remove);
    await waitFor(() => expect(stored('checkIn', 'check2')).toBeUndefined());
    expect(section.closest('[data-details]')).toHaveFocus();
    expect(planner.ui.getState().notices.at(-1)).toMatchObject({
      text: texts.inspector.checkInDeleted,
      action: { label: texts.app.undo },
    });
    await undo();
    expect(stored('checkIn', 'check2')?.value).toBe(31);
  });

  it('are cut at a cycle, and all there when asked for', async () => {
    const { user, texts } = await drawnInspector(
      'kr1',
      Array.from({ length: 14 }, (_, at) => ({
        do: 'add',
        kind: 'checkIn' as const,
        id: `more${at}`,
        keyResult: 'kr1',
        values: { value: at },
      })),
    );
    const section = screen.getByRole('region', { name: texts.terms.many.checkIn });
    expect(within(section).getAllByRole('listitem')).toHaveLength(13);
    await user.click(screen.getByRole('button', { name: texts.inspector.allCheckIns(15) }));
    expect(within(section).getAllByRole('listitem')).toHaveLength(15);
  });
});

it('lets an initiative be done, which moves no progress', async () => {
  const { user, texts, stored } = await drawnInspector('init1', [
    { do: 'add', kind: 'initiative', id: 'init1', keyResult: 'kr1', values: { title: 'Ask at the door' } },
  ]);
  expect(screen.getByText(texts.inspector.initiativeMeaning)).toBeInTheDocument();
  await user.click(screen.getByRole('switch', { name: texts.plan.done }));
  await waitFor(() => expect(stored('initiative', 'init1')?.done).toBe(true));
});

describe('the details of a key result', () => {
  const follows = (one: Element, other: Element) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

  it.each(['kr1', 'kr3'])('stand in one order, with a measure and without one: %s', async (id) => {
    const { texts } = await drawnInspector(id);
    const inOrder = [
      screen.getByRole('heading', { name: texts.plan.progress }),
      screen.getByRole('button', { name: texts.rowActs.checkIn }),
      screen.getByRole('heading', { name: texts.inspector.measure }),
      screen.getByRole('heading', { name: texts.terms.many.checkIn }),
      screen.getByRole('combobox', { name: texts.aroundOutline.owner }),
      screen.getByRole('heading', { name: texts.comments.comments }),
    ];
    for (const [at, one] of inOrder.slice(1).entries()) expect(follows(inOrder[at] ?? one, one)).toBe(true);
  });

  it('leave the field of the measure where it is when one is chosen', async () => {
    const { user, texts } = await drawnInspector('kr3');
    const { measureType, measureTypes } = texts.inspector;
    const type = screen.getByRole('combobox', { name: measureType });
    await user.selectOptions(type, measureTypes.raise);
    expect(screen.getByRole('combobox', { name: measureType })).toBe(type);
    expect(type).toHaveFocus();
  });
});
