import type { Backup, Kept, Side } from '../../app/files/comparing.ts';
import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import { moment } from '../../text/format.ts';
import { backupTexts } from '../../text/later/backups.ts';
import { differenceTexts } from '../../text/later/difference.ts';
import { Select } from '../../ui/Select.tsx';

interface Props {
  readonly label: string;
  /** Undefined: nothing is chosen yet. */
  readonly value: Side | undefined;
  readonly kept: readonly Kept[];
  readonly backups: readonly Backup[];
  readonly nameOf: (side: Side) => string;
  readonly onNow: () => void;
  readonly onKept: (kept: Kept) => void;
  readonly onBackup: (backup: Backup) => void;
  readonly onFile: () => void;
}

const [NONE, NOW, FILE] = ['', '#now', '#file'];

/** One of the two states: the plan now, a file, or an automatic backup. */
export function SideChoice(props: Props) {
  const { label, value, kept, backups, nameOf, onNow, onKept, onBackup, onFile } = props;
  const texts = useTexts();
  const difference = differenceTexts(texts);
  const language = useLanguage();
  const files = kept.filter(({ backup }) => !backup);
  const choose = (chosen: string) => {
    if (chosen === NOW) return onNow();
    if (chosen === FILE) return onFile();
    const file = files.find(({ key }) => key === chosen);
    if (file) return onKept(file);
    const backup = backups.find(({ id }) => id === chosen);
    if (backup) onBackup(backup);
  };
  return (
    <Select
      label={label}
      value={value === undefined ? NONE : value === null ? NOW : value.key}
      onChange={choose}
      options={[
        ...(value === undefined ? [{ value: NONE, label: '…' }] : []),
        { value: NOW, label: difference.now },
        ...(files.length > 0
          ? [{ label: difference.files, options: files.map((one) => ({ value: one.key, label: nameOf(one) })) }]
          : []),
        { value: FILE, label: difference.choose },
        ...(backups.length > 0
          ? [
              {
                label: difference.backups,
                options: backups.map(({ id, at, reason }) => ({
                  value: id,
                  label: difference.backup(moment(at, language), backupTexts(texts).reason[reason]),
                })),
              },
            ]
          : []),
      ]}
    />
  );
}
