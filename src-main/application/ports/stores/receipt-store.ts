import type { InboxEntry, Receipt } from '../inbox.ts';

export type ReceiptStore = {
  record(receipt: Receipt): Promise<void>;
  rename(receiptId: string, fileName: string): Promise<void>;
  discard(receiptId: string): Promise<void>;
  find(fileName: string): Promise<InboxEntry | null>;
  list(limit: number): Promise<InboxEntry[]>;
  spoolFiles(): Promise<string[]>;
  /** Whole, named and not read yet; oldest first. */
  unread(): Promise<Receipt[]>;
};
