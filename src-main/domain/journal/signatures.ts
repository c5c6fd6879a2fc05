import { chunksOf } from './chunks.ts';
import { refuse } from './problems.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const contains = (bytes: Uint8Array, text: string): boolean => {
  const wanted = Array.from(text, (letter) => letter.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};

const isZip = (bytes: Uint8Array): boolean =>
  [
    [3, 4],
    [5, 6],
    [7, 8],
  ].some((end) => startsWith(bytes, 0x50, 0x4b, ...end));

/** Compressed names are readable in a ZIP: a workbook has a sheet folder or says what it is. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  contains(bytes, 'xl/') || contains(bytes, 'opendocument.spreadsheet');

const archiveStarts: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
];

/** Throws for workbooks, PDFs and archives, whatever their name says. */
export const refuseOtherFormats = (bytes: Uint8Array): void => {
  if (isZip(bytes)) throw refuse(isWorkbook(bytes) ? 'spreadsheet' : 'archive');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refuse('spreadsheet');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) throw refuse('pdf');
  if (archiveStarts.some((start) => startsWith(bytes, ...start))) throw refuse('archive');
};

const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
const DOS_END = 0x1a;

const USUAL = new Set([TAB, LINE_FEED, FORM_FEED, CARRIAGE_RETURN, DOS_END]);

/** One for each byte that is a control character no text has. */
const isControl = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x20 && !USUAL.has(byte) ? 1 : 0));

const countControls = (bytes: Uint8Array): number => {
  // By position and from a table: a file has millions of bytes.
  const { length } = bytes;
  let controls = 0;
  for (let at = 0; at < length; at++) controls += isControl[bytes[at] ?? 0] ?? 0;
  return controls;
};

/** Text has no NUL and hardly any control character. */
export const refuseBinary = (bytes: Uint8Array): void => {
  if (bytes.includes(0)) throw refuse('not-text');
  let controls = 0;
  for (const chunk of chunksOf(bytes)) controls += countControls(chunk);
  if (controls > bytes.length * 0.02) throw refuse('not-text');
};

/** UTF-16LE by its mark, or by the NUL beside almost every letter. */
export const isUtf16 = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, 0xff, 0xfe)) return true;
  const seen = Math.min(bytes.length, 4096);
  if (seen < 8) return false;
  let odd = 0;
  let even = 0;
  for (let at = 0; at < seen; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 1) odd++;
    else even++;
  }
  return odd > seen * 0.35 && even * 20 < odd;
};

export const hasUtf8Mark = (bytes: Uint8Array): boolean => startsWith(bytes, 0xef, 0xbb, 0xbf);
