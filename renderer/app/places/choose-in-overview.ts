/** What is chosen in the overview stays chosen while one is in another room. */
import type { UiStateStore } from '../session/ui-state.ts';
import type { OverviewChosen } from './kept-filters.ts';

export const chooseInOverview = (ui: UiStateStore, overview: OverviewChosen): void => ui.setState({ overview });
