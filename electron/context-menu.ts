import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { Labels } from './menu-labels.ts';

type Asked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** What can be done with the words under the pointer; nothing where there are none. */
export function textMenu(
  { isEditable, selectionText, editFlags }: Asked,
  labels: Labels,
): MenuItemConstructorOptions[] {
  if (!isEditable && selectionText.trim() === '') return [];
  const copy: MenuItemConstructorOptions = { role: 'copy', label: labels.copy, enabled: editFlags.canCopy };
  if (!isEditable) return [copy];
  return [
    { role: 'cut', label: labels.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: labels.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: labels.selectAll, enabled: editFlags.canSelectAll },
  ];
}

/** The engine has no menu of its own here. A row that has one keeps it: where the page took the click, nothing is asked. */
export function offerTextMenu(window: BrowserWindow, labels: () => Labels): void {
  window.webContents.on('context-menu', (_, asked) => {
    const items = textMenu(asked, labels());
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
