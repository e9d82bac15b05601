import { changesInSight, changesSince } from '../../domain/plan/changes-since.ts';
import type { RowRecord } from '../../domain/plan/rows.ts';
import { navigate } from '../../app/places/navigate.ts';
import { useChildren, useLanguage, usePlanner, useShelves, useTexts } from '../../app/session/use-planner.ts';
import { changeSentence } from '../../wording/agreed-words.ts';
import { stageTexts } from '../../text/later/stage.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SinceAgreed.module.css';

/** Below a row what was agreed where it is another now, who made it that, and the way to say why (SPEC L4, L5). */
export function SinceAgreed({ record }: { readonly record: RowRecord }) {
  const planner = usePlanner();
  const texts = useTexts();
  const language = useLanguage();
  const { id } = record;
  const shelves = [id, ...useChildren(id, 'revision').map((revision) => revision.id)];
  // One text, which stays the same as long as none of it changes: a row is not drawn for what happens in others.
  const told = useShelves(shelves, (workspace) => {
    const changes = changesSince(workspace, id).filter(
      ({ revision, field }) => revision !== undefined || !planner.isRevising(id, field),
    );
    const inSight = changesInSight(workspace, id, changes);
    const reader = { workspace, texts, language };
    return JSON.stringify({
      asks: inSight.some(({ reasons }) => reasons.length === 0),
      sentences: inSight.map((change) => changeSentence(change, reader)),
    });
  });
  const { asks, sentences } = JSON.parse(told) as { readonly asks: boolean; readonly sentences: readonly string[] };
  if (sentences.length === 0) return null;
  return (
    <p className={styles['sinceAgreed']}>
      {sentences.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      {asks && (
        <Button
          size="small"
          variant="quiet"
          onClick={() => navigate(planner, { at: 'details', of: id, part: 'agreed' })}
        >
          {stageTexts(texts).why}
        </Button>
      )}
    </p>
  );
}
