import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from './contract.ts';
import type { Labels } from './menu-labels.ts';

interface MenuNeeds {
  readonly labels: Labels;
  readonly mac?: boolean;
  readonly packaged: boolean;
  readonly command: (command: MenuCommand) => void;
}

/**
 * Shown beside the command. The page listens for the keys itself, since it needs them in the browser edition as well. No letter or sign
 * by itself stands here: macOS registers what the menu names, and those are also something people type.
 */
const KEYS: Readonly<Partial<Record<MenuCommand, string>>> = {
  'open-bundle': 'CmdOrCtrl+O',
  'export-bundle': 'CmdOrCtrl+S',
  print: 'CmdOrCtrl+P',
  exchange: 'CmdOrCtrl+E',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  find: 'CmdOrCtrl+F',
  palette: 'CmdOrCtrl+K',
  settings: 'CmdOrCtrl+,',
  keys: 'F1',
};

export function setMenu(needs: MenuNeeds): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(needs)));
}

export function menuTemplate({
  labels,
  packaged,
  command,
  mac = process.platform === 'darwin',
}: MenuNeeds): MenuItemConstructorOptions[] {
  const item = (id: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = KEYS[id];
    const key = accelerator === undefined ? {} : { accelerator, registerAccelerator: false };
    return { id, label: labels.commands[id], ...key, click: () => command(id) };
  };
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: labels.quit };
  const file = [
    item('new-cycle'),
    item('open-bundle'),
    item('export-bundle'),
    item('exchange'),
    line,
    item('print'),
    line,
    item('backups'),
  ];
  const developers: MenuItemConstructorOptions[] = packaged
    ? []
    : [line, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    ...(mac ? [{ label: 'Whetstone', submenu: [item('settings'), line, { role: 'hide' as const }, line, quit] }] : []),
    { label: labels.file, submenu: mac ? file : [...file, line, item('settings'), line, quit] },
    {
      label: labels.edit,
      submenu: [
        item('undo'),
        item('redo'),
        line,
        { role: 'cut', label: labels.cut },
        { role: 'copy', label: labels.copy },
        { role: 'paste', label: labels.paste },
        { role: 'selectAll', label: labels.selectAll },
        line,
        item('find'),
      ],
    },
    {
      label: labels.view,
      submenu: [
        item('palette'),
        line,
        { role: 'zoomIn', label: labels.zoomIn },
        { role: 'zoomOut', label: labels.zoomOut },
        { role: 'resetZoom', label: labels.zoomReset },
        { role: 'togglefullscreen', label: labels.fullScreen },
        ...developers,
      ],
    },
    ...(mac
      ? [
          {
            label: labels.window,
            submenu: [
              { role: 'minimize' as const, label: labels.minimize },
              { role: 'zoom' as const, label: labels.zoom },
              line,
              { role: 'front' as const, label: labels.front },
            ],
          },
        ]
      : []),
    { label: labels.help, submenu: [item('keys')] },
  ];
}
