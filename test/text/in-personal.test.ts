/** The words of a personal plan. */
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/text/en.ts';
import { inPersonal } from '../../renderer/text/in-personal.ts';
import { fetchLater, readIn } from '../../renderer/text/later.ts';
import type { Texts } from '../../renderer/text/texts.ts';
import { zh } from '../../renderer/text/zh.ts';

type Said = (texts: Texts) => object;

/** Every set that comes with a screen. */
const SETS = Object.entries(
  import.meta.glob<Readonly<Record<string, Said>>>('../../renderer/text/later/*.ts', { eager: true }),
);

/** Words a command is found by, names of the sample's own rows, and the agenda of several who look back together. */
const OTHERWISE = /\.(also|alsoRooms|sample|example|closing\.team)(\.|$)/;

/** Every sentence with the way to it; of one that is made of values, how it is made. */
function sentences(texts: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof texts === 'string' || typeof texts === 'function') return [[path, String(texts)]];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

const everySentence = (texts: Texts) => [
  ...sentences(texts, ''),
  ...SETS.flatMap(([path, set]) =>
    Object.values(set).flatMap((said) => sentences(said(texts), `.${path.replace(/^.*\/|\.ts$/g, '')}`)),
  ),
];

describe('Y7 the areas of a personal plan', () => {
  beforeAll(async () => {
    readIn('en');
    readIn('zh');
    await fetchLater();
  });

  it('Y7 stand where a team stands alone, and are made once', () => {
    const texts = inPersonal(en);
    expect(inPersonal(en)).toBe(texts);
    expect([texts.records.kinds.team, texts.fields.names.team, texts.plan.asking.team]).toEqual([
      'Area',
      'Area',
      'Area',
    ]);
    expect([1, 2].map(texts.records.counted.team)).toEqual(['1 area', '2 areas']);
    expect(inPersonal(zh).records.kinds.team).toBe('领域');
  });

  it.each([
    ['English', en, /\bteams?\b/i],
    ['Chinese', zh, /团队/],
  ] as const)('Y7 no sentence of a personal plan speaks of a team: %s', (_, texts, team) => {
    const found = everySentence(inPersonal(texts)).filter(([path, text]) => team.test(text) && !OTHERWISE.test(path));
    expect(found).toEqual([]);
    // And one of several people says nothing else than before.
    expect(
      everySentence(texts).filter(([path, text]) => team.test(text) && !OTHERWISE.test(path)).length,
    ).toBeGreaterThan(20);
  });
});
