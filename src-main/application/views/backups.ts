import type { CopyCause } from '../../domain/backups/copy-name.ts';

/** A copy of the data, as the manager chooses among them. */
export type BackupCopy = {
  fileName: string;
  madeAt: string;
  cause: CopyCause;
  bytes: number;
  /** Null for a copy that can't be read. */
  content: { nights: number; lastNight: string | null; drinks: number } | null;
};

export type BackupProblem = 'NO_SPACE' | 'DAMAGED' | 'GONE' | 'NOT_WRITTEN';

/** What is kept safe and since when; a problem is that of the last attempt. */
export type BackupState = {
  lastAt: string | null;
  problem: BackupProblem | null;
  isBusy: boolean;
  /** Putting a copy back is for a venue's own data. */
  canPutBack: boolean;
  /** A folder on another disk, where each copy goes too. */
  outside: { folder: string; lastAt: string | null; problem: BackupProblem | null } | null;
};

/** What putting a copy back would take away. */
export type PutBackConsequence = { copy: BackupCopy; actsTakenBack: number };
