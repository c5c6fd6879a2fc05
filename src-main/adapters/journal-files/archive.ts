import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { ArchiveMember, ArchiveRefusal } from '../../application/ports/unpacker.ts';

/** What a venue's nights may unfold to; a bomb says more, or lies and is cut there. */
const MOST_MEMBERS = 500;
const LARGEST_MEMBER = 128 * 1024 * 1024;
const LARGEST_WHOLE = 256 * 1024 * 1024;

const READ_EXTENSIONS = new Set(['.csv', '.txt', '.tsv', '.asc', '.xlsx']);

class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: ArchiveRefusal;

  constructor(refusal: ArchiveRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Folders, what macOS adds, hidden and temporary files, and files of other kinds are no journals. */
const isJournal = ({ fileName }: Entry): boolean =>
  !fileName.endsWith('/') &&
  !fileName.startsWith('__MACOSX/') &&
  !/^[.~]/.test(basename(fileName)) &&
  READ_EXTENSIONS.has(extname(fileName).toLowerCase());

const entriesOf = async (zip: ZipFile): Promise<Entry[]> => {
  const entries: Entry[] = [];
  let whole = 0;
  for await (const entry of zip.eachEntry()) {
    if (!isJournal(entry)) continue;
    whole += entry.uncompressedSize;
    if (entry.isEncrypted()) throw new Refused('encrypted');
    const isTooLarge = entry.uncompressedSize > LARGEST_MEMBER || whole > LARGEST_WHOLE;
    if (isTooLarge || entries.length >= MOST_MEMBERS) throw new Refused('too-large');
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

export const membersOf = async (
  bytes: Uint8Array,
): Promise<{ members: ArchiveMember[] } | { refusal: ArchiveRefusal }> => {
  try {
    const zip = await open(bytes);
    const members: ArchiveMember[] = [];
    for (const entry of await entriesOf(zip)) {
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
