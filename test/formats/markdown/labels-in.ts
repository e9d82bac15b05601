/** The labels of Markdown in one language. */
import type { MarkdownLabels } from '../../../renderer/formats/markdown/labels.ts';
import { en, zh } from '../../texts.ts';

export function labelsIn(language: 'en' | 'zh'): MarkdownLabels {
  const { markdown, fields } = language === 'en' ? en : zh;
  return { ...markdown, facts: { ...markdown.facts, team: fields.names.team } };
}
