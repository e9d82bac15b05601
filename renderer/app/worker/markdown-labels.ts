/** What stands before the values of a plan in Markdown, from the sentences of one language; of a personal plan, its teams are areas. */
import type { MarkdownLabels } from '../../formats/markdown/labels.ts';
import { markdownTexts } from '../../text/later/markdown.ts';
import type { Texts } from '../../text/texts.ts';

export function markdownLabels(texts: Texts): MarkdownLabels {
  const said = markdownTexts(texts);
  return { ...said, facts: { ...said.facts, team: texts.fields.names.team } };
}
