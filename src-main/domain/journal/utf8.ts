import iconv from 'iconv-lite';
import { chunksOf } from './chunks.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null where the bytes are no UTF-8. */
export const asUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** An upload may be cut inside a letter: the file is UTF-8 all the same, without that letter. */
const withoutCutLetter = (bytes: Uint8Array): Uint8Array | null => {
  for (let dropped = 1; dropped <= 3 && dropped < bytes.length; dropped++) {
    const first = bytes[bytes.length - dropped] ?? 0;
    if (first < 0x80) return null;
    if (first >= 0xc2) return bytes.subarray(0, bytes.length - dropped);
  }
  return null;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  for (const chunk of chunksOf(bytes)) if (asUtf8(chunk) === null) return false;
  return true;
};

/** The bytes that are UTF-8 from end to end; null where they are something else. */
export const utf8In = (bytes: Uint8Array): Uint8Array | null => {
  const whole = withoutCutLetter(bytes);
  // What was cut inside a letter is no UTF-8 before that letter is dropped, and is after.
  if (isUtf8(bytes)) return bytes;
  return whole !== null && isUtf8(whole) ? whole : null;
};

const looksTwiceEncoded = (text: string): boolean =>
  /[ÃÂÅ][\u0080-\u00ff\u0152-\u2122]|â[\u0080\u20ac]/.test(text);

/** The byte that one letter was, for who took UTF-8 for Windows-1252 or Latin-1. */
const byteOf = (letter: string): number | null => {
  const code = letter.charCodeAt(0);
  if (code < 0x100) return code;
  const [byte] = iconv.encode(letter, 'windows-1252');
  return byte === undefined || byte === 0x3f ? null : byte;
};

/** Text whose letters were encoded twice, as it was; null where it was not. */
export const repairTwiceEncoded = (text: string): string | null => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = byteOf(text[at] ?? '');
    if (byte === null) return null;
    bytes[at] = byte;
  }
  return asUtf8(bytes);
};

/** Whether a file looks encoded twice, and repairs from end to end. */
export const isTwiceEncoded = (texts: () => Iterable<string>): boolean => {
  let isMaybe = false;
  for (const text of texts()) {
    isMaybe = looksTwiceEncoded(text);
    if (isMaybe) break;
  }
  if (!isMaybe) return false;
  for (const text of texts()) if (repairTwiceEncoded(text) === null) return false;
  return true;
};
