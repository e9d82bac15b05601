/** The machine as the app sees it: the same calls whether Electron or a browser answers them. */
import type { Bridge, Settings } from '../../electron/contract.ts';

/** What an edition cannot do; the screens say so where somebody would look for it. */
type Lack = 'backups' | 'file-association';

export type Platform = Bridge & {
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
  Hello,
  MenuCommand,
  OpenedFile,
  Problem,
  Settings,
} from '../../electron/contract.ts';
