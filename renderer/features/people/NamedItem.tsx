import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import { useDraft } from '../../app/editing/use-draft.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { nameOfJoinable } from '../../app/editing/joining.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Person, Team } from '../../domain/kinds/model.ts';
import type { OfName } from '../../domain/plan/named.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { JoinedFrom } from '../../parts/joining/JoinedFrom.tsx';
import { JoinField } from '../../parts/joining/JoinField.tsx';
import { useDeletion } from '../../parts/use-deletion.ts';
import { fieldName } from '../../text/field-name.ts';
import { peopleTexts } from '../../text/later/people.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BecomeRole } from './BecomeRole.tsx';
import styles from './People.module.css';

interface Props {
  readonly record: Person | Team;
  /** What is theirs, each part by itself. */
  readonly told: readonly string[];
  /** It is who writes here. */
  readonly isMe?: boolean;
  /** Whether there is another it could be one with. */
  readonly hasOthers: boolean;
  /** Of a person: what it takes to make a role of them. Absent for teams. */
  readonly role?: {
    /** They are one already; the name is the role. */
    readonly isOne: boolean;
    /** Names that only sign, some of which may have been theirs. */
    readonly others: readonly OfName[];
  };
  /** What becomes of what is theirs once they are removed; empty where nothing is. */
  readonly left: string;
}

/** A person or a team: the name, edited where it stands, what is theirs, and what can be done with them. */
export function NamedItem({ record, told, isMe = false, hasOthers, role, left }: Props) {
  const texts = useTexts();
  const words = peopleTexts(texts);
  const item = useRef<HTMLLIElement>(null);
  const [doing, setDoing] = useState<'join' | 'become' | null>(null);
  const remove = useDeletion();
  const name = nameOfJoinable(record, texts);
  const doIt = (id: string) => {
    if (id === 'join' || id === 'become') setDoing(id);
    else if (item.current) remove({ currentTarget: item.current }, record.id, words.removed(name, left));
  };
  /** What had the keyboard goes. */
  const backToName = () => {
    setDoing(null);
    item.current?.querySelector('textarea')?.focus();
  };
  return (
    <li ref={item} className={styles['item']} data-named={record.id}>
      <div className={styles['head']}>
        <NameField record={record} />
        {role?.isOne && <span className={styles['mark']}>{words.isRole}</span>}
        {isMe && <span className={styles['mark']}>{words.you}</span>}
        <MenuButton
          label={words.more(name)}
          icon={<Ellipsis />}
          size="small"
          sections={() => [
            { id: 'same', items: hasOthers ? [{ id: 'join', label: words.sameAs }] : [] },
            { id: 'role', items: role && !role.isOne ? [{ id: 'become', label: words.becomeRole }] : [] },
            { id: 'away', items: [{ id: 'remove', label: words.remove, danger: true }] },
          ]}
          onAction={doIt}
        />
      </div>
      <p className={styles['told']}>{told.join(' · ')}</p>
      <JoinedFrom record={record} />
      {doing === 'become' && role && record.kind === 'person' && (
        <BecomeRole of={record} others={role.others} onEnd={backToName} />
      )}
      {doing === 'join' && (
        <div className={styles['joining']}>
          <JoinField record={record} autoFocus onJoined={backToName} />
          <Button size="small" variant="quiet" onClick={backToName}>
            {words.cancel}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The name where it stands. */
function NameField({ record }: { readonly record: Person | Team }) {
  const planner = usePlanner();
  const texts = useTexts();
  const limit = useLimit('name');
  const { kind, id } = record;
  const kept = (text: string) => cleanLine(text).trim();
  const draft = useDraft(
    fieldName('name', texts),
    cleanLine(record.name ?? ''),
    (text, beside) => planner.edit({ do: 'set', kind, id, values: { name: kept(text) || undefined }, beside }),
    kept,
  );
  return (
    <div className={styles['name']}>
      <TextField
        label={peopleTexts(texts).name}
        labelHidden
        lines="wrap"
        look="bare"
        placeholder={texts.plan.untitled}
        limit={limit}
        dir="auto"
        {...draft.field}
        onEnter={() => void draft.commit()}
      />
    </div>
  );
}
