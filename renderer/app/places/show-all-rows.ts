/** All rows are shown again by a button that goes with that; the keyboard goes on in the row one was in, which is still there. */
import { navigate } from './navigate.ts';
import { visibleRows, type Here } from './shown.ts';

export function showAllRows(here: Here): void {
  navigate(here, { at: 'only', part: null });
  navigate(here, { at: 'search', words: '' });
  const { selected } = here.ui.getState();
  const rows = visibleRows(here);
  const next = rows.find(({ id }) => id === selected) ?? rows[0];
  if (next) navigate(here, { at: 'neighbour', row: next.id });
}
