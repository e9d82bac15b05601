/** The eight of a workshop: what each writes, and what must therefore be found when their files have come together. */
import type { Own } from './laptop.ts';
import { bundleOf, found } from './published-plan.ts';
import { expect } from './test.ts';

/** What all share, and disagree about. */
export const SHARED = { objective: 'People come back', visits: 'Visits a month', loans: 'Loans a visit' };

const own = {
  Ana: { objective: 'The desk answers at once', keyResult: 'Minutes of waiting', value: 11 },
  Bo: { objective: 'Children read aloud', keyResult: 'Reading hours', value: 12 },
  Cy: { objective: 'The cellar is dry', keyResult: 'Shelves moved', value: 13 },
  Dan: { objective: 'The catalogue is right', keyResult: 'Entries checked', value: 14 },
  Eva: { objective: 'Every book is found', keyResult: 'Labels renewed', value: 15 },
  Fay: { objective: 'The garden is open', keyResult: 'Benches set up', value: 16 },
  Gil: { objective: 'Evenings are lively', keyResult: 'Talks held', value: 17 },
  Hui: { objective: '人人都能借书', keyResult: '新办借书证', value: 18 },
} satisfies Readonly<Record<string, Own>>;

export type Name = keyof typeof own;
export const NAMES = Object.keys(own) as readonly Name[];
export const OWN: Readonly<Record<Name, Own>> = own;

/** The same two fields of what is shared, by three people. */
export const THREE = [
  { name: 'Ana', title: `${SHARED.objective} gladly`, target: '45' },
  { name: 'Bo', title: `${SHARED.objective} soon`, target: '50' },
  { name: 'Cy', title: `${SHARED.objective} often`, target: '60' },
] as const;

/** Titles as Dan has them in his text editor. */
export const BY_HAND = { objective: `${SHARED.objective} with a friend`, keyResult: 'Entries checked twice' };

/** What Eva had before she went back to a backup, and what she wrote after it. */
export const EARLY = { title: `${own.Eva.objective} within a minute`, value: 95 };
export const LATE = { title: `${own.Eva.objective} by everybody` };

/** Written by Gil under a wrong clock, and deleted by Fay, who did not know. */
export const RENEWALS = `${SHARED.loans}, and renewals`;

/** What each wrote is in the file, signed; so is Eva's check-in from before she went back, since Hui had seen it. */
export function expectEverybodysWords(text: string): void {
  const written = NAMES.map((name) => {
    const { objective, keyResult, value } = OWN[name];
    const values = name === 'Eva' ? [value, EARLY.value] : [value];
    return expect.objectContaining({
      title: name === 'Eva' ? expect.stringMatching(`^(${EARLY.title}|${LATE.title})$`) : objective,
      keyResults: [
        expect.objectContaining({
          title: name === 'Dan' ? BY_HAND.keyResult : keyResult,
          checkIns: values.map((one) => expect.objectContaining({ value: one, confidence: 60, by: name })),
        }),
      ],
    });
  });
  const shared = expect.objectContaining({
    team: 'Reading room',
    keyResults: [expect.anything(), expect.objectContaining({ title: RENEWALS })],
  });
  expect(found(bundleOf(text))).toMatchObject({
    cycles: [{ name: '2026 Q4', objectives: expect.arrayContaining([shared, ...written]) }],
  });
  const objectives = bundleOf(text).records.filter(
    (record) => record.kind === 'objective' && record.title !== undefined,
  );
  expect(objectives).toHaveLength(1 + NAMES.length);
}
