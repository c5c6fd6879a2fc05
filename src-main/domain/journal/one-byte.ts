import iconv from 'iconv-lite';
import { byteLines, chunksOf } from './chunks.ts';
import { frenchness } from './frenchness.ts';
import type { Encoding } from './types.ts';
import { asUtf8 } from './utf8.ts';

export type OneByte = Extract<Encoding, 'windows-1252' | 'iso-8859-15' | 'cp850'>;

export const hasHighByte = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte >= 0x80) return true;
  return false;
};

/** A first byte of UTF-8 with its second: hardly ever two letters of another encoding. */
const hasUtf8Pair = (bytes: Uint8Array): boolean => {
  const { length } = bytes;
  for (let at = 1; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || byte > 0xbf) continue;
    const before = bytes[at - 1] ?? 0;
    if (before >= 0xc2 && before <= 0xf4) return true;
  }
  return false;
};

const hasUtf8PairIn = (chunks: Iterable<Uint8Array>): boolean => {
  for (const chunk of chunks) if (hasUtf8Pair(chunk)) return true;
  return false;
};

const HIGH_CONTROLS = Array.from({ length: 0x20 }, (_, at) =>
  iconv.decode(Uint8Array.of(0x80 + at), 'windows-1252'),
);

/** Windows-1252 is Latin-1 but for 32 bytes: one letter a byte, in half the memory and a third of the time. */
const asWindows = (bytes: Uint8Array): string =>
  iconv
    .decode(bytes, 'binary')
    .replace(/[\u0080-\u009f]/g, (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80] ?? control);

export const asOneByte = (bytes: Uint8Array, encoding: OneByte): string =>
  encoding === 'windows-1252' ? asWindows(bytes) : iconv.decode(bytes, encoding);

/** A line of UTF-8 among others: its letters are French read so, and not read otherwise. */
const asStrayUtf8 = (line: Uint8Array): string | null => {
  if (!hasUtf8Pair(line)) return null;
  const text = asUtf8(line);
  const isBetter = text !== null && frenchness(text) > frenchness(iconv.decode(line, 'windows-1252'));
  return isBetter ? text : null;
};

/** Text in one encoding with some lines of UTF-8 among the others. */
export const asMixed = (bytes: Uint8Array, encoding: OneByte): string =>
  Array.from(byteLines(bytes), (line) => asStrayUtf8(line) ?? asOneByte(line, encoding)).join('');

/** In ISO-8859-15 the bytes of `¤ ¼ ½ ¨ ¾` are `€ Œ œ š Ÿ`: they stand inside words, or after a price. */
const isLatin9 = (text: string): boolean =>
  !/[\u0080-\u009f\u0152-\u2122]/.test(text) &&
  (text.includes('¤') ||
    /\p{L}[¼½¨¾]\p{L}|(?<![\p{L}\d])¼[UIN]\p{Lu}|(?<![\p{L}\d])½[uin]\p{Ll}/u.test(text));

const SAMPLED_LINES = 5000;

const encodingOf = (lines: readonly Uint8Array[]): OneByte => {
  const sample = Buffer.concat(lines);
  const windows = iconv.decode(sample, 'windows-1252');
  const latin9 = iconv.decode(sample, 'iso-8859-15');
  const ofWindows = Math.max(frenchness(windows), frenchness(latin9));
  if (frenchness(iconv.decode(sample, 'cp850')) > ofWindows) return 'cp850';
  return isLatin9(windows) ? 'iso-8859-15' : 'windows-1252';
};

/** Which encoding of one byte a letter, and whether some lines are UTF-8 all the same. */
export const recogniseOneByte = (bytes: Uint8Array): { encoding: OneByte; isMixed: boolean } => {
  const isMaybeMixed = hasUtf8PairIn(chunksOf(bytes));
  const sample: Uint8Array[] = [];
  let isMixed = false;
  for (const line of byteLines(bytes)) {
    if (sample.length >= SAMPLED_LINES && (isMixed || !isMaybeMixed)) break;
    const isStray = isMaybeMixed && asStrayUtf8(line) !== null;
    isMixed ||= isStray;
    if (!isStray && sample.length < SAMPLED_LINES && hasHighByte(line)) sample.push(line);
  }
  return { encoding: encodingOf(sample), isMixed };
};
