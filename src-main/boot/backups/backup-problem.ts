import type { BackupProblem } from '../../application/views/backups.ts';

const byCode: Record<string, BackupProblem> = {
  ENOSPC: 'NO_SPACE',
  EDQUOT: 'NO_SPACE',
  SQLITE_FULL: 'NO_SPACE',
  ENOENT: 'GONE',
  ENODEV: 'GONE',
  'COPY.DAMAGED': 'DAMAGED',
};

/** Why a copy was not made, as far as the manager can do something about it. */
export const problemOf = (error: unknown): BackupProblem => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return byCode[code] ?? 'NOT_WRITTEN';
};
