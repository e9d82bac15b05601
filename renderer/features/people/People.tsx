import { useId, useMemo, useState, type ReactNode } from 'react';
import type { RoomProps } from '../../app/places/rooms.ts';
import { usePlan, useTexts } from '../../app/session/use-planner.ts';
import { useWhoIAm } from '../../app/session/use-who-i-am.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { namedIn, type OfPerson, type OfTeam } from '../../domain/plan/named.ts';
import { isRole, rolesKnown } from '../../domain/plan/pseudonyms.ts';
import { MadeTwice } from '../../parts/joining/MadeTwice.tsx';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { useInPlace } from '../../parts/use-in-place.ts';
import { WhoIAm } from '../../parts/WhoIAm.tsx';
import { peopleTexts } from '../../text/later/people.ts';
import { Button } from '../../ui/Button.tsx';
import { AddNamed } from './AddNamed.tsx';
import { NamedItem } from './NamedItem.tsx';
import { OnlySigning } from './OnlySigning.tsx';
import styles from './People.module.css';
import { StillNamed } from './StillNamed.tsx';
import { rowsInWords, theirsInWords } from './told-of.ts';

/** How many are drawn at once. */
const PORTION = 100;

const idOfPerson = ({ person }: OfPerson): Id => person.id;
const idOfTeam = ({ team }: OfTeam): Id => team.id;

/** Everybody a plan names, and its teams: renamed, joined, removed and added where they stand. */
export default function People(props: RoomProps) {
  const texts = useTexts();
  const words = peopleTexts(texts);
  const workspace = usePlan((state) => state.workspace);
  const named = useMemo(() => namedIn(workspace), [workspace]);
  const people = useInPlace(named.people, idOfPerson);
  const teams = useInPlace(named.teams, idOfTeam);
  const { person: me } = useWhoIAm();
  return (
    <RoomFrame id="people" {...props}>
      <p className={styles['what']}>{words.what}</p>
      {(me !== undefined || !texts.isPersonal) && <WhoIAm />}
      <MadeTwice kinds={['person', 'team']} />
      <Part title={words.people} empty={words.noPeople} add={<AddNamed kind="person" />}>
        {people.map((one) => {
          const rows = rowsInWords(one.owns, texts);
          return (
            <RecordFence key={one.person.id} of={one.person} as="li">
              <NamedItem
                record={one.person}
                told={theirsInWords(one, texts)}
                isMe={one.person.id === me?.id}
                hasOthers={people.length > 1}
                role={{ isOne: isRole(workspace, one.person), others: named.onlySigning }}
                left={rows === '' ? '' : words.ownerless(rows)}
              />
            </RecordFence>
          );
        })}
      </Part>
      <Part title={words.teams} what={words.teamsWhat} empty={words.noTeams} add={<AddNamed kind="team" />}>
        {teams.map(({ team, objectives }) => (
          <RecordFence key={team.id} of={team} as="li">
            <NamedItem
              record={team}
              told={[words.ofTeam(objectives)]}
              hasOthers={teams.length > 1}
              left={objectives === 0 ? '' : words.teamless(objectives)}
            />
          </RecordFence>
        ))}
      </Part>
      <p className={styles['note']}>{words.removing}</p>
      <OnlySigning names={named.onlySigning} />
      {rolesKnown(workspace).length > 0 && <StillNamed />}
    </RoomFrame>
  );
}

interface PartProps {
  readonly title: string;
  /** What it is for, where that needs saying. */
  readonly what?: string;
  readonly empty: string;
  readonly add: ReactNode;
  readonly children: readonly ReactNode[];
}

/** A list of people or teams, and the field for one more. The keyboard stays here when what it was on goes away. */
function Part({ title, what, empty, add, children }: PartProps) {
  const words = peopleTexts(useTexts());
  const heading = useId();
  const [portions, setPortions] = useState(1);
  const more = children.length - portions * PORTION;
  return (
    <section className={styles['part']} aria-labelledby={heading} tabIndex={-1} data-stay>
      <h2 id={heading} className={styles['heading']}>
        {title}
      </h2>
      {what !== undefined && <p className={styles['note']}>{what}</p>}
      {children.length === 0 && <p className={styles['note']}>{empty}</p>}
      <ul className={styles['list']} aria-labelledby={heading}>
        {children.slice(0, portions * PORTION)}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setPortions((before) => before + 1)}>
          {words.showMore(Math.min(more, PORTION))}
        </Button>
      )}
      {add}
    </section>
  );
}
