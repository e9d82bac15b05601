/** The backups of this machine, read again whenever one was written, and the way back to one of them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { restoreAndTell, type Restored } from '../../app/backups/restored.ts';
import { isOf, lookOf, type Backup, type Looks } from '../../app/backups/shelf.ts';
import type { Planner } from '../../app/session/planner.ts';
import { useLanguage, useLastBackup, usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { useLooks } from '../../app/files/use-traffic.ts';

type Listed = Awaited<ReturnType<Planner['platform']['listBackups']>>;

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

  return { listed, suggested: useSuggested(listed), restoring, outcome, restore };
}

/** The newest backup that says something else than the plan: the one people come for. Once found it stays the one. */
function useSuggested(listed: Listed | null): Backup | undefined {
  const looks = useLooks();
  const [found, setFound] = useState<Backup | undefined>();
  const now = useWorkspace((workspace) => workspace);
  const suggested = found ?? (listed?.ok ? newestThatDiffers(listed.value, looks, now) : undefined);
  if (suggested !== found) setFound(suggested);
  return suggested;
}

function newestThatDiffers(backups: readonly Backup[], looks: Looks, now: Workspace): Backup | undefined {
  for (const backup of backups) {
    const look = lookOf(looks, backup);
    // Not looked at yet beside this plan: one that was written later may still turn out to differ.
    if (!look || !isOf(now, look)) return undefined;
    if (look.is === 'complete' && look.differences > 0) return backup;
  }
  return undefined;
}
