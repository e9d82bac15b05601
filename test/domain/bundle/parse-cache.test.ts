/** Reading several files with what was let in before says the same as reading each by itself. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ParseCache } from '../../../renderer/domain/bundle/parse-cache.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { Author, smallPlan } from '../author.ts';
import { dice, play } from '../random-plan.ts';
import { block, byHand, changed, first, list, object, smallText } from './bundles.ts';

it('B1 whatever was read before, a file reads the same', () => {
  fc.assert(
    fc.property(fc.array(fc.array(dice, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (hands) => {
      const known = new ParseCache();
      const start = smallText();
      for (const [at, rolls] of hands.entries()) {
        const hand = new Author(`hand${at}`);
        hand.receive(start);
        const text = play(hand, rolls).write();
        expect(readBundle(text, known)).toEqual(readBundle(text));
      }
    }),
    { numRuns: 200 },
  );
});

it('B1 what differs from it in anything is looked at: a value, a field more or less, a name of ours, a block, a kind', () => {
  const text = smallText();
  const others = [
    changed((one) => (first(one, 'objectives')['title'] = 'By hand')),
    changed((one) => (first(one, 'objectives')['mood'] = 'fine')),
    changed((one) => delete first(one, 'objectives')['why']),
    changed((one) => {
      delete first(one, 'objectives')['why'];
      first(one, 'objectives')['kind'] = 'objective';
    }),
    changed((one) => (first(one, 'checkIns')['list'] = 'checkIns')),
    changed((one) => (first(one, 'checkIns')['value'] = 'many')),
    changed((one) => delete object(object(one['merge'])['records'])['o1']),
    changed((one) => (object(object(object(one['merge'])['records'])['o1'])['sum'] = '')),
    changed((one) => {
      one['pilots'] = one['comments'];
      delete one['comments'];
    }),
    '',
    'null',
    '7',
    '[]',
    '{}',
    `\uFEFF${text}`,
    text.replaceAll('\n', '\r\n'),
    byHand({ teams: [{ id: 'o1', name: 'A' }] }),
    byHand({ objectives: [{ id: 'constructor' }] }),
    byHand({ objectives: [{ id: ['o1'] }, { id: 'o1' }, { id: 'o1' }] }),
    smallPlan(new Author('bo')).write(),
  ];
  for (const other of others) {
    const known = new ParseCache();
    expect(readBundle(text, known)).toEqual(readBundle(text));
    expect(readBundle(other, known)).toEqual(readBundle(other));
    expect(readBundle(text, known)).toEqual(readBundle(text));
  }
});

it('B1 what is cut up, doubled or put elsewhere in its text is read as if nothing had been read before', () => {
  const lines = smallText().split('\n');
  const spot = fc.nat(lines.length - 1);
  const broken = fc.oneof(
    fc.tuple(spot, fc.nat(12)).map(([at, count]) => lines.toSpliced(at, count)),
    fc
      .tuple(spot, spot, fc.nat(12))
      .map(([from, to, count]) => lines.toSpliced(to, 0, ...lines.slice(from, from + count))),
    fc.tuple(spot, spot, fc.nat(12)).map(([from, to, count]) => {
      const taken = lines.slice(from, from + count);
      return lines.toSpliced(from, count).toSpliced(to, 0, ...taken);
    }),
    fc
      .tuple(spot, fc.constantFrom('', ' ', ',', '{', '}', ']', '"', '\\', '0', '":', '\\u0000', '    {', '  ],'))
      .map(([at, text]) => lines.with(at, `${lines[at] ?? ''}${text}`)),
    fc.tuple(spot, fc.nat(60)).map(([at, column]) => lines.with(at, (lines[at] ?? '').slice(column))),
    fc.tuple(spot, fc.nat(60)).map(([at, column]) => lines.with(at, (lines[at] ?? '').slice(0, column))),
  );
  const known = new ParseCache();
  let read = 0;
  fc.assert(
    fc.property(broken, (changedLines) => {
      const text = changedLines.join('\n');
      readBundle(smallText(), known);
      const again = readBundle(text, known);
      if (again.ok) read++;
      expect(again).toEqual(readBundle(text));
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(100);
});

it('B1 nothing that stands in a file is taken for a record cut out of it', () => {
  const text = smallText();
  const holes = ['"\\u00000"', '"\\u00001"', '"\\u0000-1"', '"\\\\u00000"'];
  const asList = (one: string) => `[\n${one}\n]`;
  const others = holes.flatMap((one) => [
    text.replace('  "cycles": [', `  "cycles": ${asList(one)},\n  "cycles": [`),
    text.replace('  "merge": {', `  "cycles": ${asList(one)},\n  "merge": {`),
    text.replace('    "records": {', `    "records": ${asList(one)},\n    "records": {`),
    text.replace('  "scope": {', `  "scope": {\n    "mark": ${asList(one)},`),
    text.replace('      "why": ', `      "mood": ${asList(one)},\n      "why": `),
  ]);
  // The same lists, where lists are not looked for.
  const moved = changed((one) => {
    one['drawer'] = { objectives: one['objectives'], merge: one['merge'] };
  });
  const twice = text.replace('  "cycles": [', '  "objectives": [\n    {\n      "id": "o9"\n    }\n  ],\n  "cycles": [');
  const orphan = changed((one) => {
    object(object(one['merge'])['records'])['nobody'] = block(one, 'o1');
  });
  const doubled = changed((one) => list(one['objectives']).push(first(one, 'objectives')));
  for (const other of [...others, moved, twice, orphan, doubled]) {
    expect(other).not.toBe(text);
    const known = new ParseCache();
    readBundle(text, known);
    expect(readBundle(other, known)).toEqual(readBundle(other));
  }
});
