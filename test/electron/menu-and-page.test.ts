import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { MENU_COMMANDS } from '../../electron/contract.ts';
import { labelsFor } from '../../electron/menu-labels.ts';
import { menuTemplate } from '../../electron/menu.ts';
import { actionName, actionOf, actionsWith } from '../../renderer/app/session/actions.ts';
import { ROOMS } from '../../renderer/rooms.ts';
import { en, zh } from '../texts.ts';

const electron = await vi.hoisted(async () => (await import('./fake-electron.ts')).fakeModule());
vi.mock('electron', () => electron);

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

describe('the menu and the palette', () => {
  it.each(MENU_COMMANDS)('call a command by one name, and show one key for it: %s', (id) => {
    for (const [language, texts] of Object.entries({ en, zh }) as ['en' | 'zh', typeof en][]) {
      const items = flat(menuTemplate({ labels: labelsFor(language, ''), packaged: true, command: () => undefined }));
      const item = items.find((one) => one.id === id);
      expect(item?.label?.replace('…', '')).toBe(actionName(id, texts));
      const { keys } = actionOf(id, actionsWith(ROOMS));
      // A bare sign is typed as well, so the menu leaves it to the page.
      const shown = keys?.length === 1 ? undefined : keys?.replace('Mod', 'CmdOrCtrl');
      expect(item?.accelerator).toBe(shown);
    }
  });
});
