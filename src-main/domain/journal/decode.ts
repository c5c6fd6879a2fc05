import iconv from 'iconv-lite';
import { refuse } from './problems.ts';
import type { Encoding } from './types.ts';

export type Decoded = { text: string; encoding: Encoding; warnings: string[] };

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const asAscii = (bytes: Uint8Array): string => iconv.decode(bytes, 'latin1');

const refuseOtherFormats = (bytes: Uint8Array): void => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    const names = asAscii(bytes);
    const isWorkbook = /xl\/|\[Content_Types\]\.xml|mimetypeapplication\/vnd/.test(names);
    throw refuse(isWorkbook ? 'spreadsheet' : 'archive');
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refuse('spreadsheet');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw refuse('pdf');
  const isArchive =
    startsWith(bytes, 0x1f, 0x8b) ||
    startsWith(bytes, 0x52, 0x61, 0x72, 0x21) ||
    startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf);
  if (isArchive) throw refuse('archive');
};

const isUtf16 = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, 0xff, 0xfe)) return true;
  const seen = Math.min(bytes.length, 4000);
  if (seen < 8) return false;
  let oddNuls = 0;
  let evenNuls = 0;
  for (let at = 0; at < seen; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 1) oddNuls++;
    else evenNuls++;
  }
  return evenNuls === 0 && oddNuls > seen * 0.35;
};

/** Text has neither NULs nor more than a few control characters. */
const refuseBinary = (bytes: Uint8Array): void => {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) throw refuse('not-text');
    const isUsual = byte >= 0x20 || byte === 9 || byte === 10 || byte === 12 || byte === 13;
    if (!isUsual) controls++;
  }
  if (controls > bytes.length * 0.02) throw refuse('not-text');
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

const asUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

const hasHighByte = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80);

/** How much each accented letter speaks for French text; anything else beyond ASCII speaks against. */
const weights = new Map<string, number>(
  [
    ['éÉ', 3],
    ['èÈàÀ', 2.5],
    ['êÊçÇ', 2],
    ['ôÔâÂîÎûÛùÙœŒ', 1.5],
    ['ëËïÏ°€\u00a0«»’', 1],
    ['üÜöÖäÄñÑæÆ–½²…', 0.5],
  ].flatMap(([letters, weight]) =>
    [...String(letters)].map((letter): [string, number] => [letter, Number(weight)]),
  ),
);

const frenchness = (text: string): number => {
  let score = 0;
  for (const letter of text) if (letter > '\u007f') score += weights.get(letter) ?? -3;
  return score;
};

/** Bytes where ISO-8859-15 differs and reads as words: `B¼UF`, `12 ¤`. */
const isLatin9 = (bytes: Uint8Array, asWindows: string): boolean =>
  !bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) &&
  (/\p{L}[¼½¾¦¨´¸]|[¼½¾¦¨´¸]\p{L}/u.test(asWindows) || asWindows.includes('¤'));

const isTwiceEncoded = (text: string): boolean => /[ÃÂ][\u0080-\u00ff\u0152-\u2122]|â€/.test(text);

const repairTwiceEncoded = (text: string): string | null => {
  const bytes = iconv.encode(text, 'windows-1252');
  if (iconv.decode(bytes, 'windows-1252') !== text) return null;
  return asUtf8(bytes);
};

const splitKeepingEnds = (bytes: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 10) {
      lines.push(bytes.subarray(start, at + 1));
      start = at + 1;
    }
  }
  lines.push(bytes.subarray(start));
  return lines;
};

const decodeOneByte = (bytes: Uint8Array): Decoded => {
  const windows = iconv.decode(bytes, 'windows-1252');
  const dos = iconv.decode(bytes, 'cp850');
  if (frenchness(dos) > frenchness(windows)) return { text: dos, encoding: 'cp850', warnings: [] };
  if (isLatin9(bytes, windows)) {
    return { text: iconv.decode(bytes, 'iso-8859-15'), encoding: 'iso-8859-15', warnings: [] };
  }
  const lines = splitKeepingEnds(bytes);
  const mixed = lines.map((line) => (hasHighByte(line) ? asUtf8(line) : null));
  if (mixed.some((line) => line !== null)) {
    return {
      text: lines.map((line, index) => mixed[index] ?? iconv.decode(line, 'windows-1252')).join(''),
      encoding: 'windows-1252',
      warnings: [
        'Quelques lignes sont en UTF-8 dans un fichier Windows-1252 : elles ont été lues comme telles.',
      ],
    };
  }
  return { text: windows, encoding: 'windows-1252', warnings: [] };
};

const decodeUtf8 = (text: string, encoding: Encoding): Decoded => {
  const repaired = isTwiceEncoded(text) ? repairTwiceEncoded(text) : null;
  if (repaired === null) return { text, encoding, warnings: [] };
  return {
    text: repaired,
    encoding,
    warnings: ['Les accents étaient encodés deux fois : ils ont été rétablis.'],
  };
};

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** Bytes to text. Throws `Unreadable` for what is no text at all. `forced` comes from a saved mapping. */
export const decode = (bytes: Uint8Array, forced?: Encoding): Decoded => {
  refuseOtherFormats(bytes);
  if (forced !== undefined) {
    const name = forced === 'utf-8-bom' ? 'utf-8' : forced;
    return { text: withoutMark(iconv.decode(bytes, name)), encoding: forced, warnings: [] };
  }
  if (isUtf16(bytes)) {
    return { text: withoutMark(iconv.decode(bytes, 'utf-16le')), encoding: 'utf-16le', warnings: [] };
  }
  refuseBinary(bytes);
  const text = asUtf8(bytes);
  if (text === null) return decodeOneByte(bytes);
  const hasMark = startsWith(bytes, 0xef, 0xbb, 0xbf);
  return decodeUtf8(withoutMark(text), hasMark ? 'utf-8-bom' : 'utf-8');
};
