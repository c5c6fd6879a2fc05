import type { Inbox, Receipt } from '../ports/inbox.ts';
import type { ImportReport } from './common.ts';

export type InboxApi = {
  recordReceipt: Inbox['record'];
  renameReceipt: (argument: { receiptId: string; fileName: string }) => Promise<void>;
  discardReceipt: (argument: { receiptId: string }) => Promise<void>;
  findReceipt: (argument: { fileName: string }) => ReturnType<Inbox['find']>;
  listReceipts: (argument: { limit: number }) => ReturnType<Inbox['list']>;
  knownSpoolFiles: () => Promise<string[]>;
  /** Keeps these bytes in the spool and records them, as the receiver does for an upload. */
  keepFile: (argument: { fileName: string; bytes: Uint8Array; peer: string }) => Promise<Receipt>;
  /** Reads every received file not read yet, oldest first; one report each. */
  takeIn: () => Promise<ImportReport[]>;
};
