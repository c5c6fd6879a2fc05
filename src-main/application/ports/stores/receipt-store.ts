import type { InboxEntry, Receipt, ReceiptState } from '../inbox.ts';

export type ReceiptStore = {
  record(receipt: Receipt): Promise<void>;
  rename(receiptId: string, fileName: string): Promise<void>;
  discard(receiptId: string): Promise<void>;
  find(fileName: string): Promise<InboxEntry | null>;
  list(limit: number): Promise<InboxEntry[]>;
  spoolFiles(): Promise<string[]>;
  get(receiptId: string): Promise<Receipt | null>;
  setState(receiptId: string, state: ReceiptState): Promise<void>;
  /** Every file kept, oldest first; archives, and those that the sender took back, left aside. */
  all(): Promise<Receipt[]>;
  /** Whole, named and not read yet; oldest first. */
  unread(): Promise<Receipt[]>;
};
