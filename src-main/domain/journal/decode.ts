import iconv from 'iconv-lite';
import { frenchness } from './frenchness.ts';
import { hasUtf8Mark, isUtf16, refuseBinary, refuseOtherFormats } from './signatures.ts';
import type { Encoding } from './types.ts';

type OneByte = Extract<Encoding, 'windows-1252' | 'iso-8859-15' | 'cp850'>;

export type Decoded = { text: string; encoding: Encoding; warnings: string[] };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const asUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** An upload may be cut inside a letter: the file is UTF-8 all the same. */
const asCutUtf8 = (bytes: Uint8Array): string | null => {
  for (let dropped = 1; dropped <= 3 && dropped < bytes.length; dropped++) {
    const first = bytes[bytes.length - dropped] ?? 0;
    if (first < 0x80) return null;
    if (first >= 0xc2) return asUtf8(bytes.subarray(0, bytes.length - dropped));
  }
  return null;
};

const hasHighByte = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80);

/** A first byte of UTF-8 with its second: hardly ever two letters of another encoding. */
const hasUtf8Pair = (bytes: Uint8Array): boolean =>
  bytes.some((byte, at) => {
    if (byte < 0x80 || byte > 0xbf) return false;
    const before = bytes[at - 1] ?? 0;
    return before >= 0xc2 && before <= 0xf4;
  });

const HIGH_CONTROLS = Array.from({ length: 0x20 }, (_, at) =>
  iconv.decode(Uint8Array.of(0x80 + at), 'windows-1252'),
);

/** Windows-1252 is Latin-1 but for 32 bytes: one letter a byte, in half the memory and a third of the time. */
const asWindows = (bytes: Uint8Array): string =>
  iconv
    .decode(bytes, 'binary')
    .replace(/[\u0080-\u009f]/g, (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80] ?? control);

const asOneByte = (bytes: Uint8Array, encoding: OneByte): string =>
  encoding === 'windows-1252' ? asWindows(bytes) : iconv.decode(bytes, encoding);

const splitKeepingEnds = (bytes: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const next = end === -1 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
};

/** A line of UTF-8 among others: its letters are French read so, and not read otherwise. */
const asStrayUtf8 = (line: Uint8Array): string | null => {
  if (!hasUtf8Pair(line)) return null;
  const text = asUtf8(line);
  const isBetter = text !== null && frenchness(text) > frenchness(iconv.decode(line, 'windows-1252'));
  return isBetter ? text : null;
};

/** In ISO-8859-15 the bytes of `¤ ¼ ½ ¨ ¾` are `€ Œ œ š Ÿ`: they stand inside words, or after a price. */
const isLatin9 = (text: string): boolean =>
  !/[\u0080-\u009f\u0152-\u2122]/.test(text) &&
  (text.includes('¤') ||
    /\p{L}[¼½¨¾]\p{L}|(?<![\p{L}\d])¼[UIN]\p{Lu}|(?<![\p{L}\d])½[uin]\p{Ll}/u.test(text));

const SAMPLED_LINES = 5000;

const oneByteEncoding = (lines: readonly Uint8Array[]): OneByte => {
  const sample = Buffer.concat(lines);
  const read = (encoding: Encoding): string => iconv.decode(sample, encoding);
  const windows = read('windows-1252');
  if (frenchness(read('cp850')) > frenchness(windows)) return 'cp850';
  return isLatin9(windows) ? 'iso-8859-15' : 'windows-1252';
};

const MIXED =
  'Quelques lignes sont en UTF-8 dans un fichier qui ne l’est pas : elles ont été lues comme telles.';

const decodeOneByte = (bytes: Uint8Array): Decoded => {
  const isMaybeMixed = hasUtf8Pair(bytes);
  const sample: Uint8Array[] = [];
  const strays = new Map<Uint8Array, string>();
  const lines = splitKeepingEnds(bytes);
  for (const line of lines) {
    if (!isMaybeMixed && sample.length >= SAMPLED_LINES) break;
    const stray = isMaybeMixed ? asStrayUtf8(line) : null;
    if (stray !== null) strays.set(line, stray);
    else if (sample.length < SAMPLED_LINES && hasHighByte(line)) sample.push(line);
  }
  const encoding = oneByteEncoding(sample);
  if (strays.size === 0) return { text: asOneByte(bytes, encoding), encoding, warnings: [] };
  const text = lines.map((line) => strays.get(line) ?? asOneByte(line, encoding)).join('');
  return { text, encoding, warnings: [MIXED] };
};

const isTwiceEncoded = (text: string): boolean =>
  /[ÃÂÅ][\u0080-\u00ff\u0152-\u2122]|â[\u0080\u20ac]/.test(text);

/** The byte that one letter was, for who took UTF-8 for Windows-1252 or Latin-1. */
const byteOf = (letter: string): number | null => {
  const code = letter.charCodeAt(0);
  if (code < 0x100) return code;
  const [byte] = iconv.encode(letter, 'windows-1252');
  return byte === undefined || byte === 0x3f ? null : byte;
};

const repairTwiceEncoded = (text: string): string | null => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = byteOf(text[at] ?? '');
    if (byte === null) return null;
    bytes[at] = byte;
  }
  return asUtf8(bytes);
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

const DOS_END = String.fromCharCode(0x1a);

const withoutDosEnd = (text: string): string => {
  let end = text.length;
  while (text[end - 1] === DOS_END) end--;
  return text.slice(0, end);
};

/** A mark before the text and DOS's end of file after it are no text. */
const bare = (decoded: Decoded): Decoded => ({
  ...decoded,
  text: withoutDosEnd(decoded.text.replace(/^\uFEFF/, '')),
});

/** Bytes to text. Throws `Unreadable` for what is no text at all. `forced` comes from a saved mapping. */
export const decode = (bytes: Uint8Array, forced?: Encoding): Decoded => {
  refuseOtherFormats(bytes);
  if (forced !== undefined) {
    const name = forced === 'utf-8-bom' ? 'utf-8' : forced;
    return bare({ text: iconv.decode(bytes, name), encoding: forced, warnings: [] });
  }
  if (isUtf16(bytes)) {
    return bare({ text: iconv.decode(bytes, 'utf-16le'), encoding: 'utf-16le', warnings: [] });
  }
  refuseBinary(bytes);
  const isMarked = hasUtf8Mark(bytes);
  const content = isMarked ? bytes.subarray(3) : bytes;
  const text = asUtf8(content) ?? asCutUtf8(content);
  if (text !== null) return bare(decodeUtf8(text, isMarked ? 'utf-8-bom' : 'utf-8'));
  const decoded = decodeOneByte(content);
  return bare(isMarked ? { ...decoded, encoding: 'utf-8-bom' } : decoded);
};
