/**
 * Who may import whom: the one table. The architecture test judges by it, and `build/oxlint.config.ts` turns it into
 * hints in the editor. The longest matching folder wins.
 */
export interface Layer {
  readonly folder: string;
  /** What runs here, in a few words. */
  readonly holds: string;
  /** Folders (or single files) of ours it may import from, besides itself. */
  readonly mayImport: readonly string[];
  /** Packages it may import; `node:` and `electron` are named like packages. */
  readonly packages: readonly string[];
  /** Said when something else is imported. */
  readonly instead: string;
}

export const LAYERS: readonly Layer[] = [
  {
    folder: 'renderer/domain/register',
    holds: 'values written side by side, and what is known of them; knows no kind of record',
    mayImport: [],
    packages: [],
    instead: 'The register knows no records. What knows a kind belongs in domain/merge or above.',
  },
  {
    folder: 'renderer/domain/kinds',
    holds: 'the records and their fields',
    mayImport: ['renderer/domain/register'],
    packages: [],
    instead: 'A kind says what its records are. What follows from several records belongs in domain/plan.',
  },
  {
    folder: 'renderer/domain/plan',
    holds: 'the whole plan as one value, and what can be read off it',
    mayImport: ['renderer/domain/register', 'renderer/domain/kinds'],
    packages: [],
    instead: 'A plan is read here and changed in domain/commands.',
  },
  {
    folder: 'renderer/domain/progress',
    holds: 'how far it is, by the numbers and the days',
    mayImport: ['renderer/domain/register', 'renderer/domain/kinds', 'renderer/domain/plan'],
    packages: [],
    instead: 'Pass what you need in as an argument (time, ids, texts), or move the code up to renderer/app.',
  },
  {
    folder: 'renderer/domain/bundle',
    holds: 'a plan as a file, and back',
    mayImport: [
      'renderer/domain/register',
      'renderer/domain/kinds',
      'renderer/domain/plan',
      'renderer/domain/progress',
    ],
    packages: [],
    instead: 'A file knows no commands and no merging. What needs both belongs in domain/merge or renderer/app.',
  },
  {
    folder: 'renderer/domain/commands',
    holds: 'what a person can do to a plan',
    mayImport: [
      'renderer/domain/register',
      'renderer/domain/kinds',
      'renderer/domain/plan',
      'renderer/domain/progress',
      'renderer/domain/bundle',
    ],
    packages: ['fractional-indexing'],
    instead: 'Pass what you need in as an argument (time, ids, texts), or move the code up to renderer/app.',
  },
  {
    folder: 'renderer/domain/rituals',
    holds: 'the meetings of a cycle, from its dates',
    mayImport: [
      'renderer/domain/register',
      'renderer/domain/kinds',
      'renderer/domain/plan',
      'renderer/domain/progress',
      'renderer/domain/bundle',
      'renderer/domain/commands',
    ],
    packages: [],
    instead: 'Pass what you need in as an argument (today, time zone, names), or move the code up to renderer/app.',
  },
  {
    folder: 'renderer/domain/merge',
    holds: 'bringing copies together',
    mayImport: ['renderer/domain/register', 'renderer/domain/kinds', 'renderer/domain/plan', 'renderer/domain/bundle'],
    packages: [],
    instead: 'A merge knows no commands: what a person does about its questions belongs in domain/commands.',
  },
  {
    folder: 'renderer/domain/difference',
    holds: 'what two states of a plan differ in',
    mayImport: [
      'renderer/domain/register',
      'renderer/domain/kinds',
      'renderer/domain/plan',
      'renderer/domain/bundle',
      'renderer/domain/merge',
    ],
    packages: [],
    instead: 'Pass what you need in as an argument (time, ids, texts), or move the code up to renderer/app.',
  },
  {
    folder: 'renderer/events',
    holds: 'telling everybody who listens',
    mayImport: [],
    packages: [],
    instead: 'An emitter knows nothing of what it tells.',
  },
  {
    folder: 'renderer/storage',
    holds: 'records in IndexedDB',
    mayImport: ['renderer/domain', 'renderer/events'],
    packages: ['dexie'],
    instead: 'Storage keeps records and nothing else. What joins it to files or screens belongs in renderer/app.',
  },
  {
    folder: 'renderer/platform',
    holds: 'the machine behind one interface',
    mayImport: ['electron/contract.ts'],
    packages: [],
    instead: 'Platform moves text. What knows the plan belongs in renderer/app.',
  },
  {
    folder: 'renderer/text',
    holds: 'every sentence a person reads',
    mayImport: ['renderer/domain', 'renderer/platform'],
    packages: [],
    instead: 'Texts are functions of plain values. Compute the value in the caller and pass it in.',
  },
  {
    folder: 'renderer/wording',
    holds: 'records, answers and changes as sentences',
    mayImport: ['renderer/domain', 'renderer/text'],
    packages: ['diff'],
    instead:
      'Words are functions of plain values. What needs the running app belongs in renderer/app, what draws in renderer/parts.',
  },
  {
    folder: 'renderer/formats',
    holds: 'files of other programs, pure, fetched when somebody asks for them',
    mayImport: ['renderer/domain'],
    packages: [
      'ts-ics',
      'papaparse',
      'write-excel-file',
      'fflate',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-task-list-item',
      'mdast-util-to-markdown',
      'micromark-extension-gfm-task-list-item',
    ],
    instead:
      'A format turns values into a text and back. What knows the plan in hand or a sentence belongs in renderer/app.',
  },
  {
    folder: 'renderer/documents',
    holds: 'plans as documents to read without the app, fetched when somebody asks for them',
    mayImport: [
      'renderer/domain',
      'renderer/text',
      'renderer/wording',
      'renderer/formats/rows',
      'renderer/ui/sparkline-paths.ts',
      'renderer/documents/reading-copy/page',
    ],
    packages: ['react', 'react-dom'],
    instead: 'A document is made of a bundle and of sentences. What knows the plan in hand belongs in renderer/app.',
  },
  {
    folder: 'renderer/documents/reading-copy/page',
    holds: 'the script of a reading copy, which runs without the app',
    mayImport: [
      'renderer/domain',
      'renderer/text',
      'renderer/wording/word-difference.ts',
      'renderer/ui/number-text.ts',
      'renderer/ui/pressed.ts',
    ],
    packages: ['preact'],
    instead:
      'Whatever this imports is in every reading copy: take single functions of the domain, and nothing that draws.',
  },
  {
    folder: 'renderer/app',
    holds: 'use cases',
    mayImport: [
      'renderer/domain',
      'renderer/events',
      'renderer/storage',
      'renderer/platform',
      'renderer/formats',
      'renderer/documents',
      'renderer/text',
      'renderer/wording',
    ],
    packages: ['react', 'zustand', 'age-encryption'],
    instead: 'Use cases know no screens. Move what draws to renderer/features, what is general to renderer/ui.',
  },
  {
    folder: 'renderer/ui',
    holds: 'controls without knowledge of OKRs',
    mayImport: [],
    packages: ['react', 'react-dom', 'lucide-react'],
    instead: 'A control is told what to show. If it must know the plan or a sentence, it is a feature.',
  },
  {
    folder: 'renderer/parts',
    holds: 'pieces of screens that know OKRs and stand in several rooms',
    mayImport: ['renderer/domain', 'renderer/app', 'renderer/ui', 'renderer/text', 'renderer/wording'],
    packages: ['react', 'lucide-react'],
    instead: 'A part knows no room. What only one room shows belongs in its folder in renderer/features.',
  },
  {
    folder: 'renderer/features',
    holds: 'screens, one folder each',
    mayImport: [
      'renderer/domain',
      'renderer/app',
      'renderer/parts',
      'renderer/ui',
      'renderer/text',
      'renderer/wording',
    ],
    packages: ['react', 'lucide-react'],
    instead:
      'A screen reads the plan through renderer/app and draws with renderer/ui and renderer/parts. What two screens share belongs in one of those.',
  },
  {
    folder: 'renderer/features/print',
    holds: 'sheets of paper before they are printed: a document is drawn on the page that a printer draws',
    mayImport: [
      'renderer/domain',
      'renderer/documents',
      'renderer/app',
      'renderer/parts',
      'renderer/ui',
      'renderer/text',
      'renderer/wording',
    ],
    packages: ['react', 'lucide-react'],
    instead: 'What is written on the sheets, and how they are filled, belongs in renderer/documents/paper.',
  },
  {
    folder: 'renderer',
    holds: 'boot and mount',
    mayImport: [
      'package.json',
      'renderer/app',
      'renderer/features',
      'renderer/platform',
      'renderer/storage',
      'renderer/ui',
      'renderer/text',
    ],
    packages: ['react', 'react-dom'],
    instead: 'main.tsx only puts the pieces together.',
  },
  {
    folder: 'electron',
    holds: 'files and windows',
    mayImport: ['electron/contract.ts', 'electron/roles.ts'],
    packages: ['electron', 'node:*'],
    instead:
      'Main moves bytes and knows no OKRs. What needs the plan belongs in renderer/app, behind a row of contract.ts.',
  },
  {
    folder: 'electron/preload.ts',
    holds: 'the bridge',
    mayImport: ['electron/expose-bridge.ts'],
    packages: [],
    instead: 'A preload script names its role and nothing more.',
  },
  {
    folder: 'electron/expose-bridge.ts',
    holds: 'the bridge, by role',
    mayImport: ['electron/contract.ts', 'electron/roles.ts'],
    packages: ['electron'],
    instead: 'The bridge is a loop over contract.ts and nothing more.',
  },
  {
    folder: 'electron/roles.ts',
    holds: 'which window may use which message',
    mayImport: ['electron/contract.ts'],
    packages: [],
    instead: 'The grants are read by both sides, so they import nothing but the messages.',
  },
  {
    folder: 'electron/contract.ts',
    holds: 'the messages',
    mayImport: [],
    packages: [],
    instead: 'The contract is read by both sides, so it imports nothing.',
  },
];

/** Packages that open sockets, or could. Nothing we ship may import them. */
export const NETWORK_MODULES = [
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dns',
  'dgram',
  'inspector',
  'node:http',
  'node:https',
  'node:http2',
  'node:net',
  'node:tls',
  'node:dns',
  'node:dns/promises',
  'node:dgram',
  'node:inspector',
  'undici',
  'ws',
  'axios',
  'node-fetch',
];

/** Lines in one source file. Split by responsibility, not by length. */
export const LONGEST_FILE = 400;
