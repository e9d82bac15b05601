/** @jsxImportSource preact */
/** What a reading copy does beside being read: it takes remarks. It finds its places in the page by the numbers of the rows. */
import { render, type ComponentChild } from 'preact';
import { followRegion } from '../../../text/format.ts';
import { AsProposed, NewRows } from './AsProposed.tsx';
import { Bar } from './Bar.tsx';
import { DATA_ID, type CopyData } from './copy-data.ts';
import { Head } from './Head.tsx';
import { Row } from './Row.tsx';
import { openStore } from './store.ts';
import { PageContext, type Page } from './words.ts';

followRegion(navigator.language);
const data = JSON.parse(document.getElementById(DATA_ID)?.textContent ?? '') as CopyData;
const page: Page = { data, store: openStore(`whetstone-remarks-${data.copy}`) };

function draw(what: ComponentChild, className: string, put: (place: HTMLElement) => void, tag = 'div'): void {
  const place = document.createElement(tag);
  place.className = className;
  put(place);
  render(<PageContext.Provider value={page}>{what}</PageContext.Provider>, place);
}

document.documentElement.classList.add('takes-remarks');
draw(<Head />, 'scripted', (place) => document.querySelector('header')?.after(place));
for (const row of data.rows) {
  const head = document.getElementById(row.number);
  const whole = head?.closest<HTMLElement>('article, section, li') ?? null;
  const asIs = (within: Element | null | undefined, name: string) =>
    within?.querySelector<HTMLElement>(`:scope > .as-is.${name}`) ?? null;
  const beside = (part: 'title' | 'why' | 'metric', element: HTMLElement | null) => {
    if (element)
      draw(
        <AsProposed row={row} part={part} asIs={element} whole={whole} />,
        'scripted',
        (place) => element.after(place),
        part === 'why' ? 'div' : 'span',
      );
  };
  beside('title', asIs(head, 'title'));
  beside('why', asIs(whole, 'why'));
  beside('metric', asIs(whole?.querySelector(':scope > .standing'), 'metric'));
  draw(<Row row={row} />, 'scripted mine', (place) => document.getElementById(`on-${row.number}`)?.append(place));
  if (row.kind === 'objective') draw(<NewRows row={row} />, 'scripted', (place) => whole?.append(place));
}
draw(<Bar />, 'scripted remarks-bar', (place) => document.body.append(place), 'aside');
