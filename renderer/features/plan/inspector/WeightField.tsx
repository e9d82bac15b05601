import type { KeyResult } from '../../../domain/kinds/model.ts';
import { childrenOf } from '../../../domain/plan/workspace.ts';
import { useLanguage, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { percent } from '../../../text/format.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { NumberText } from './NumberText.tsx';
import { useField } from './use-field.ts';
import styles from './Measure.module.css';

/** The same list each time: a selector that hands out a new one is asked again for ever. */
const ALONE: readonly KeyResult[] = [];

const itself = (weight: number | undefined) => weight;

/** How much it counts among its siblings, and what that comes to. */
export function WeightField({ keyResult }: { readonly keyResult: KeyResult }) {
  const inspector = inspectorTexts(useTexts());
  const language = useLanguage();
  const draft = useField<number | undefined>(keyResult, 'weight', keyResult.weight, itself);
  const siblings = useWorkspace((workspace) =>
    keyResult.objective === undefined ? ALONE : childrenOf(workspace, keyResult.objective, 'keyResult'),
  );
  const weight = draft.value ?? 1;
  // What no weight can be has no share.
  const known = weight >= 0 && draft.error === undefined;
  const all = siblings.reduce((sum, one) => sum + (one.id === keyResult.id ? weight : (one.weight ?? 1)), 0);
  return (
    <div className={styles['weight']} {...draft.around}>
      <NumberText
        waitsAs={`${keyResult.id}-weight`}
        label={inspector.weight}
        value={draft.value}
        placeholder="1"
        onChange={draft.onChange}
        onEnter={() => void draft.commit()}
        description={
          known ? (all > 0 ? inspector.share(percent(weight / all, language)) : inspector.noShare) : undefined
        }
        error={draft.error}
      />
    </div>
  );
}
