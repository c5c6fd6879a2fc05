/** Where the bytes received are kept as they came. */
export type Spool = {
  read(spoolFile: string): Promise<Uint8Array>;
  /** So many bytes from a place on; fewer where the file ends before. */
  readPart(spoolFile: string, from: number, length: number): Promise<Uint8Array>;
  /** A file from end to end; what is handed out holds until the next part is asked for. */
  parts(spoolFile: string): AsyncIterable<Uint8Array>;
  /** Durable when it resolves. */
  keep(bytes: Uint8Array): Promise<{ id: string; spoolFile: string; sha256: string }>;
};
