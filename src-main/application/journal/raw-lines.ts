import { decodeForDisplay, type Encoding } from '../../domain/journal/index.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { readableBytes } from '../files/readable-bytes.ts';
import type { Needs } from '../needs.ts';
import type { Journal } from '../ports/stores/index.ts';
import type { RawLines } from '../views/journals.ts';
import { LINES_A_PLACE, type createLinePlaces } from './line-places.ts';

/** A file up to this size is decoded whole; of a larger one only the page, between its line ends. */
const SMALL_BYTES = 1024 * 1024;
/** Holds the first lines of any journal. */
const HEAD_BYTES = 256 * 1024;
const LINE_FEED = 10;

type Page = { firstLine: number; limit: number };
type KeptFile = Pick<Journal, 'fileName' | 'spoolFile' | 'size' | 'encoding'>;
type PlacesOf = ReturnType<typeof createLinePlaces>;

const linesIn = (bytes: Uint8Array, encoding: Encoding | null): string[] => {
  const lines = decodeForDisplay(bytes, encoding ?? undefined);
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

const pageOfWhole = async (needs: Needs, file: KeptFile, { firstLine, limit }: Page): Promise<RawLines> => {
  const lines = linesIn(await readableBytes(needs, file), file.encoding);
  return { total: lines.length, firstLine, lines: lines.slice(firstLine - 1, firstLine - 1 + limit) };
};

const isReadInParts = ({ unpacker }: Needs, { fileName, size, encoding }: KeptFile): boolean =>
  size > SMALL_BYTES && encoding !== 'utf-16le' && !unpacker.isWorkbookName(fileName);

/** A page of a file as it came. Old printers end lines with a carriage return alone: rare, and never large. */
const pageOf = async (needs: Needs, placesOf: PlacesOf, file: KeptFile, page: Page): Promise<RawLines> => {
  if (!isReadInParts(needs, file)) return pageOfWhole(needs, file, page);
  const { total, starts } = await placesOf(file);
  if (total <= 1) return pageOfWhole(needs, file, page);
  const { firstLine, limit } = page;
  const first = Math.floor((firstLine - 1) / LINES_A_PLACE);
  const from = starts[first] ?? file.size;
  const to = starts[Math.ceil((firstLine - 1 + limit) / LINES_A_PLACE)] ?? file.size;
  const lines = linesIn(await needs.spool.readPart(file.spoolFile, from, to - from), file.encoding);
  const skipped = firstLine - 1 - first * LINES_A_PLACE;
  return { total, firstLine, lines: lines.slice(skipped, skipped + limit) };
};

/** The first lines of a file as it came; of a large one, no more is read than they take. */
export const firstLines = async (needs: Needs, file: KeptFile, limit: number): Promise<string[]> => {
  if (isReadInParts(needs, file)) {
    const head = await needs.spool.readPart(file.spoolFile, 0, HEAD_BYTES);
    const lines = linesIn(head.subarray(0, head.lastIndexOf(LINE_FEED) + 1), file.encoding);
    if (lines.length >= limit) return lines.slice(0, limit);
  }
  return (await pageOfWhole(needs, file, { firstLine: 1, limit })).lines;
};

export const rawLines = async (
  needs: Needs,
  placesOf: PlacesOf,
  { journalId, ...page }: { journalId: string } & Page,
): Promise<Outcome<RawLines>> => {
  const journal = await needs.database.transaction(({ journals }) => journals.get(journalId));
  if (journal === null) return fail('JOURNAL.UNKNOWN', 'Ce journal n’existe plus.');
  return succeed(await pageOf(needs, placesOf, journal, page));
};
