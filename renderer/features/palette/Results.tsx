import { useTexts } from '../../app/session/use-planner.ts';
import { paletteTexts } from '../../text/later/palette.ts';
import { PrivateMark } from '../../parts/PrivateMark.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { announcedKeys, hasCommandKey } from '../../ui/keys.ts';
import type { Entry } from './entries.ts';
import styles from './Palette.module.css';

interface Props {
  /** Of the combobox; the list and its options get ids made from it. */
  readonly id: string;
  readonly shown: readonly Entry[];
  readonly current: Entry | undefined;
  /** Which row the acts of the chosen row are about. */
  readonly row: string;
  readonly onPoint: (entry: Entry) => void;
  readonly onTake: (entry: Entry) => void;
}

/** The list under the field. The focus stays in the field; the current row is told by `aria-activedescendant`. */
export function Results({ id, shown, current, row, onPoint, onTake }: Props) {
  const palette = paletteTexts(useTexts());
  // Each stands together, in the order the arrow keys go through.
  const groups = [...new Set(shown.map(({ group }) => group))].map((group) => ({
    group,
    entries: shown.filter((entry) => entry.group === group),
  }));
  return (
    <div id={`${id}-list`} role="listbox" aria-label={palette.results} className={styles['list']}>
      {groups.map(({ group, entries }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} role="presentation" className={styles['group']} dir="auto">
            {group === 'row' ? row : palette.groups[group]}
          </div>
          {entries.map((entry) => (
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              aria-selected={entry === current}
              aria-keyshortcuts={entry.keys && announcedKeys(entry.keys, hasCommandKey())}
              className={styles['row']}
              data-private={entry.isPrivate || undefined}
              // The focus stays where one types.
              onMouseDown={(event) => event.preventDefault()}
              onPointerMove={() => onPoint(entry)}
              onClick={() => onTake(entry)}
            >
              <span className={styles['label']} lang={entry.lang}>
                {entry.label} {entry.isPrivate === true && <PrivateMark />}
              </span>
              {entry.detail !== undefined && <span className={styles['detail']}>{entry.detail}</span>}
              {entry.keys !== undefined && (
                <span aria-hidden>
                  <Kbd keys={entry.keys} />
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
