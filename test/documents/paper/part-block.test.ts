// @vitest-environment jsdom
/** A block that is taller than a sheet is parted, and put together again it is what it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { END } from '../../../renderer/documents/paper/distribute.ts';
import { partOf, placesIn } from '../../../renderer/documents/paper/part-block.ts';

function element(tag: string, ...inside: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...inside);
  return made;
}

const words = fc
  .array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'words', '读者愿意再来。', '', ' ', 'x'.repeat(90))),
    {
      maxLength: 6,
    },
  )
  .map((all) => all.join(' '));

/** A row as it is drawn: a heading, notes, a list, a table with its head, a picture. */
const blocks = fc
  .record({
    title: words,
    notes: fc.array(words, { maxLength: 3 }),
    lines: fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { maxLength: 5 }),
  })
  .map(({ title, notes, lines }) => {
    const cells = (all: readonly string[], tag: string) => element('tr', ...all.map((one) => element(tag, one)));
    const table = element(
      'table',
      element('thead', cells(['Day', 'Note', 'By'], 'th')),
      element('tbody', ...lines.map((line) => cells(line, 'td'))),
    );
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture.append(document.createElementNS('http://www.w3.org/2000/svg', 'text'));
    return element(
      'div',
      element(
        'section',
        element('h4', element('span', '2.3'), title),
        ...notes.map((note) => element('p', note)),
        element('figure', picture),
        element('ul', ...notes.map((note) => element('li', note))),
        table,
      ),
    );
  });

/** The words of a block, without the head of a table, which each part has. */
const read = (block: Element): string => {
  const copy = block.cloneNode(true) as Element;
  for (const head of copy.querySelectorAll('thead, .goes-on')) head.remove();
  return copy.textContent ?? '';
};

const goesOn = () => {
  const line = element('p', '2.3 goes on');
  line.className = 'goes-on';
  return line;
};

describe('a block that is parted', () => {
  it('X5 is parted where a line may begin, and within a word only where the word is longer than a line', () => {
    const beginnings = (text: string) => {
      const block = element('div', element('p', text));
      return placesIn(block).map((_, at) => read(partOf(block, placesIn(block), at + 1, END, goesOn)));
    };
    expect(beginnings('Don’t (say 1.5) check-ins')).toEqual(['(say 1.5) check-ins', '1.5) check-ins', 'check-ins']);
    expect(beginnings('读者（愿意）再来。')).toEqual(['再来。']);
    expect(beginnings('x'.repeat(40))).toHaveLength(39);
  });

  it('X5 has each of its words once, in order, wherever it is parted', () => {
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(), { maxLength: 4 }), (block, at) => {
        const places = placesIn(block);
        const cuts = [...new Set(at.map((one) => (places.length === 0 ? 0 : 1 + (one % places.length))))].filter(
          Boolean,
        );
        const between = [0, ...cuts.toSorted((a, b) => a - b), END];
        const parts = between.slice(1).map((to, place) => partOf(block, places, between[place] ?? 0, to, goesOn));
        expect(parts.map(read).join('')).toBe(read(block));
        expect(parts.map((part) => part.querySelectorAll('svg').length).reduce((a, b) => a + b, 0)).toBe(1);
        for (const part of parts.slice(1)) expect(part.firstElementChild?.textContent).toBe('2.3 goes on');
      }),
      { numRuns: 50 },
    );
  });

  it('X5 goes on in the same column of a table, below the head of the table', () => {
    const line = (...all: readonly string[]) => element('tr', ...all.map((one) => element('td', one)));
    const table = element(
      'table',
      element('thead', element('tr', element('th', 'Day'), element('th', 'Note'), element('th', 'By'))),
      element('tbody', line('Monday', 'one two three', 'Ana')),
    );
    const block = element('div', table);
    const places = placesIn(block);
    const within = places.findIndex((_, at) => read(partOf(block, places, at + 1, END, goesOn)) === 'two threeAna');
    const rest = partOf(block, places, within + 1, END, goesOn);
    expect([...rest.querySelectorAll('tbody td')].map((cell) => cell.textContent)).toEqual(['', 'two three', 'Ana']);
    expect(rest.querySelector('thead')?.textContent).toBe('DayNoteBy');
  });

  it('X5 is not parted right below a heading or a label, in the head of a table, or in a picture', () => {
    const label = element('p', 'Check-ins');
    label.className = 'label';
    const block = element(
      'div',
      element('h4', 'Title'),
      element('p', 'words'),
      label,
      element('table', element('thead', element('tr', element('th', 'Day'), element('th', 'By'))), element('tbody')),
    );
    const parts = placesIn(block).map((_, at) => read(partOf(block, placesIn(block), 0, at + 1, goesOn)));
    expect(parts).toEqual(['Titlewords']);
  });
});
