import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { ArchiveMember, ArchiveRefusal } from '../../application/ports/unpacker.ts';

const MEGABYTE = 1024 * 1024;

/** What is read of an archive, and what it may unfold to; a bomb says more, or lies and is cut there. */
type Bounds = {
  extensions: ReadonlySet<string>;
  mostMembers: number;
  largestMember: number;
  largestWhole: number;
};

const nights: Bounds = {
  extensions: new Set(['.csv', '.txt', '.tsv', '.asc', '.xlsx']),
  mostMembers: 500,
  largestMember: 128 * MEGABYTE,
  largestWhole: 256 * MEGABYTE,
};

const library: Bounds = {
  extensions: new Set(['.csv', '.txt', '.tsv', '.xlsx', '.jpg', '.jpeg', '.png', '.webp']),
  mostMembers: 5000,
  largestMember: 32 * MEGABYTE,
  largestWhole: 160 * MEGABYTE,
};

class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: ArchiveRefusal;

  constructor(refusal: ArchiveRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Folders, what macOS adds, hidden and temporary files, and files of other kinds are left out. */
const isRead = ({ fileName }: Entry, { extensions }: Bounds): boolean =>
  !fileName.endsWith('/') &&
  !fileName.startsWith('__MACOSX/') &&
  !/^[.~]/.test(basename(fileName)) &&
  extensions.has(extname(fileName).toLowerCase());

const entriesOf = async (zip: ZipFile, bounds: Bounds): Promise<Entry[]> => {
  const entries: Entry[] = [];
  let whole = 0;
  for await (const entry of zip.eachEntry()) {
    if (!isRead(entry, bounds)) continue;
    whole += entry.uncompressedSize;
    if (entry.isEncrypted()) throw new Refused('encrypted');
    const isTooLarge = entry.uncompressedSize > bounds.largestMember || whole > bounds.largestWhole;
    if (isTooLarge || entries.length >= bounds.mostMembers) throw new Refused('too-large');
    entries.push(entry);
  }
  return entries;
};

/** Sizes are held against what comes out: an entry that unfolds to more than it says is an error. */
const open = (bytes: Uint8Array): Promise<ZipFile> =>
  yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  });

/** The sum of what a ZIP says it unfolds to, in bytes. */
export const unfoldedSize = async (bytes: Uint8Array): Promise<number> => {
  const zip = await open(bytes);
  let whole = 0;
  for await (const entry of zip.eachEntry()) whole += entry.uncompressedSize;
  return whole;
};

const membersOf = async (
  bytes: Uint8Array,
  bounds: Bounds,
): Promise<{ members: ArchiveMember[] } | { refusal: ArchiveRefusal }> => {
  try {
    const zip = await open(bytes);
    const members: ArchiveMember[] = [];
    for (const entry of await entriesOf(zip, bounds)) {
      const stream = await zip.openReadStreamPromise(entry);
      members.push({ fileName: basename(entry.fileName), bytes: await buffer(stream) });
    }
    return members.length === 0 ? { refusal: 'nothing-inside' } : { members };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    if (error instanceof Error) return { refusal: 'damaged' };
    throw error;
  }
};

export const journalsIn = (bytes: Uint8Array) => membersOf(bytes, nights);
export const libraryIn = (bytes: Uint8Array) => membersOf(bytes, library);
