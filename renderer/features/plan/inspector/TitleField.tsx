import type { RowRecord } from '../../../domain/plan/rows.ts';
import { useLimit } from '../../../app/editing/use-limit.ts';
import { useTexts } from '../../../app/session/use-planner.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useWords } from './use-field.ts';

/** The same words as in the outline, with room for all of them. */
export function TitleField({ record }: { readonly record: RowRecord }) {
  const texts = useTexts();
  const { plan } = texts;
  const inspector = inspectorTexts(texts);
  const lineLimit = useLimit('line');
  const draft = useWords(record, 'title', record.title);
  return (
    <TextField
      label={inspector.recordTitle}
      labelHidden
      lines="wrap"
      look="bare"
      scale="lead"
      limit={lineLimit}
      placeholder={plan.placeholder[record.kind]}
      dir="auto"
      {...draft.field}
      onEnter={() => void draft.commit()}
    />
  );
}
