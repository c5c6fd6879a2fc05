/** How a file ended up in the spool: only `received` is read as a journal. */
export type ReceiptState =
  /** Whole, named, ready to be read. */
  | 'received'
  /** Whole, but under a temporary name: it is read when the register renames it. */
  | 'waiting'
  /** The register vanished as the file ended: nothing proves that it is whole. */
  | 'suspect'
  /** The upload was cut. The bytes are kept and shown, never counted. */
  | 'aborted';

export type Receipt = {
  /** Random, unique, safe as a file name. */
  id: string;
  /** The name the sender gave: a label, never a path. */
  fileName: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  sha256: string;
  /** Bytes. */
  size: number;
  /** File name inside the spool folder that holds the bytes. */
  spoolFile: string;
  /** UTC, ISO 8601. */
  receivedAt: string;
  /** `ftps`, `command-line`… and where it came from (an IP address, a path's last part). */
  source: { way: 'ftps' | 'file'; peer: string; tls: string | null };
  state: ReceiptState;
};

export type InboxEntry = {
  receiptId: string;
  fileName: string;
  size: number;
  receivedAt: string;
  state: ReceiptState;
};

/**
 * Where received files are recorded. Each method resolves only once its effect is durable
 * (committed with synchronous=FULL): the receiver answers 226 after `record`, never before.
 */
export type Inbox = {
  record(receipt: Receipt): Promise<void>;
  /** The register gave a waiting or received file its final name; it is read from then on. */
  rename(receiptId: string, fileName: string): Promise<void>;
  /** Forgets a file under a temporary name, at the sender's request. Its bytes stay in the spool. */
  discard(receiptId: string): Promise<void>;
  /** The newest file under this name, if any. */
  find(fileName: string): Promise<InboxEntry | null>;
  /** Newest first. */
  list(limit: number): Promise<InboxEntry[]>;
};
