import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src-main/adapters/register-ftps/limits.ts';
import { realClients, type Manner } from './real-clients.ts';
import { openVenue, type Venue } from './venue.ts';

const nights = [
  { fileName: 'empty.csv', bytes: Buffer.alloc(0) },
  { fileName: 'one-byte.csv', bytes: Buffer.from('x') },
  { fileName: '64-kibibytes.csv', bytes: randomBytes(64 * 1024) },
  { fileName: '10-mebibytes.csv', bytes: randomBytes(10 * 1024 * 1024) },
];
const manners: Manner[] = [
  { tls: '1.2', mode: 'PASV' },
  { tls: '1.2', mode: 'EPSV' },
  { tls: '1.3', mode: 'PASV' },
  { tls: '1.3', mode: 'EPSV' },
];
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let outbox: string;
let venue: Venue;

beforeAll(async () => {
  outbox = await mkdtemp(join(tmpdir(), 'register-outbox-'));
  for (const { fileName, bytes } of nights) await writeFile(join(outbox, fileName), bytes);
});
afterAll(() => rm(outbox, { recursive: true, force: true }));
beforeEach(async () => {
  venue = await openVenue({ limits: defaultLimits });
});
afterEach(() => venue.close());

describe.each(realClients)('$name', (client) => {
  it.each(manners)('sends whole nights over TLS $tls and $mode', { timeout: 60_000 }, async (manner) => {
    const files = nights.map(({ fileName }) => join(outbox, fileName));
    await client.upload(venue, files, manner);

    const kept = venue.inbox.receipts.map(({ fileName, state, sha256: hash }) => ({ fileName, state, hash }));
    expect(kept).toEqual(
      nights.map(({ fileName, bytes }) => ({ fileName, state: 'received', hash: sha256(bytes) })),
    );
    for (const { spoolFile, sha256: hash } of venue.inbox.receipts) {
      expect(sha256(await readFile(join(venue.spoolFolder, spoolFile)))).toBe(hash);
    }
    expect(await venue.spooled()).toHaveLength(nights.length);
    const protocols = venue.inbox.receipts.map(({ source }) => source.tls);
    expect(new Set(protocols)).toEqual(new Set([`TLSv${manner.tls}`]));
  });
});
