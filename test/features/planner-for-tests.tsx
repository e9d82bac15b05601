/** A real planner on a fresh database, and screens drawn as the app draws them. Nothing is pretended. */
import { afterAll, vi } from 'vitest';
import type { ReactNode } from 'react';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fetchFinding } from '../../renderer/app/places/finding.ts';
import { boot } from '../../renderer/app/session/boot.ts';
import type { Planner } from '../../renderer/app/session/planner.ts';
import { spoken } from '../../renderer/app/session/preferences.ts';
import { RoomsContext } from '../../renderer/app/places/rooms.ts';
import { ROOMS } from '../../renderer/rooms.ts';
import { PlannerContext, useLanguage } from '../../renderer/app/session/use-planner.ts';
import { allTexts } from '../texts.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { browserPlatform } from '../../renderer/platform/browser.ts';
import type { Platform, Settings } from '../../renderer/platform/platform.ts';
import { Locale } from '../../renderer/ui/locale.tsx';

/** The same name twice is the same disk opened again. */
export const freshDatabase = (): string => `test-${crypto.randomUUID()}`;

/** The browser edition, with nothing kept from the test before. */
export function freshBrowser(): Platform {
  localStorage.clear();
  return browserPlatform('0.1.0');
}

const begun = new Set<Planner>();

// What a field hands over while it goes is drawn once it is written, for which there must still be a page.
afterAll(() => Promise.all([...begun].map((planner) => planner.flush())));

/** Boots as main.tsx does, on any edition and any disk, recovery included. */
export async function bootForTests(platform: Platform, databaseName: string = freshDatabase()): Promise<Planner> {
  const booted = await boot(platform, databaseName);
  if (booted.is === 'failed') throw new Error(`The database could not be opened: ${booted.problem}`);
  begun.add(booted.planner);
  return booted.planner;
}

/** Boots the browser edition on a database of its own; `commands` are carried out in order and must all be taken. */
export async function plannerForTests(
  commands: readonly Command[] = [],
  settings: Partial<Settings> = {},
): Promise<Planner> {
  const planner = await bootForTests(freshBrowser());
  // As it is soon after a start.
  await fetchFinding();
  await planner.changeSettings({ personName: 'Mira', language: 'en', ...settings });
  await given(planner, commands);
  return planner;
}

/** The same with all of that written down at noon of an earlier day: what is expected of a key result begins then. */
export async function plannerSince(day: string, commands: readonly Command[]): Promise<Planner> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00`) });
  try {
    return await plannerForTests(commands);
  } finally {
    vi.useRealTimers();
  }
}

/** Carries out commands in turn; one that is refused or not written fails the test. */
export async function given(planner: Planner, commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    const result = await planner.edit(command);
    if (!result.ok) throw new Error(`${command.do} was not carried out: ${JSON.stringify(result)}`);
  }
}

/** One cycle with two objectives, one of them Chinese, three key results and a check-in: eight records. */
export const SMALL_PLAN: readonly Command[] = [
  { do: 'name-plan', name: 'Library' },
  {
    do: 'add',
    kind: 'cycle',
    id: 'cycle1',
    values: { name: '2026 Q4', dates: { start: '2026-10-01', end: '2026-12-31' } },
  },
  { do: 'add', kind: 'objective', id: 'obj1', cycle: 'cycle1', values: { title: 'People come back' } },
  { do: 'add', kind: 'objective', id: 'obj2', cycle: 'cycle1', values: { title: '让新读者留下来' } },
  {
    do: 'add',
    kind: 'keyResult',
    id: 'kr1',
    objective: 'obj1',
    values: {
      title: 'Readers who return within a month',
      metric: { type: 'raise', start: 22, target: 40, unit: '%' },
    },
  },
  {
    do: 'add',
    kind: 'keyResult',
    id: 'kr2',
    objective: 'obj1',
    values: { title: 'Noise stays bearable', metric: { type: 'below', limit: 45, unit: 'dB' } },
  },
  { do: 'add', kind: 'keyResult', id: 'kr3', objective: 'obj2', values: { title: '首月回访率达到 40%' } },
  { do: 'add', kind: 'checkIn', id: 'check1', keyResult: 'kr1', values: { value: 25, confidence: 70 } },
];

function InLocale({ children }: { readonly children: ReactNode }) {
  return <Locale value={useLanguage() === 'zh' ? 'zh-CN' : 'en'}>{children}</Locale>;
}

/** For `render(..., { wrapper: around(planner) })`. */
export const around = (planner: Planner) =>
  function Around({ children }: { readonly children: ReactNode }) {
    return (
      <PlannerContext value={planner}>
        <RoomsContext value={ROOMS}>
          <InLocale>{children}</InLocale>
        </RoomsContext>
      </PlannerContext>
    );
  };

/** Draws a screen with its planner; `texts` are those of the language spoken when it is drawn. */
export function draw(planner: Planner, screen: ReactNode) {
  const user = userEvent.setup();
  const drawn = render(screen, { wrapper: around(planner) });
  return { ...drawn, user, texts: allTexts(spoken(planner.preferences.getState())) };
}
