/** The backups of this machine, read again whenever one was written, and the way back to one of them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Planner } from '../../app/session/planner.ts';
import { restoreAndTell, type Restored } from '../../app/backups/restored.ts';
import { useLanguage, useLastBackup, usePlanner, useTexts } from '../../app/session/use-planner.ts';

type Listed = Awaited<ReturnType<Planner['platform']['listBackups']>>;
export type Backup = Extract<Listed, { ok: true }>['value'][number];

export interface Outcome {
  readonly restored: Restored;
  /** What was here before, as it was saved on the way. */
  readonly before: Backup | undefined;
}

export function useBackups() {
  const planner = usePlanner();
  const texts = useTexts();
  const language = useLanguage();
  const last = useLastBackup();
  const [listed, setListed] = useState<Listed | null>(null);
  const [restoring, setRestoring] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const busy = useRef(false);

  const read = useCallback(async () => {
    const answer = await planner.platform.listBackups();
    setListed(answer);
    return answer.ok ? answer.value : [];
  }, [planner]);

  useEffect(() => {
    void read();
  }, [read, last]);

  const restore = async (backup: Backup) => {
    if (busy.current) return;
    busy.current = true;
    setRestoring(backup.id);
    setOutcome(null);
    const known = new Set((await read()).map(({ id }) => id));
    const restored = await restoreAndTell(planner, texts, language, backup);
    const now = await read();
    const before = now.find(({ id, reason }) => reason === 'before-restore' && !known.has(id));
    setOutcome({ restored, before });
    setRestoring(null);
    busy.current = false;
  };

  return { listed, restoring, outcome, restore };
}
