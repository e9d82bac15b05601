import { SlidersHorizontal } from 'lucide-react';
import { navigate } from '../../app/places/navigate.ts';
import { useDraft } from '../../app/editing/use-draft.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import { WORKSPACE_ID } from '../../domain/kinds/model.ts';
import { find } from '../../domain/plan/workspace.ts';
import { settingsTexts } from '../../text/later/settings.ts';
import { PersonalSwitch } from '../../parts/PersonalSwitch.tsx';
import { useRoomField } from '../../parts/use-room-field.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Section } from './Section.tsx';
import styles from './Settings.module.css';

const trimmed = (text: string) => text.trim();

/** What the plan is called, what it is for, and whether it is one's own; all of it travels with it. */
export function PlanSettings() {
  const planner = usePlanner();
  const all = useTexts();
  const texts = settingsTexts(all);
  const lineLimit = useLimit('line');
  const noteLimit = useLimit('note');
  const plan = useWorkspace((workspace) => find(workspace, 'workspace', WORKSPACE_ID));
  const name = useDraft(
    texts.planName,
    plan?.name ?? '',
    (text, beside) => planner.edit({ do: 'name-plan', name: text.trim(), beside }),
    trimmed,
  );
  const purpose = useDraft(
    texts.purpose,
    plan?.purpose ?? '',
    (text, beside) => planner.edit({ do: 'name-plan', purpose: text.trim(), beside }),
    trimmed,
  );

  const nameBox = useRoomField<HTMLInputElement & HTMLTextAreaElement>('plan-name');

  return (
    <Section title={texts.plan}>
      <div className={styles['narrow']}>
        <TextField
          ref={nameBox}
          label={texts.planName}
          description={texts.planNameHelp}
          limit={lineLimit}
          autoComplete="off"
          {...name.field}
          onEnter={() => void name.commit()}
        />
      </div>
      <TextField
        label={texts.purpose}
        description={texts.purposeHelp}
        lines="many"
        rows={3}
        limit={noteLimit}
        {...purpose.field}
      />
      <PersonalSwitch />
      <div>
        <Button
          size="small"
          icon={<SlidersHorizontal />}
          onClick={() => navigate(planner, { at: 'room', room: 'method' })}
        >
          {all.rooms.method.title}
        </Button>
      </div>
    </Section>
  );
}
