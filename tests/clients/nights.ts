import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Venue } from '../integration/register-ftps/venue.ts';
import type { Manner, RealClient } from './real-client.ts';

const sizes = {
  'empty.csv': 0,
  'one-byte.csv': 1,
  '64-kibibytes.csv': 64 * 1024,
  '10-mebibytes.csv': 10 * 1024 * 1024,
};

export type Outbox = { files: string[]; hashes: ReadonlyMap<string, string>; remove(): Promise<void> };

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const makeOutbox = async (): Promise<Outbox> => {
  const folder = await mkdtemp(join(tmpdir(), 'register-outbox-'));
  const hashes = new Map<string, string>();
  for (const [name, size] of Object.entries(sizes)) {
    const bytes = randomBytes(size);
    hashes.set(name, sha256(bytes));
    await writeFile(join(folder, name), bytes);
  }
  const files = [...hashes.keys()].map((name) => join(folder, name));
  return { files, hashes, remove: () => rm(folder, { recursive: true, force: true }) };
};

export type Sent = {
  /** How many of the files are kept whole, by what the receiver recorded and by what is on the disk. */
  kept: number;
  /** What the client said when it was not content. */
  complaint: string | null;
};

const countKept = async (venue: Venue, { hashes }: Outbox): Promise<number> => {
  let kept = 0;
  for (const [name, hash] of hashes) {
    const [receipt, another] = venue.inbox.receipts.filter(({ fileName }) => fileName === name);
    if (receipt?.state !== 'received' || receipt.sha256 !== hash || another) continue;
    if (sha256(await readFile(join(venue.spoolFolder, receipt.spoolFile))) === hash) kept += 1;
  }
  return kept;
};

/** Every file once, in one go of the client. */
export const sendNights = async (
  client: RealClient,
  venue: Venue,
  manner: Manner,
  outbox: Outbox,
): Promise<Sent> => {
  let complaint: string | null = null;
  try {
    await client.upload(venue, outbox.files, manner);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    complaint = error.message;
  }
  return { kept: await countKept(venue, outbox), complaint };
};

/** Room for the next go. */
export const emptyVenue = async (venue: Venue): Promise<void> => {
  for (const { spoolFile } of venue.inbox.receipts.splice(0)) {
    await rm(join(venue.spoolFolder, spoolFile), { force: true });
  }
};
