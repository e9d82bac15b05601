import type { ReactNode } from 'react';
import { changeLines } from '../../wording/change-lines.ts';
import type { Group } from '../../app/files/compared.ts';
import { useTexts } from '../../app/session/use-planner.ts';
import type { Change } from '../../domain/difference/difference.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { isOfPrivate } from '../../domain/plan/private.ts';
import { ChangedValue } from '../ChangedValue.tsx';
import { PrivateMark } from '../PrivateMark.tsx';
import { RecordFence } from '../RecordFence.tsx';
import { differenceTexts } from '../../text/later/difference.ts';
import styles from './Changes.module.css';
import type { ChangeReader } from '../../wording/reader.ts';

interface Props {
  readonly groups: readonly Group[];
  readonly reader: ChangeReader;
  /** The objectives' headings stand under that of the room or of a part of it. */
  readonly heading?: 'h2' | 'h3';
  /** What can be done about one change, and about all of an objective. */
  readonly actOf?: (change: Change) => ReactNode;
  readonly actOfGroup?: (objective: Group['objective']) => ReactNode;
}

/** Objective by objective, each change in its own words. */
export function Changes({ groups, reader, heading: Heading = 'h2', actOf, actOfGroup }: Props) {
  const difference = differenceTexts(useTexts());
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  if (count === 0) return <p role="status">{difference.none}</p>;
  return (
    <>
      <p role="status" className={styles['faint']}>
        {difference.count(count)}
      </p>
      {groups.map(({ objective, title, changes }) => (
        <section key={objective ?? ''} className={styles['group']}>
          <div className={styles['objectiveHead']}>
            <Heading className={styles['objective']}>
              {title} {isPrivateIn(reader, objective) && <PrivateMark />}
            </Heading>
            {actOfGroup?.(objective)}
          </div>
          <ul className={styles['changes']}>
            {changes.map((change) => (
              <RecordFence key={change.id} of={change} as="li">
                <ChangeItem change={change} reader={reader} act={actOf?.(change)} />
              </RecordFence>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Private now or then: either would be told by what is written down (H9). */
const isPrivateIn = ({ before, after }: ChangeReader, objective: Id | null): boolean =>
  objective !== null &&
  [before, after].some((side) => {
    const record = side.records.get(objective);
    return record !== undefined && isOfPrivate(side, record);
  });

interface ItemProps {
  readonly change: Change;
  readonly reader: ChangeReader;
  readonly act: ReactNode;
}

function ChangeItem({ change, reader, act }: ItemProps) {
  const texts = useTexts();
  const { records } = texts;
  const difference = differenceTexts(texts);
  const { title, fields, sentences } = changeLines(change, reader);
  return (
    <li className={styles['change']}>
      <p className={styles['head']}>
        <span className={styles['is']} data-is={change.is}>
          {difference.is[change.is]}
        </span>
        <span className={styles['kind']}>{records.kinds[change.record.kind]}</span>
        <span className={styles['name']}>{title}</span>
        {act}
      </p>
      {fields.length > 0 && (
        <dl className={styles['fields']}>
          {fields.map(({ name, before, after, prose }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <ChangedValue before={before} after={after} prose={prose} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {sentences.map((sentence) => (
        <p key={sentence} className={styles['sentence']}>
          {sentence}
        </p>
      ))}
    </li>
  );
}
