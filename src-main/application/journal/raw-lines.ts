import { decodeForDisplay, type Encoding } from '../../domain/journal/index.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { readableBytes } from '../files/readable-bytes.ts';
import type { Needs } from '../needs.ts';
import type { RawLines } from '../views/journals.ts';

/** A file under this size is decoded whole; of a larger one only the page, between its line ends. */
const SMALL_BYTES = 1024 * 1024;
const LINE_FEED = 10;

type Page = { firstLine: number; limit: number };

const pageOfWhole = (bytes: Uint8Array, encoding: Encoding | null, { firstLine, limit }: Page): RawLines => {
  const lines = decodeForDisplay(bytes, encoding ?? undefined);
  if (lines.at(-1) === '') lines.pop();
  return { total: lines.length, firstLine, lines: lines.slice(firstLine - 1, firstLine - 1 + limit) };
};

const pageOfLarge = (bytes: Uint8Array, encoding: Encoding | null, { firstLine, limit }: Page): RawLines => {
  let line = 1;
  let start = firstLine === 1 ? 0 : bytes.length;
  let end = bytes.length;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    line++;
    if (line === firstLine) start = at + 1;
    if (line === firstLine + limit) end = at + 1;
  }
  const total = bytes.at(-1) === LINE_FEED ? line - 1 : line;
  const lines = decodeForDisplay(bytes.subarray(start, end), encoding ?? undefined);
  if (lines.at(-1) === '') lines.pop();
  return { total, firstLine, lines };
};

/** A page of a file as it came. Old printers end lines with a carriage return alone: rare, and never large. */
export const pageOf = (bytes: Uint8Array, encoding: Encoding | null, page: Page): RawLines => {
  const isLarge = bytes.length > SMALL_BYTES && encoding !== 'utf-16le' && bytes.includes(LINE_FEED);
  return isLarge ? pageOfLarge(bytes, encoding, page) : pageOfWhole(bytes, encoding, page);
};

export const rawLines = async (
  needs: Needs,
  { journalId, ...page }: { journalId: string } & Page,
): Promise<Outcome<RawLines>> => {
  const journal = await needs.database.transaction(({ journals }) => journals.get(journalId));
  if (journal === null) return fail('JOURNAL.UNKNOWN', 'Ce journal n’existe plus.');
  return succeed(pageOf(await readableBytes(needs, journal), journal.encoding, page));
};
