import type { Inbox, Receipt } from '../ports/inbox.ts';
import type { ImportReport, TakenFile } from './common.ts';

export type InboxApi = {
  recordReceipt: Inbox['record'];
  renameReceipt: (argument: { receiptId: string; fileName: string }) => Promise<void>;
  discardReceipt: (argument: { receiptId: string }) => Promise<void>;
  findReceipt: (argument: { fileName: string }) => ReturnType<Inbox['find']>;
  listReceipts: (argument: { limit: number }) => ReturnType<Inbox['list']>;
  knownSpoolFiles: () => Promise<string[]>;
  /** Keeps these bytes in the spool and records them, as the receiver does for an upload. */
  keepFile: (argument: { fileName: string; bytes: Uint8Array; peer: string }) => Promise<Receipt>;
  /** Keeps a journal, a workbook or an archive of them, reads what it holds, and says what was made of each. */
  takeFile: (argument: { fileName: string; bytes: Uint8Array; peer: string }) => Promise<TakenFile[]>;
  /** Whether these bytes were received before; `sha256` in lower-case hexadecimal. */
  knowsBytes: (argument: { sha256: string }) => Promise<boolean>;
  /** Reads every received file not read yet, oldest first; one report each. */
  takeIn: () => Promise<ImportReport[]>;
};
