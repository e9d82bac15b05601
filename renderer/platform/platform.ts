/** The machine as the app sees it: the same calls whether Electron or a browser answers them. */
import type { Answer, Bridge, Calls, Hello, Settings } from '../../electron/contract.ts';

/** What an edition cannot do; the screens say so where somebody would look for it. */
type Lack = 'backups' | 'exchange' | 'file-association';

/** A file on its way in. What is in it is fetched when its turn comes, and once. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: () => Promise<Answer<Uint8Array>>;
  /** The bytes as UTF-8, or as UTF-16 where they begin with its mark. */
  readonly text: () => Promise<Answer<string>>;
}

/** One of which only the text is wanted. */
export type TextFile = Pick<IncomingFile, 'name' | 'text'>;

export type Platform = Omit<Bridge, 'hello' | 'findFiles' | 'readFile' | 'onOpened'> & {
  /** Backups and chosen folders are, from then on, those of the copy the page works on. */
  readonly hello: () => Promise<Answer<Hello>>;
  readonly findFiles: (from: Calls['findFiles']['asks']) => Promise<Answer<readonly IncomingFile[]>>;
  readonly onOpened: (listener: (file: IncomingFile) => void) => () => void;
  readonly edition: 'desktop' | 'browser';
  readonly lacks: readonly Lack[];
  /** Asks that the plan is not cleared away when the disk runs short. A browser may ask the person. */
  readonly keepData: () => void;
};

export const DEFAULT_SETTINGS: Settings = { personName: '', language: 'system', theme: 'system' };

export type {
  Answer,
  BackupEntry,
  BackupReason,
  FolderUse,
  Hello,
  MenuCommand,
  Problem,
  Settings,
} from '../../electron/contract.ts';
