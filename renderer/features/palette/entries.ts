/** Everything the palette can lead to: commands, cycles, objectives and key results of the whole plan. */
import { deleted, isOpenIn, living, type CopiesHere } from '../../app/copies/registry.ts';
import { copyName } from '../../app/copies/copy-name.ts';
import { bringBackOrSay, openCopyOrSay } from '../../app/copies/tell-copies.ts';
import { actionName, type Action } from '../../app/session/actions.ts';
import type { RoomId } from '../../app/places/place.ts';
import type { Planner } from '../../app/session/planner.ts';
import type { SpokenLanguage, Texts } from '../../text/texts.ts';
import { isPrivate } from '../../domain/plan/private.ts';
import type { Cycle, KeyResult, Objective } from '../../domain/kinds/model.ts';
import { childrenOf, find, type Workspace } from '../../domain/plan/workspace.ts';
import { paletteTexts } from '../../text/later/palette.ts';
import { fit, ONLY_MEANT } from './match.ts';
import { searchable, searchWords } from '../../domain/plan/folded-text.ts';
import { navigate } from '../../app/places/navigate.ts';
import { copiesTold } from '../../text/later/copies-told.ts';

type Group = 'row' | 'commands' | 'cycles' | 'plan' | 'everywhere';

export interface Entry {
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  /** Of the label, where it is not that of the page. */
  readonly lang?: string | undefined;
  /** What kind of thing it is, or where it stands. */
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  /** It is a private objective or stands under one. */
  readonly isPrivate?: boolean;
  /** The label, folded. */
  readonly name: string;
  /** What else it may be looked for by, folded. */
  readonly otherNames: string;
  readonly go: (planner: Planner) => unknown;
}

/** Rows drawn at once; what lies beyond is found by typing on. */
export const MOST = 50;

/** Of everything that can be asked for; the palette does not lead to itself. */
export function commandEntries(actions: readonly Action[], texts: Texts, language: SpokenLanguage): readonly Entry[] {
  return actions.filter(({ id }) => id !== 'palette').map((action) => commandEntry(action, texts, language));
}

function commandEntry({ id, keys, run }: Action, texts: Texts, language: SpokenLanguage): Entry {
  const { rooms } = texts;
  const palette = paletteTexts(texts);
  const detail = id in palette.detail ? palette.detail[id as keyof Texts['actions']] : undefined;
  const also = id in rooms ? palette.alsoRooms[id as RoomId] : palette.also[id as keyof Texts['actions']];
  const label = actionName(id, texts);
  return {
    id: `command-${id}`,
    group: 'commands',
    label,
    lang: id === 'language-en' ? 'en' : id === 'language-zh' ? 'zh-CN' : undefined,
    name: searchable(label),
    detail,
    keys,
    otherNames: searchable(`${detail ?? ''} ${also ?? ''}`),
    go: (planner) => run(planner, texts, language),
  };
}

/** The other plans on this machine, and the deleted ones that can be brought back. */
export function planCopyEntries(here: CopiesHere, open: string, texts: Texts): readonly Entry[] {
  const entry = (id: string, label: string, go: Entry['go']): Entry => ({
    id: `copy-${id}`,
    group: 'commands',
    label,
    name: searchable(label),
    otherNames: searchable(texts.copies.switchPlan),
    go,
  });
  return [
    ...living(here)
      .filter(({ id }) => !isOpenIn(open, id))
      .map((copy) =>
        entry(copy.id, copiesTold(texts).openPlan(copyName(here, copy, texts)), (planner) =>
          openCopyOrSay(planner, texts, copy.id),
        ),
      ),
    ...deleted(here).map((copy) =>
      entry(copy.id, copiesTold(texts).bringBackOf(copyName(here, copy, texts)), (planner) =>
        bringBackOrSay(planner, texts, copy.id),
      ),
    ),
  ];
}

export const cycleEntries = (workspace: Workspace, texts: Texts): readonly Entry[] =>
  childrenOf(workspace, null, 'cycle').map((cycle) => ({
    id: `cycle-${cycle.id}`,
    group: 'cycles',
    label: cycle.name || texts.plan.untitled,
    name: searchable(cycle.name ?? ''),
    detail: texts.plan.cycle,
    otherNames: searchable(texts.plan.cycle),
    go: (planner) => navigate(planner, { at: 'cycle', cycle: cycle.id }),
  }));

/** In the order of the plan. Rows nobody has named yet cannot be looked for. */
export function planEntries(workspace: Workspace, texts: Texts): readonly Entry[] {
  return childrenOf(workspace, null, 'cycle').flatMap((cycle) =>
    childrenOf(workspace, cycle.id, 'objective').flatMap((objective) =>
      [objective, ...childrenOf(workspace, objective.id, 'keyResult')].flatMap((row) =>
        row.title ? [{ ...rowEntry(row, cycle, texts), isPrivate: isPrivate(objective) }] : [],
      ),
    ),
  );
}

function rowEntry(row: Objective | KeyResult, cycle: Cycle, texts: Texts): Entry {
  const { id, kind } = row;
  return {
    id: `row-${id}`,
    group: 'plan',
    label: row.title ?? '',
    name: searchable(row.title ?? ''),
    detail: [texts.plan.kinds[kind], cycle.name].filter(Boolean).join(' · '),
    otherNames: '',
    go: (planner) => {
      // It may have been deleted in another window while the palette was open.
      if (!find(planner.plan.getState().workspace, kind, id)) return;
      navigate(planner, { at: 'row', row: id, cycle: cycle.id });
    },
  };
}

/** Where nothing is called so, it may have been written somewhere: in a note, a comment, a reason. */
export function everywhereEntry(typed: string, texts: Texts): Entry {
  const words = typed.trim();
  return {
    id: 'search-everywhere',
    group: 'everywhere',
    label: paletteTexts(texts).everywhere(words),
    name: '',
    otherNames: '',
    go: (planner) => navigate(planner, { at: 'everywhere', words }),
  };
}

export interface Found {
  readonly shown: readonly Entry[];
  readonly more: number;
}

/**
 * Best first within each group; with nothing typed, what can be asked for in its own order. What can be done with the chosen row
 * comes first, unless it goes by other words where a command is called so.
 */
export function search(typed: string, places: readonly Entry[], rows: readonly Entry[]): Found {
  const words = searchWords(typed);
  if (words.length === 0) return limited(places);
  const found = [...places, ...rows].flatMap((entry) => {
    const how = fit(words, entry.name, entry.otherNames);
    return how === null ? [] : [{ entry, how }];
  });
  const groups = GROUPS.map((group) =>
    found.filter(({ entry }) => entry.group === group).toSorted((a, b) => a.how - b.how),
  );
  const [ofRow = [], commands = [], ...others] = groups;
  const called = (all: typeof found) => all.some(({ how }) => how < ONLY_MEANT);
  const first = called(commands) && !called(ofRow) ? [commands, ofRow] : [ofRow, commands];
  return limited([...first, ...others].flat().map(({ entry }) => entry));
}

const GROUPS: readonly Group[] = ['row', 'commands', 'cycles', 'plan'];

const limited = (all: readonly Entry[]): Found => ({
  shown: all.slice(0, MOST),
  more: Math.max(0, all.length - MOST),
});
