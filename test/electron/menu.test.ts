import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { MENU_COMMANDS } from '../../electron/contract.ts';
import { CANNOT_START, START_FAILED, TOO_MANY_WORDS, labelsFor } from '../../electron/menu-labels.ts';
import { menuTemplate, setMenu } from '../../electron/menu.ts';

const electron = await vi.hoisted(async () => (await import('./fake-electron.ts')).fakeModule());
vi.mock('electron', () => electron);

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

const menu = (options: { mac: boolean; packaged: boolean; language?: 'en' | 'zh' }) => {
  const command = vi.fn();
  const labels = labelsFor(options.language ?? 'en', 'en');
  return { command, items: flat(menuTemplate({ ...options, labels, command })) };
};

describe('the menu', () => {
  it.each([true, false])('has every command of the contract once, and each says its own id (macOS: %s)', (mac) => {
    const { items, command } = menu({ mac, packaged: true });
    for (const id of MENU_COMMANDS) {
      const found = items.filter((item) => item.id === id);
      expect(found.length, id).toBe(1);
      if (found[0]?.click) Reflect.apply(found[0].click, undefined, []);
    }
    expect(new Set(command.mock.calls.map(([id]) => id))).toEqual(new Set(MENU_COMMANDS));
  });

  it('leaves the keys to the page', () => {
    for (const item of menu({ mac: false, packaged: true }).items)
      if (item.accelerator !== undefined) expect(item.registerAccelerator).toBe(false);
  });

  it('shows no key twice', () => {
    const keys = menu({ mac: false, packaged: true }).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('edits text by the system’s own means', () => {
    const roles = menu({ mac: true, packaged: true }).items.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']));
  });

  it('has the menu of windows a Mac has, and only there', () => {
    const labelsOf = (mac: boolean) => menu({ mac, packaged: true }).items.map(({ label }) => label);
    expect(labelsOf(true)).toContain('Window');
    expect(labelsOf(false)).not.toContain('Window');
    expect(menu({ mac: true, packaged: true }).items.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['minimize', 'zoom', 'front']),
    );
  });

  it('has no developer tools and no reload when packed', () => {
    const roles = (packaged: boolean) => menu({ mac: false, packaged }).items.map(({ role }) => role);
    expect(roles(false)).toContain('toggleDevTools');
    for (const role of ['toggleDevTools', 'reload', 'forceReload'] as const) expect(roles(true)).not.toContain(role);
  });

  it('becomes the application’s menu', () => {
    setMenu({ labels: labelsFor('en', 'en'), packaged: true, command: () => undefined });
    expect(electron.Menu.setApplicationMenu).toHaveBeenCalledTimes(1);
  });
});

describe('its language', () => {
  it.each([
    ['system', 'zh-CN', '文件'],
    ['system', 'zh-Hant-TW', '文件'],
    ['system', 'zh', '文件'],
    ['system', 'en-GB', 'File'],
    ['system', 'zhx', 'File'],
    ['system', '', 'File'],
    ['zh', 'en-US', '文件'],
    ['en', 'zh-CN', 'File'],
  ] as const)('%s on a %s system says %s', (language, locale, file) =>
    expect(labelsFor(language, locale).file).toBe(file),
  );

  it('Chinese is complete: no label is empty or left in English', () => {
    const [en, zh] = [labelsFor('en', ''), labelsFor('zh', '')];
    const texts = ({ commands, chooseFolder, stillWriting, stopped, ...others }: typeof en) =>
      [commands, chooseFolder, stillWriting, stopped, others].flatMap((some) => Object.values(some));
    for (const text of texts(zh)) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of texts(en)) expect(text).not.toMatch(/\p{Script=Han}|!/u);
    for (const said of [CANNOT_START, START_FAILED]) expect(said).toMatch(/data folder[^]*数据文件夹/);
    expect(TOO_MANY_WORDS).toMatch(/drop them[^]*拖到窗口/);
  });
});
