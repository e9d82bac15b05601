/** Wherever a private objective is named, the place says that it is private and stays off the paper (SPEC H2, H9). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { Planner } from '../../renderer/app/session/planner.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { JustLook } from '../../renderer/features/merge/JustLook.tsx';
import Palette from '../../renderer/features/palette/Palette.tsx';
import { Plan } from '../../renderer/features/plan/Plan.tsx';
import Questions from '../../renderer/features/questions/Questions.tsx';
import { importFile } from '../app/import-file.ts';
import { trafficOf } from '../../renderer/app/files/traffic.ts';
import Merge from '../../renderer/features/merge/Merge.tsx';
import { afterMerge } from './after-merge.ts';
import { incoming } from './fake-desktop.ts';
import { draw, given, plannerForTests, SMALL_PLAN } from './planner-for-tests.tsx';

const SECRET = 'Nobody’s business';
const set = (id: string, values: Record<string, unknown>): Command => ({ do: 'set', kind: 'objective', id, values });

/** Who has it private, and a file that closes a ring with it. */
async function ringToBe() {
  const me = await plannerForTests(SMALL_PLAN);
  const other = await plannerForTests([], { personName: 'Jonas' });
  await importFile(other, { name: 'plan.okr', text: await me.text() });
  await given(me, [set('obj1', { title: SECRET, private: true, parent: 'obj2' })]);
  await given(other, [set('obj2', { parent: 'obj1' })]);
  await trafficOf(me).importSession.add([incoming({ name: 'theirs.okr', text: await other.text() })]);
  me.ui.setState({ room: 'merge' });
  return me;
}

/** Another objective that serves it, or one of somebody else's: nobody knows. */
const servesIt = () =>
  afterMerge(
    [set('obj1', { title: SECRET, private: true }), set('obj2', { parent: 'obj1' })],
    [
      { do: 'add', kind: 'objective', id: 'obj9', cycle: 'cycle1', values: { title: 'Theirs' } },
      set('obj2', { parent: 'obj9' }),
    ],
  );

/** A private objective that is asked about, stands in a ring and was made twice. */
const secret = () =>
  afterMerge(
    [
      set('obj1', { title: SECRET, private: true, why: 'Mine', parent: 'obj2' }),
      { do: 'add', kind: 'objective', id: 'obj3', cycle: 'cycle1', values: { title: SECRET, private: true } },
    ],
    [set('obj1', { why: 'Theirs' }), set('obj2', { parent: 'obj1' })],
  );

/** The innermost elements that name it, and the least number of places that should. */
const naming = () =>
  [...document.body.querySelectorAll<HTMLElement>('*')].filter((one) =>
    [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(SECRET)),
  );

interface Case {
  readonly room: string;
  readonly begun?: () => Promise<Planner>;
  readonly drawn: (planner: Planner) => ReactNode;
  readonly go?: (drawn: ReturnType<typeof draw>) => Promise<void>;
  readonly places: number;
}

const CASES: readonly Case[] = [
  { room: 'the plan', drawn: () => <Plan saveState={null} />, places: 2 },
  {
    room: 'questions',
    drawn: () => <Questions />,
    go: async ({ user, texts }) => user.selectOptions(screen.getByLabelText(texts.questions.person), 'Jonas'),
    // The card, the answers of one person, the ring and one button of it, and the pair.
    places: 5,
  },
  {
    room: 'a file that is looked at',
    drawn: (planner) => {
      const { records, runs } = planner.plan.getState().workspace;
      return <JustLook name="plan.okr" bundle={{ records: [...records.values()], runs }} />;
    },
    places: 2,
  },
  {
    room: 'the palette',
    drawn: () => <Palette />,
    go: async ({ user }) => user.type(screen.getByRole('combobox'), 'business'),
    places: 2,
  },
  {
    room: 'an answer about another objective',
    begun: servesIt,
    drawn: () => <Questions />,
    go: async ({ user, texts }) => user.selectOptions(screen.getByLabelText(texts.questions.person), 'Mira'),
    // The answer in the card, and in the answers of one person.
    places: 2,
  },
  // What serves it, and the ring.
  { room: 'the look before a merge', begun: ringToBe, drawn: () => <Merge />, places: 2 },
];

it.each(CASES)(
  'H2 H9 is marked and off the paper wherever it is named in $room',
  async ({ begun = secret, drawn, go, places }) => {
    const planner = await begun();
    const one = draw(planner, drawn(planner));
    await go?.(one);
    await waitFor(() => expect(naming().length).toBeGreaterThanOrEqual(places));
    for (const place of naming()) {
      const around = place.closest('[data-private]');
      expect(around, place.outerHTML).not.toBeNull();
      expect(around?.textContent).toContain(one.texts.plan.private);
    }
    cleanup();
  },
);
