import type { BackupCopy, BackupProblem, PutBackConsequence } from '../../application/views/backups.ts';
import type { CopyCause } from '../../domain/backups/copy-name.ts';

/** What is done with whole copies of the data, in a thread of its own: each page of them is read. */
export type BackupJobs = {
  /** Copies the database beside it and, where a folder outside is given, there with the files received. */
  makeBackup(asked: {
    dataFolder: string;
    cause: CopyCause;
    outside: string | null;
  }): Promise<{ fileName: string; outsideProblem: BackupProblem | null }>;
  /** The copies that this computer keeps, the latest first. */
  describeCopies(asked: { dataFolder: string }): Promise<BackupCopy[]>;
  /** Null where the file is no copy of ours, or a damaged one. */
  weighPutBack(asked: { dataFolder: string; file: string }): Promise<PutBackConsequence | null>;
  /** Nobody may have the database open. What stood there is kept among the copies. */
  putBack(asked: { dataFolder: string; file: string }): Promise<void>;
};
