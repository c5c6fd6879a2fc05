/** An archive as it came, under the id of its receipt; the journals that it held are received files of their own. */
export type Archive = {
  id: string;
  fileName: string;
  sha256: string;
  size: number;
  spoolFile: string;
  receivedAt: string;
  peer: string;
};

export type ArchiveStore = {
  add(archive: Archive): Promise<void>;
  addMember(archiveId: string, receiptId: string): Promise<void>;
  has(archiveId: string): Promise<boolean>;
  /** The receipts of its journals, in the order of the archive. */
  membersOf(archiveId: string): Promise<string[]>;
  spoolFiles(): Promise<string[]>;
  /** Whether these bytes were received before, as a file or as an archive. */
  knowsBytes(sha256: string): Promise<boolean>;
};
