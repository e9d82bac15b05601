import { Ellipsis } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { offerUndo } from '../../app/editing/offer-undo.ts';
import { newId } from '../../app/session/ids.ts';
import { say } from '../../app/session/ui-state.ts';
import { usePlan, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import { alsoUnderRole } from '../../domain/commands/pseudonymizing.ts';
import type { Person } from '../../domain/kinds/model.ts';
import type { OfName } from '../../domain/plan/named.ts';
import { isRole, rolesKnown } from '../../domain/plan/pseudonyms.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import { stayIn } from '../../parts/use-deletion.ts';
import { peopleTexts } from '../../text/later/people.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { BecomeRole } from './BecomeRole.tsx';
import styles from './People.module.css';
import { signedInWords } from './told-of.ts';

/** Names that stand under something and are nobody's: each can become one of the people, or go by a role. */
export function OnlySigning({ names }: { readonly names: readonly OfName[] }) {
  const words = peopleTexts(useTexts());
  const workspace = usePlan((state) => state.workspace);
  const heading = useId();
  if (names.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby={heading} tabIndex={-1} data-stay>
      <h2 id={heading} className={styles['heading']}>
        {words.signing}
      </h2>
      <p className={styles['what']}>{words.signingWhat}</p>
      {rolesKnown(workspace).length > 0 && <p className={styles['what']}>{words.signingRoles}</p>}
      <ul className={styles['list']} aria-labelledby={heading}>
        {names.map((one) => (
          <Signing key={one.name} signing={one} others={names.filter((other) => other !== one)} />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly signing: OfName;
  readonly others: readonly OfName[];
}

const BECOME = 'become';

function Signing({ signing: { name, signed, onlyOfPrivate }, others }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = peopleTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const printed = useUi((ui) => ui.printPrivate);
  const item = useRef<HTMLLIElement>(null);
  const [becoming, setBecoming] = useState(false);
  const leave = () => {
    if (item.current) stayIn(item.current);
  };
  const refused = (result: Awaited<ReturnType<typeof planner.edit>>) => {
    if (!result.ok && 'refusal' in result)
      say(planner.ui, { text: texts.problems.refusal[result.refusal], tone: 'warning' });
    return !result.ok;
  };
  const add = async () => {
    leave();
    const done = planner.edit({ do: 'add', kind: 'person', id: newId(), values: { name } });
    if (!refused(await done)) offerUndo(planner, texts, words.made(name), done);
  };
  const putUnder = async (person: Person) => {
    leave();
    const result = await planner.editForGood(alsoUnderRole(workspace, person, name, newId));
    if (!refused(result)) say(planner.ui, { text: words.became(person.name ?? ''), tone: 'calm' });
  };
  const roles = () => childrenOf(workspace, null, 'person').filter((person) => isRole(workspace, person));
  return (
    <li ref={item} className={styles['item']} data-private={(onlyOfPrivate && !printed) || undefined}>
      <div className={styles['head']}>
        <span className={styles['signer']} dir="auto">
          {name}
        </span>
        <Button size="small" aria-label={words.makePersonNamed(name)} onClick={() => void add()}>
          {words.makePerson}
        </Button>
        <MenuButton
          label={words.more(name)}
          icon={<Ellipsis />}
          size="small"
          sections={() => [
            { id: 'new', items: [{ id: BECOME, label: words.becomeRole }] },
            {
              id: 'roles',
              items: roles().map(({ id, name: role }) => ({
                id: `:${id}`,
                label: words.underRole(role || texts.plan.untitled),
              })),
            },
          ]}
          onAction={(id) => {
            const person = roles().find((one) => `:${one.id}` === id);
            if (person) void putUnder(person);
            else setBecoming(true);
          }}
        />
      </div>
      <p className={styles['told']}>{signedInWords(signed, texts).join(' · ')}</p>
      {becoming && (
        <BecomeRole
          of={name}
          others={others}
          onEnd={() => {
            leave();
            setBecoming(false);
          }}
        />
      )}
    </li>
  );
}
