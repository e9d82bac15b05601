import { describe, expect, it } from 'vitest';
import { sources } from '../architecture/sources.ts';

/** The parts of Electron we use. `shell`, `net`, `autoUpdater`, `crashReporter` and `desktopCapturer` are not among them. */
const USED = [
  'BrowserWindow',
  'Menu',
  'app',
  'contextBridge',
  'dialog',
  'ipcMain',
  'ipcRenderer',
  'nativeTheme',
  'protocol',
  'screen',
  'session',
];

describe('what is taken from Electron', () => {
  it('is on this list: nothing that opens a program, a connection or a picture of the screen', () => {
    const taken = sources('electron').flatMap(({ text }) =>
      [...text.matchAll(/^import (?!type)\{([^}]*)\} from 'electron'/gm)].flatMap(([, names = '']) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && !name.startsWith('type ')),
      ),
    );
    expect([...new Set(taken)].toSorted(), 'Give the new one its reason in electron/README.md.').toEqual(USED);
  });

  it('comes by name, so that this list can be read', () => {
    const whole = sources('electron').filter(({ text }) =>
      /import (\* as )?\w+(, .*)? from 'electron'|require\(/.test(text),
    );
    expect(whole.map(({ path }) => path)).toEqual([]);
  });
});
