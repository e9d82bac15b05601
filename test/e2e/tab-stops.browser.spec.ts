/** Tab goes round the whole window, both ways, and every stop is in sight. */
import { expect, test } from './harness/test.ts';
import { PlanPage } from './harness/plan-page.ts';
import { walk } from './harness/tab-key.ts';

test('Tab goes on from every row, new or not, and comes round; each stop is seen', async ({ app }) => {
  const screen = new PlanPage(app, 'en');
  await screen.ready();
  await screen.button(screen.texts.plan.empty.sample).click();
  await screen.showPanel();
  for (const key of ['Tab', 'Shift+Tab'] as const) {
    // The deepest row, just begun: Tab may turn it into a part of the row above, and says once that it can go no further.
    await screen.press('Control+Enter');
    await screen.type('Fresh');
    await screen.press('Enter', 'Tab', 'Enter');
    await screen.press(key, key);
    const stops = await walk(screen.page, key);
    expect(stops.unseen).toEqual([]);
    expect(stops.names).toContain(`link "${screen.texts.app.skipToPlan}"`);
    await screen.press('Control+Z');
  }
});
