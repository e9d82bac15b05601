import { withTexts } from '../../app/session/texts.ts';
import { fetched } from '../../ui/fetched.ts';

/** What the menus of the bar hold, fetched soon after the first screen. */
export const barMenus = fetched(() => withTexts(import('./switching-menus.ts')));
