/** How a workbook is said, from the sentences of one language. */
import type { COLUMNS, TableName } from '../../formats/rows/tables.ts';
import { fieldName } from '../../text/field-name.ts';
import { answerTexts } from '../../text/later/answers.ts';
import { inspectorTexts } from '../../text/later/inspector.ts';
import { tableTexts } from '../../text/later/tables.ts';
import type { Texts } from '../../text/texts.ts';
import type { WorkbookWords } from '../../formats/xlsx/workbook.ts';

type Column = { readonly [T in TableName]: keyof (typeof COLUMNS)[T] }[TableName];

export function workbookWords(texts: Texts): WorkbookWords {
  const tables = tableTexts(texts);
  // A column that has no word does not compile here.
  const headers: Readonly<Record<Column, string>> = { ...tables.columns, team: texts.fields.names.team };
  const spoken: Readonly<Record<string, string>> = headers;
  const called: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    measure: inspectorTexts(texts).measureTypes,
    ambition: texts.terms.ambitions,
    focus: answerTexts(texts).focuses,
  };
  const fields = (value: string) =>
    value
      .split('; ')
      .map((field) => (field === 'deleted' ? tables.deleted : fieldName(field === 'score' ? 'graded' : field, texts)))
      .join('; ');
  return {
    sheets: tables.sheets,
    header: (_, column) => spoken[column] ?? column,
    called: (column, value) => (column.endsWith('open_questions') ? fields(value) : called[column]?.[value]),
  };
}
