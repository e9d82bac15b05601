import { cleanLine } from '../../domain/plan/clean-text.ts';
import { useEffect, useRef, useState } from 'react';
import type { Preferences } from '../../app/session/preferences.ts';
import { useLimit } from '../../app/editing/use-limit.ts';
import { beyond, useUntaken } from '../../app/editing/use-untaken.ts';
import { usePlanner, usePreferences, useTexts } from '../../app/session/use-planner.ts';
import { useRoomField } from '../../parts/use-room-field.ts';
import { WhoIAm } from '../../parts/WhoIAm.tsx';
import { settingsTexts } from '../../text/later/settings.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Section } from './Section.tsx';
import styles from './Settings.module.css';

type Settings = Preferences['settings'];

/** Name, language and look: kept for this copy of the app, shown at once. */
export function PersonSettings() {
  const planner = usePlanner();
  const all = useTexts();
  const texts = settingsTexts(all);
  const settings = usePreferences((preferences) => preferences.settings);
  const [kept, setKept] = useState(true);
  const change = async (values: Partial<Settings>): Promise<void> => setKept(await planner.changeSettings(values));

  return (
    <Section title={texts.you}>
      <NameField name={settings.personName} onChange={(personName) => change({ personName })} />
      <WhoIAm />
      <Segmented
        label={texts.language}
        value={settings.language}
        onChange={(language) => void change({ language })}
        options={[
          { value: 'system', label: texts.languages.system },
          { value: 'en', label: texts.languages.en, lang: 'en' },
          { value: 'zh', label: texts.languages.zh, lang: 'zh-CN' },
        ]}
      />
      <Segmented
        label={texts.theme}
        value={settings.theme}
        onChange={(theme) => void change({ theme })}
        options={[
          { value: 'system', label: texts.themes.system },
          { value: 'light', label: texts.themes.light },
          { value: 'dark', label: texts.themes.dark },
        ]}
      />
      <div role="alert">{!kept && <p className={styles['problem']}>{all.app.settingsNotKept}</p>}</div>
    </Section>
  );
}

interface NameProps {
  readonly name: string;
  readonly onChange: (name: string) => Promise<void>;
}

/** Written when it is left, at Enter, and when the room or the app is left with the focus still in it. */
function NameField({ name, onChange }: NameProps) {
  const planner = usePlanner();
  const texts = settingsTexts(useTexts());
  const nameLimit = useLimit('name');
  const box = useRoomField<HTMLInputElement & HTMLTextAreaElement>('own-name');
  const [draft, setDraft] = useState<string | null>(null);
  const tooLong = beyond(nameLimit, texts.name, draft ?? '');
  useUntaken([tooLong]);
  const write = async () => {
    const next = draft === null ? undefined : cleanLine(draft).trim();
    // It stays in the field, which says so.
    if (tooLong) return;
    setDraft(null);
    if (next !== undefined && next !== name) await onChange(next);
  };
  const atLeaving = useRef(write);
  useEffect(() => {
    atLeaving.current = write;
  });
  useEffect(() => () => void atLeaving.current(), []);
  const typing = draft !== null && !tooLong;
  useEffect(() => (typing ? planner.onFlush(() => atLeaving.current()) : undefined), [planner, typing]);

  return (
    <div className={styles['narrow']}>
      <TextField
        ref={box}
        label={texts.name}
        description={texts.nameHelp}
        value={draft ?? name}
        limit={nameLimit}
        autoComplete="name"
        onChange={setDraft}
        onBlur={() => void write()}
        onEnter={() => void write()}
        onEscape={() => setDraft(null)}
      />
    </div>
  );
}
