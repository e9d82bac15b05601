/** How each document is made, by the table in `app/files/documents.ts`. What writes one is fetched when it is asked for. */
import type { Bundle } from '../../domain/bundle/format.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { inPersonal } from '../../text/in-personal.ts';
import type { SpokenLanguage, Texts } from '../../text/texts.ts';
import type { DocumentId } from '../files/documents.ts';
import { newId } from '../session/ids.ts';
import { withTexts } from '../session/texts.ts';

/** What leaves, read again from the text in which it would leave, and how it is to be said. */
export interface Opened {
  readonly bundle: Bundle;
  readonly workspace: Workspace;
  /** The language of whoever makes it. */
  readonly language: SpokenLanguage;
  readonly texts: Readonly<Record<SpokenLanguage, Texts>>;
  /** Milliseconds as the maker's clock shows them. */
  readonly now: number;
}

/** For the clipboard: the same as words alone, and for programs that take headings and lists. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

export type Made = string | Uint8Array<ArrayBuffer> | Copied;

/** As this plan puts it: nobody is a team alone (SPEC Y7). */
const saidIn = (workspace: Workspace, texts: Texts): Texts => (isPersonal(workspace) ? inPersonal(texts) : texts);

const readingCopy = async ({ bundle, ...around }: Opened): Promise<string> =>
  (await withTexts(import('../../documents/reading-copy/write-reading-copy.tsx'))).writeReadingCopy(bundle, {
    ...around,
    copy: newId(),
  });

const csv = () => Promise.all([import('../../formats/csv/csv.ts'), import('../../formats/rows/tables.ts')]);

export const WRITERS: { readonly [D in DocumentId]: (plan: Opened) => Promise<Made> } = {
  'reading-copy': readingCopy,
  'reading-copy-zip': async (plan) => {
    const [page, { zipped }] = await Promise.all([readingCopy(plan), import('../../formats/zip/zipped.ts')]);
    return zipped('reading-copy.html', page, plan.now);
  },
  message: async (plan) => (await withTexts(import('../../documents/message/write-message.tsx'))).writeMessage(plan),
  markdown: async ({ workspace, language, texts }) => {
    const [{ writeMarkdown }, { outlineOf }, { writtenPlan }, { markdownLabels }] = await Promise.all([
      import('../../formats/markdown/write-markdown.ts'),
      import('../../formats/markdown/outline.ts'),
      import('../../formats/rows/written-plan.ts'),
      withTexts(import('./markdown-labels.ts')),
    ]);
    return writeMarkdown(outlineOf(writtenPlan(workspace)), markdownLabels(saidIn(workspace, texts[language])));
  },
  workbook: async ({ workspace, language, texts }) => {
    const [{ writeWorkbook }, { workbookWords }, { tablesOf }] = await Promise.all([
      import('../../formats/xlsx/workbook.ts'),
      withTexts(import('./workbook-words.ts')),
      import('../../formats/rows/tables.ts'),
    ]);
    return writeWorkbook(tablesOf(workspace), workbookWords(saidIn(workspace, texts[language])));
  },
  csv: async ({ workspace }) => {
    const [{ writeCsv }, { tablesOf }] = await csv();
    return writeCsv('rows', tablesOf(workspace).rows);
  },
  'csv-check-ins': async ({ workspace }) => {
    const [{ writeCsv }, { tablesOf }] = await csv();
    return writeCsv('check_ins', tablesOf(workspace).check_ins);
  },
};
