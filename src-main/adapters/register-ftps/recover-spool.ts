import type { Receipt } from '../../application/ports/inbox.ts';

export type SpoolRecovery = {
  spoolFolder: string;
  /** The `spoolFile` of every receipt already recorded. */
  knownSpoolFiles: ReadonlySet<string>;
  record(receipt: Receipt): Promise<void>;
};

/** Call before the receiver starts: a running upload looks like an abandoned one. */
export const recoverSpool = async (recovery: SpoolRecovery): Promise<Receipt[]> => {
  throw new Error(`Not recovered: ${recovery.spoolFolder}`);
};
