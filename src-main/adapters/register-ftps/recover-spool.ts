import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Receipt, ReceiptState } from '../../application/ports/inbox.ts';
import { readLabel, removeLabel } from './spool-label.ts';
import { readSpoolName, type SpoolFile } from './spool-names.ts';
import { isTemporaryName } from './virtual-path.ts';

export type SpoolRecovery = {
  spoolFolder: string;
  /** The `spoolFile` of every receipt already recorded. */
  knownSpoolFiles: ReadonlySet<string>;
  record(receipt: Receipt): Promise<void>;
};

export type RecoveredSpool = {
  /** Recorded by this run, oldest first. */
  recovered: Receipt[];
  /** Recorded earlier, but their bytes are gone. */
  missing: string[];
  /** They could not be read now; the next start tries again. */
  unreadable: string[];
};

type BytesFile = Exclude<SpoolFile, { kind: 'label' }>;

const hashFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

const stateOf = (file: BytesFile, sha256: string, fileName: string): ReceiptState => {
  if (file.kind === 'part') return 'aborted';
  if (file.kind === 'suspect' || file.sha256 !== sha256) return 'suspect';
  return isTemporaryName(fileName) ? 'waiting' : 'received';
};

const receiptFor = async (folder: string, spoolFile: string, file: BytesFile): Promise<Receipt> => {
  const path = join(folder, spoolFile);
  const [{ size, mtime }, sha256, label] = await Promise.all([
    stat(path),
    hashFile(path),
    readLabel(folder, file.id),
  ]);
  const fileName = label?.fileName ?? spoolFile;
  return {
    id: file.id,
    fileName,
    sha256,
    size,
    spoolFile,
    receivedAt: mtime.toISOString(),
    source: { way: 'ftps', peer: label?.peer ?? '', tls: label?.tls ?? null },
    state: stateOf(file, sha256, fileName),
  };
};

const hasSystemCode = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/**
 * Records what a crash left in the spool; running it twice changes nothing. Call it before the
 * receiver starts: an upload under way looks like an abandoned one.
 */
export const recoverSpool = async (recovery: SpoolRecovery): Promise<RecoveredSpool> => {
  const { spoolFolder, knownSpoolFiles } = recovery;
  const present = new Set(await readdir(spoolFolder));
  const labels: string[] = [];
  const recovered: Receipt[] = [];
  const unreadable = new Map<string, string>();

  for (const name of present) {
    const file = readSpoolName(name);
    if (file?.kind === 'label') labels.push(file.id);
    else if (file && !knownSpoolFiles.has(name)) {
      try {
        recovered.push(await receiptFor(spoolFolder, name, file));
      } catch (error) {
        // One file that the disk does not give back must not hold up the others.
        if (!hasSystemCode(error)) throw error;
        unreadable.set(file.id, name);
      }
    }
  }
  recovered.sort((one, other) => one.receivedAt.localeCompare(other.receivedAt));
  for (const receipt of recovered) await recovery.record(receipt);
  // Only now: a label is the last witness of a file's name until the receipt is recorded.
  for (const id of labels) if (!unreadable.has(id)) await removeLabel(spoolFolder, id);

  return {
    recovered,
    missing: [...knownSpoolFiles].filter((name) => !present.has(name)),
    unreadable: [...unreadable.values()],
  };
};
