import { describe, expect, it, vi } from 'vitest';
import { textMenu } from '../../electron/context-menu.ts';
import { labelsFor } from '../../electron/menu-labels.ts';

const electron = await vi.hoisted(async () => (await import('./fake-electron.ts')).fakeModule());
vi.mock('electron', () => electron);

const labels = labelsFor('en', '');
const flags = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};

describe('the menu of words', () => {
  it('in a field cuts, copies, pastes and selects, as far as each can be done', () => {
    const items = textMenu({ isEditable: true, selectionText: '', editFlags: { ...flags, canCut: false } }, labels);
    expect(items.map(({ role }) => role).filter(Boolean)).toEqual(['cut', 'copy', 'paste', 'selectAll']);
    expect(items.map(({ label }) => label).filter(Boolean)).toEqual(['Cut', 'Copy', 'Paste', 'Select all']);
    expect(items[0]?.enabled).toBe(false);
  });

  it('copies what is marked elsewhere, and is not there where nothing is', () => {
    const elsewhere = (selectionText: string) =>
      textMenu({ isEditable: false, selectionText, editFlags: flags }, labels);
    expect(elsewhere('People come back').map(({ role }) => role)).toEqual(['copy']);
    expect(elsewhere(' \n')).toEqual([]);
  });
});
