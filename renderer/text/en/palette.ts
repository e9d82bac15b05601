/** The palette of commands. */
import type { actions } from './app.ts';

type ActionId = keyof typeof actions;

export const palette = {
  title: 'All commands',
  placeholder: 'A command, or words from the plan',
  results: 'Results',
  groups: { commands: 'Commands', cycles: 'Cycles', plan: 'In the plan', everywhere: 'In all that was written' },
  everywhere: (words: string) => `Search everything for “${words}”`,
  detail: {
    'theme-light': 'Theme',
    'theme-dark': 'Theme',
    'theme-system': 'Theme',
    'language-en': 'Language',
    'language-zh': 'Language',
  } as { readonly [K in ActionId]?: string },
  /** Other words people try. */
  also: {
    'write-objective': 'new add goal',
    'new-cycle': 'add quarter period',
    'delete-cycle': 'remove quarter period',
    'commit-cycle': 'agree baseline publish freeze sign off',
    'name-plan': 'rename call title purpose',
    'delete-plan': 'remove',
    'open-bundle': 'import merge bundle okr',
    'export-bundle': 'hand out save share send file bundle',
    find: 'search',
    'fold-objectives': 'collapse expand outline headings overview',
    keys: 'keys keyboard help',
    messages: 'message notice warning toast log',
    inspector: 'panel sidebar',
    'sample-plan': 'example demo',
    'theme-light': 'appearance',
    'theme-dark': 'appearance night',
    'theme-system': 'appearance',
    'language-en': '语言',
    'language-zh': 'Chinese 语言',
  } as { readonly [K in ActionId]?: string },
  /** What can be done with the chosen row, by other words people try. */
  alsoOfRow: {
    'check-in': 'update progress score value confidence',
    details: 'edit owner measure comment why inspector properties',
    comment: 'say remark discuss note feedback reply',
    'add-part': 'new write insert child below',
    'move-up': 'earlier higher before order',
    'move-down': 'later lower after order',
    indent: 'indent nest deeper child right',
    outdent: 'outdent unnest promote higher left',
    fold: 'collapse close hide',
    unfold: 'expand open show',
    'mark-private': 'private hide secret confidential keep home',
    'not-private': 'public show share unmark',
    delete: 'remove erase trash',
  },
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  more: (count: number) => `${count} more. Type on to see them.`,
  nothing: 'Nothing here reads like that.',
};
