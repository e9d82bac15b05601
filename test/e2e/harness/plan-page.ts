/**
 * The app as a person meets it: rows, fields and buttons by their roles and by the words on them, in the language on the
 * screen. Nothing here waits for a time; what is waited for is seen or heard by a person too.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Metric } from '../../../renderer/domain/kinds/model.ts';
import { en, zh } from '../../texts.ts';
import type { AllTexts } from '../../texts.ts';
import type { OpenApp } from './open-app.ts';
import { expect } from './test.ts';

export type Language = 'en' | 'zh';
export type RowKind = keyof AllTexts['plan']['kinds'];

/** The field of a row by its kind and by the words that stand in it. */
export const rowIn = (page: Page, { plan }: AllTexts, kind: RowKind, title: string): Locator =>
  page
    .getByRole('main')
    .getByRole('textbox', { name: plan.kinds[kind], exact: true })
    .and(page.locator(`[data-text=${JSON.stringify(title)}] > *`));

/** How deep a kind of row stands. */
const DEPTH: Readonly<Record<RowKind, number>> = { objective: 0, keyResult: 1, initiative: 2 };

export class PlanPage {
  readonly app: OpenApp;
  readonly texts: AllTexts;

  constructor(app: OpenApp, language: Language) {
    this.app = app;
    this.texts = language === 'zh' ? zh : en;
  }

  get page(): Page {
    return this.app.page;
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Key by key. */
  type(words: string): Promise<void> {
    return this.page.keyboard.type(words);
  }

  /** All at once, as an input method hands words over. */
  write(words: string): Promise<void> {
    return this.page.keyboard.insertText(words);
  }

  // What stands on the screen.

  row(kind: RowKind, title: string): Locator {
    return rowIn(this.page, this.texts, kind, title);
  }

  /** A row without words yet. */
  emptyRow(kind: RowKind): Locator {
    return rowIn(this.page, this.texts, kind, '');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Says which cycle is shown, and opens the menu of cycles. */
  get cycleButton(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`· ${this.texts.plan.cycle}$`) });
  }

  /** A text field of the room one is in. */
  field(label: string): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name: label, exact: true });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  get notices(): Locator {
    return this.page.getByRole('region', { name: this.texts.app.notices });
  }

  notice(text: string | RegExp): Locator {
    return this.notices.getByText(text, { exact: true });
  }

  get checkInForm(): Locator {
    return this.page.getByRole('form', { name: new RegExp(`^${this.texts.rowActs.checkIn}`) });
  }

  /** A screen stands and hears keys. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  /** Every word typed so far is on the disk. What is told to screen readers changes at once; what is seen fades. */
  async saved(): Promise<void> {
    try {
      await expect(this.page.locator('[data-of][aria-hidden="false"]')).toHaveText(this.texts.app.saved);
    } catch (error) {
      // Why it is not is told to screen readers.
      const told = await this.page.getByRole('status').allTextContents();
      throw new Error(`${String(error)}\nIt is said: ${told.filter((text) => text.trim() !== '').join(' | ')}`, {
        cause: error,
      });
    }
  }

  // What a person does.

  /** Types rows as one goes down a page: Enter, then Tab or Shift+Tab, then the words, without waiting for anything. */
  async writeRows(rows: readonly { readonly kind: RowKind; readonly title: string }[]): Promise<void> {
    let depth: number | null = null;
    for (const { kind, title } of rows) {
      if (depth !== null) {
        await this.press('Enter');
        for (let at = depth; at < DEPTH[kind]; at++) await this.press('Tab');
        for (let at = depth; at > DEPTH[kind]; at--) await this.press('Shift+Tab');
      }
      await this.write(title);
      depth = DEPTH[kind];
    }
  }

  async showPanel(): Promise<void> {
    const button = this.button(this.texts.actions.inspector);
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
    await expect(this.panel).toBeVisible();
  }

  /** Scrolls down to a row, as a person does: the rows of objectives far outside the window are not drawn. */
  async near(kind: RowKind, title: string): Promise<Locator> {
    const row = this.row(kind, title);
    const outline = this.page.getByRole('list', { name: this.texts.plan.outline, exact: true });
    for (const objective of await outline.locator('> li').all()) {
      if ((await row.count()) > 0) break;
      await objective.scrollIntoViewIfNeeded();
      await expect(objective.getByRole('textbox').first()).toBeVisible();
    }
    return row;
  }

  /** Chooses a row, about which the open panel then says everything. */
  async details(kind: RowKind, title: string): Promise<Locator> {
    await (await this.near(kind, title)).focus();
    const words = this.panel.getByRole('textbox', { name: this.texts.inspector.recordTitle, exact: true });
    await expect(words).toHaveValue(title);
    return this.panel;
  }

  async setText(label: string, words: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: label, exact: true }).fill(words);
  }

  /** Finds one of the list by its name, or makes it: Enter takes what is marked. */
  async choose(label: string, name: string): Promise<void> {
    const field = this.panel.getByRole('combobox', { name: label, exact: true });
    await field.click();
    await this.write(name);
    await this.press('Enter');
    await expect(field).toHaveValue(name);
  }

  /** One of a few words side by side, wherever they stand. */
  async pick(group: string, word: string): Promise<void> {
    const choices = this.page.getByRole('radiogroup', { name: group, exact: true });
    await choices.getByRole('radio', { name: word, exact: true }).check();
  }

  /** Chooses the language in the settings, and goes on in it: it is shown when its words are there. */
  async speak(language: Language): Promise<PlanPage> {
    const { settings } = this.texts;
    const next = new PlanPage(this.app, language);
    await this.goTo('settings');
    await this.page.getByRole('radio', { name: settings.languages[language], exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: next.texts.rooms.settings.title })).toBeVisible();
    return next;
  }

  async setMetric(metric: Metric): Promise<void> {
    const { inspector } = this.texts;
    const types = this.panel.getByRole('combobox', { name: inspector.measureType, exact: true });
    await types.selectOption({ label: inspector.measureTypes[metric.type] });
    for (const [label, value] of figuresOf(metric, this.texts)) await this.setText(label, value);
    if (metric.type !== 'milestones') return;
    for (const [at, { text, score }] of metric.levels.entries()) {
      await this.panel.getByRole('button', { name: inspector.addLevel, exact: true }).click();
      await this.setText(inspector.level(at + 1), text);
      await this.setText(inspector.levelWorth(at + 1), String(score));
    }
  }

  /** Another day, as for somebody who comes back to the window on it. */
  async setDay(moment: string): Promise<void> {
    await this.page.clock.setFixedTime(moment);
    await this.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  }

  /** A check-in as it is meant to be given: the key, the number, Tab, the confidence, Tab, the words, and done. */
  async checkIn(title: string, { value, choice, confidence, note }: SaidInCheckIn): Promise<void> {
    const form = this.page.getByRole('form', { name: this.texts.plan.checkInFor(title), exact: true });
    await (await this.near('keyResult', title)).focus();
    await this.press('Alt+C');
    if (value !== undefined) await this.write(String(value));
    // Chromium opens the list at an arrow key and Electron's does not, so the choice is made by its words.
    if (choice !== undefined) await form.getByRole('combobox').selectOption(choice);
    await this.press('Tab');
    if (confidence !== undefined) await this.write(String(confidence));
    if (note !== undefined) {
      await this.press('Tab');
      await this.write(note);
    }
    // Letters go ahead of the form; what records is pressed in front of it (E42).
    await expect(form).toBeVisible();
    await this.press('Control+Enter');
    await expect(form).toBeHidden();
  }

  /** A new cycle, typed in by its name and dates. */
  async newCycle(name: string, start: string, end: string): Promise<void> {
    const { cycleForm, aroundOutline } = this.texts;
    await this.cycleMenu(aroundOutline.newCycle);
    const form = this.page.getByRole('form', { name: aroundOutline.newCycle, exact: true });
    await form.getByRole('textbox', { name: cycleForm.name, exact: true }).fill(name);
    await form.getByLabel(cycleForm.start, { exact: true }).fill(start);
    await form.getByLabel(cycleForm.end, { exact: true }).fill(end);
    await form.getByRole('button', { name: cycleForm.create, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }

  /** One of the cycles, or one of the acts under them. */
  async cycleMenu(item: string | RegExp): Promise<void> {
    await this.cycleButton.click();
    await this.page.getByRole('menu').getByText(item, { exact: true }).click();
  }

  async goTo(room: 'plan' | 'settings' | 'backups'): Promise<void> {
    await this.ready();
    if (room === 'backups') {
      await this.goTo('settings');
      await this.button(this.texts.settings.seeBackups).click();
      await expect(this.page.getByRole('heading', { level: 1, name: this.texts.rooms.backups.title })).toBeFocused();
      return;
    }
    await this.press(room === 'plan' ? 'Control+1' : 'Control+,');
    if (room === 'settings')
      await expect(this.page.getByRole('heading', { level: 1, name: this.texts.rooms.settings.title })).toBeFocused();
    else await expect(this.cycleButton).toBeVisible();
  }

  /** Writes the plan to `path`, and gives its text. */
  async exportTo(path: string): Promise<string> {
    await this.app.answerSaveDialog(path);
    await this.press('Control+S');
    // The desktop edition names the file as it was called in the dialog, the browser as it was offered.
    await expect(this.notices).toContainText('.okr');
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toMatch(/}\n$/);
    return readFile(path, 'utf8');
  }

  /** Opens files and waits until something is said of each. */
  async open(paths: readonly string[]): Promise<void> {
    // What was said before would be taken for what is said of these.
    const old = this.notices.getByRole('button', { name: this.texts.app.dismiss });
    await expect(async () => {
      // It may go by itself before it is pressed.
      if ((await old.count()) > 0) await old.first().click({ timeout: 2_000 });
      expect(await old.count()).toBe(0);
    }).toPass({ timeout: 20_000 });
    await this.app.answerOpenDialog(paths);
    await this.press('Control+O');
    const look = this.page.locator('#merge');
    const said = this.notices.getByRole('listitem');
    await expect(look.or(said).first()).toBeVisible();
    // A first file into an empty plan is merged at once, so the look may go by itself before it is pressed.
    await expect(async () => {
      if (await look.isVisible()) await this.button(this.texts.merge.merge).click({ timeout: 2_000 });
      await expect(look).toBeHidden({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await expect(said.first()).toBeVisible();
  }
}

export interface SaidInCheckIn {
  readonly value?: number;
  /** The answer as it is offered, where a measure offers some. */
  readonly choice?: string;
  readonly confidence?: number;
  readonly note?: string;
}

/** The numbers and the unit of a measure with the names of their fields. */
function figuresOf(metric: Metric, { inspector }: AllTexts): readonly (readonly [label: string, value: string])[] {
  if (metric.type === 'yesNo' || metric.type === 'milestones') return [];
  const figures: readonly (readonly [label: string, value: number | string | undefined])[] = [
    ...('start' in metric ? [[inspector.start, metric.start] as const] : []),
    ...('target' in metric ? [[inspector.target, metric.target] as const] : []),
    ...('limit' in metric ? [[inspector.limit, metric.limit] as const] : []),
    ...('low' in metric ? [[inspector.low, metric.low] as const] : []),
    ...('high' in metric ? [[inspector.high, metric.high] as const] : []),
    [inspector.unit, metric.unit],
  ];
  return figures.flatMap(([label, value]) => (value === undefined ? [] : [[label, String(value)] as const]));
}
