/**
 * What a machine can see of WCAG 2.2 A and AA, in the rooms as they stand at 1280, 640 and 320 pixels, in both themes and languages, in
 * forced colours and with more contrast. The list of criteria is in `accessibility-audit.ts`; states that only the desktop edition has are
 * in the other specs that ask axe.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoFault, LANGUAGES } from './harness/axe.ts';
import { beyond } from './harness/beyond.ts';
import { brokenWords, overlapping } from './harness/crowded.ts';
import { PlanPage } from './harness/plan-page.ts';
import { expect, test } from './harness/test.ts';
import { twoAnswers } from './harness/written-plans.ts';

// Axe reads every element of a page, which takes its time on a busy machine.
test.describe.configure({ mode: 'parallel', timeout: 400_000 });

const WIDTHS = [1280, 640, 320] as const;

/** A room, and how one gets there from the plan with a sample in it. `accessibility-audit.ts` says which room is looked at where. */
interface State {
  readonly name: string;
  readonly show: (screen: PlanPage) => Promise<void>;
  /** Where axe looks at it: what is one column anyway looks alike at every width. */
  readonly sees: (width: number) => boolean;
}

const everywhere = (): boolean => true;
const narrow = (width: number): boolean => width < 1280;
const narrowest = (width: number): boolean => width === 320;

const STATES: readonly State[] = [
  { name: 'plan', show: (screen) => screen.goTo('plan'), sees: narrow },
  {
    name: 'check-in and details',
    sees: everywhere,
    async show(screen) {
      await screen.goTo('plan');
      await screen.page.locator('[data-row]').nth(1).focus();
      await screen.press('Alt+C');
      await expect(screen.checkInForm).toBeVisible();
      await screen.showPanel();
    },
  },
  {
    name: 'what leaves',
    sees: narrowest,
    async show(screen) {
      await screen.press('Control+Shift+S');
      await expect(screen.page.getByRole('heading', { level: 1 })).toBeFocused();
    },
  },
  {
    name: 'paper',
    sees: narrowest,
    async show(screen) {
      await screen.press('Control+P');
      await expect(screen.page.getByRole('heading', { level: 1, name: screen.texts.rooms.print.title })).toBeFocused();
      await expect(screen.page.locator('[data-sheets] > *').first()).toBeVisible();
    },
  },
  {
    name: 'method',
    sees: narrow,
    async show(screen) {
      const { rooms } = screen.texts;
      await screen.goTo('plan');
      await screen.press('Control+K');
      await screen.write(rooms.method.go);
      await screen.press('Enter');
      await expect(screen.page.getByRole('heading', { level: 1, name: rooms.method.title })).toBeFocused();
    },
  },
  {
    name: 'settings',
    sees: narrow,
    show: (screen) => screen.goTo('settings'),
  },
  {
    name: 'check-ins',
    sees: everywhere,
    async show(screen) {
      await screen.goTo('plan');
      await screen.press('Control+3');
      // A missed week shows the day it is filled in for.
      await screen.page.locator('form[data-line]').first().getByRole('button').first().focus();
      await expect(screen.page.locator('form[data-line]').first()).toBeVisible();
    },
  },
  {
    name: 'closing',
    sees: everywhere,
    async show(screen) {
      const { closing, rooms } = screen.texts;
      await screen.goTo('plan');
      await screen.press('Control+K');
      await screen.write(rooms.closing.go);
      await screen.press('Enter');
      await expect(screen.page.getByRole('heading', { level: 1, name: rooms.closing.title })).toBeFocused();
      await screen.page.getByRole('combobox', { name: closing.score, exact: true }).first().selectOption('0.7');
      await expect(screen.page.getByText(closing.learning)).toBeVisible();
    },
  },
  {
    name: 'meetings',
    sees: everywhere,
    async show(screen) {
      const { rituals, rooms } = screen.texts;
      await screen.goTo('plan');
      await screen.press('Control+K');
      await screen.write(rooms.rituals.go);
      await screen.press('Enter');
      await expect(screen.page.getByRole('heading', { level: 1, name: rooms.rituals.title })).toBeFocused();
      const begin = screen.button(rituals.planAll);
      const save = screen.button(rituals.save);
      await expect(begin.or(save)).toBeVisible();
      if (await begin.isVisible()) await begin.click();
      await expect(save).toBeVisible();
    },
  },
  {
    name: 'people and teams',
    sees: everywhere,
    async show(screen) {
      const { people, rooms } = screen.texts;
      await screen.goTo('plan');
      await screen.press('Control+K');
      await screen.write(rooms.people.go);
      await screen.press('Enter');
      await expect(screen.page.getByRole('heading', { level: 1, name: rooms.people.title })).toBeFocused();
      await expect(screen.page.getByText(people.what)).toBeVisible();
    },
  },
  {
    name: 'review',
    sees: everywhere,
    async show(screen) {
      const { review, rooms } = screen.texts;
      await screen.goTo('plan');
      await screen.press('Control+K');
      await screen.write(rooms.review.go);
      await screen.press('Enter');
      await expect(screen.page.getByRole('heading', { level: 1, name: rooms.review.title })).toBeFocused();
      await screen.page.getByText(review.paste, { exact: true }).click();
      await screen.page.getByLabel(review.pasteLabel).fill('A good plan\n1.1: make it 50, please');
      await expect(screen.button(review.add(2))).toBeVisible();
      await screen.page.getByLabel(review.pasteLabel).fill('');
    },
  },
  {
    name: 'comments',
    sees: everywhere,
    async show(screen) {
      const { comments, rooms } = screen.texts;
      await screen.goTo('plan');
      await screen.page.locator('[data-row]').nth(1).focus();
      await screen.press('Alt+M');
      await expect(screen.page.getByRole('textbox', { name: comments.write, exact: true })).toBeFocused();
      await screen.write('Who counts these, and when?');
      await screen.press('Control+Enter');
      await screen.press('Control+K');
      await screen.write(rooms.comments.go);
      await screen.press('Enter');
      await expect(screen.page.getByRole('heading', { level: 1, name: rooms.comments.title })).toBeFocused();
      await expect(screen.page.getByText(comments.what)).toBeVisible();
      await screen.page.getByLabel(comments.state).selectOption('all');
    },
  },
  {
    name: 'where it stands',
    sees: everywhere,
    async show(screen) {
      const { overview, rooms } = screen.texts;
      await screen.goTo('plan');
      await screen.press('Control+K');
      await screen.write(rooms.overview.go);
      await screen.press('Enter');
      await expect(screen.page.getByRole('heading', { level: 1, name: rooms.overview.title })).toBeFocused();
      await expect(screen.page.getByRole('columnheader', { name: overview.by.owner })).toBeAttached();
    },
  },
  {
    name: 'search',
    sees: narrowest,
    async show(screen) {
      const { search } = screen.texts;
      await screen.goTo('plan');
      await screen.press('Control+Shift+F');
      await expect(screen.page.getByRole('textbox', { name: search.field })).toBeFocused();
      // A measure of the sample counts in it, in either language.
      await screen.write('%');
      await expect(screen.page.locator('[data-hit] mark').first()).toBeVisible();
    },
  },
  {
    name: 'folded plan',
    sees: narrowest,
    async show(screen) {
      await screen.goTo('plan');
      await screen.press('Control+.');
      // That in which a check-in is open stays so.
      await expect(screen.button(screen.texts.records.counted.keyResult(2)).first()).toBeVisible();
    },
  },
];

async function sample(screen: PlanPage): Promise<void> {
  const { page, texts } = screen;
  await screen.ready();
  await screen.button(texts.plan.empty.sample).click();
  await expect(page.getByRole('button', { name: texts.aroundOutline.sample.remove })).toBeVisible();
  await screen.saved();
}

// What is arranged depends on the width, and what is said on the language: axe looks at every width in English, and at one in Chinese.
for (const { locale, language } of LANGUAGES)
  test.describe(locale, () => {
    test.use({ locale });
    test(`axe finds nothing, and nothing lies beyond the window, at ${WIDTHS.join(', ')}`, async ({ web }) => {
      const screen = new PlanPage(web, language);
      const { page } = screen;
      await sample(screen);
      for (const { name, show, sees } of STATES) {
        await show(screen);
        for (const width of WIDTHS) {
          // As high as the window is when it is zoomed that far.
          await page.setViewportSize({ width, height: width === 320 ? 512 : 800 });
          if (sees(width) && (language === 'en' || width === 320)) await expectNoFault(page, `${name} at ${width}`);
          expect.soft(await beyond(page), `${name} at ${width}`).toEqual([]);
        }
      }
    });
  });

test('axe finds nothing in forced colours and with more contrast', async ({ web }) => {
  const screen = new PlanPage(web, 'en');
  const { page } = screen;
  await sample(screen);
  for (const media of [{ forcedColors: 'active' }, { contrast: 'more' }] as const) {
    await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference', ...media });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await STATES[1]?.show(screen);
      await expectNoFault(page, `${JSON.stringify(media)} at ${width}`);
    }
    // What has been reached is what is heavy, and the track behind it no more than a frame.
    const bar = await page
      .getByRole('main')
      .getByRole('meter')
      .first()
      .evaluate((track) => ({
        track: getComputedStyle(track).backgroundColor,
        page: getComputedStyle(document.body).backgroundColor,
        fill: getComputedStyle(track, '::before').backgroundColor,
      }));
    expect(['rgba(0, 0, 0, 0)', bar.page]).toContain(bar.track);
    expect(bar.fill).not.toBe(bar.track);
    expect(bar.fill).not.toBe(bar.page);
  }
});

test('nothing is cut when letters and lines stand wider apart', async ({ web }) => {
  const screen = new PlanPage(web, 'en');
  const { page } = screen;
  await sample(screen);
  for (const { name, show } of STATES) {
    await show(screen);
    // As the criterion asks: set from outside, without a style sheet of the page's own.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await beyond(page), `${name} at ${width}`).toEqual([]);
    }
  }
});

for (const { locale, language } of LANGUAGES)
  test.describe(locale, () => {
    test.use({ locale });
    test('in the bar nothing lies over anything, however wide the window, while questions are open', async ({
      web,
      folder,
    }) => {
      const screen = new PlanPage(web, language);
      const { page, texts } = screen;
      await sample(screen);
      const { ana, bo } = twoAnswers();
      const files = { [join(folder, 'ana.okr')]: ana, [join(folder, 'bo.okr')]: bo };
      for (const [path, text] of Object.entries(files)) await writeFile(path, text);
      await screen.open(Object.keys(files));
      await expect(screen.button(texts.plan.openQuestions(2))).toBeVisible();
      const bar = page.getByRole('banner');
      // As high as a window, and as one that is zoomed to 200 %.
      for (const height of [800, 440])
        for (let width = 320; width <= 1280; width += 40) {
          await page.setViewportSize({ width, height });
          expect.soft(await overlapping(bar), `at ${width} by ${height}`).toEqual([]);
          expect.soft(await beyond(page), `at ${width} by ${height}`).toEqual([]);
        }
    });
  });

test('no word of an open menu is broken, also where the window became narrow under it', async ({ web }) => {
  const screen = new PlanPage(web, 'en');
  const { page, texts } = screen;
  await sample(screen);
  const row = page.locator('[data-row]').nth(1);
  await row.focus();
  await screen.button(texts.plan.rowActions(await row.inputValue())).click();
  const menu = page.getByRole('menu');
  for (const width of [1280, 700, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await expect(menu).toBeVisible();
    expect.soft(await brokenWords(menu), `at ${width}`).toEqual([]);
    expect.soft(await beyond(page), `at ${width}`).toEqual([]);
  }
});

test('the field for one’s own name says so', async ({ web }) => {
  const screen = new PlanPage(web, 'en');
  await screen.goTo('settings');
  await expect(screen.field(screen.texts.settings.name)).toHaveAttribute('autocomplete', 'name');
});
