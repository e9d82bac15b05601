import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../electron/contract.ts';
import { backupSentence, folderSentence, readingSentence } from '../../../renderer/app/files/file-sentence.ts';
import { en, zh } from '../../texts.ts';

describe('why something with a file failed', () => {
  it.each([
    ['en', en],
    ['zh', zh],
  ] as const)(
    'asks for what helps: one unreadable file for no other folder, a backup for no other place (%s)',
    (_, texts) => {
      const elsewhere = /another folder|another one, or ask|choose another|Choose another|另选一个文件夹|换一个/;
      expect(readingSentence(texts, 'no-permission')).not.toMatch(elsewhere);
      for (const problem of ['no-permission', 'read-only', 'disk-full', 'changed-on-disk', 'failed'] as const)
        expect(backupSentence(texts, problem), problem).not.toMatch(elsewhere);
      const said = [readingSentence, folderSentence, backupSentence].map((of) => of(texts, 'no-permission'));
      expect(new Set([...said, texts.fileProblems.file['no-permission']]).size).toBe(4);
    },
  );

  it('has a sentence for every cause, whatever was being done', () => {
    for (const texts of [en, zh])
      for (const problem of PROBLEMS)
        for (const of of [readingSentence, folderSentence, backupSentence]) expect(of(texts, problem)).not.toBe('');
  });
});
