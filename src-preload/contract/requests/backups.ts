import * as v from 'valibot';
import type { BackupCopy, BackupState, PutBackConsequence } from '../replies.ts';
import { nothing } from './fields.ts';

const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const backupRequests = {
  'backup:read': nothing,
  'backup:copies': nothing,
  'backup:make': nothing,
  /** Asks for a folder in the system's dialog, on another disk; nothing changes when it was closed. */
  'backup:chooseFolder': nothing,
  'backup:forgetFolder': nothing,
  /** A copy of this computer. */
  'backup:weigh': v.strictObject({ fileName }),
  /** A copy from elsewhere, asked for in the system's dialog; null when it was closed. */
  'backup:chooseCopy': nothing,
  /** The copy weighed last. The window is shown anew. */
  'backup:putBack': nothing,
} as const;

export type BackupReplies = {
  'backup:read': BackupState;
  'backup:copies': BackupCopy[];
  'backup:make': BackupState;
  'backup:chooseFolder': BackupState;
  'backup:forgetFolder': BackupState;
  'backup:weigh': PutBackConsequence;
  'backup:chooseCopy': PutBackConsequence | null;
  'backup:putBack': null;
};
