import iconv from 'iconv-lite';
import { chunksOf, type Unit } from './chunks.ts';
import { asMixed, asOneByte, recogniseOneByte } from './one-byte.ts';
import type { Notice } from './notices.ts';
import { hasUtf8Mark, isUtf16, refuseBinary, refuseOtherFormats } from './signatures.ts';
import type { Encoding } from './types.ts';
import { asUtf8, isTwiceEncoded, repairTwiceEncoded, utf8In } from './utf8.ts';

/** A file as text, decoded piece by piece, each ending with a line, as often as it is asked for. */
export type DecodedFile = { encoding: Encoding; notices: Notice[]; texts: () => Iterable<string> };

/** A mark before the text is no text. */
function* decodedChunks(
  bytes: Uint8Array,
  unit: Unit,
  decodeChunk: (chunk: Uint8Array) => string,
): Generator<string> {
  let isFirst = true;
  for (const chunk of chunksOf(bytes, unit)) {
    const text = decodeChunk(chunk);
    yield isFirst ? text.replace(/^\uFEFF/, '') : text;
    isFirst = false;
  }
}

const fileOf = (
  bytes: Uint8Array,
  encoding: Encoding,
  decodeChunk: (chunk: Uint8Array) => string,
  notices: Notice[] = [],
): DecodedFile => {
  const unit = encoding === 'utf-16le' ? 2 : 1;
  return { encoding, notices, texts: () => decodedChunks(bytes, unit, decodeChunk) };
};

const readUtf8 = (bytes: Uint8Array, encoding: Encoding): DecodedFile => {
  const plainly = fileOf(bytes, encoding, (chunk) => asUtf8(chunk) ?? '');
  if (!isTwiceEncoded(plainly.texts)) return plainly;
  const repaired = (chunk: Uint8Array): string => repairTwiceEncoded(asUtf8(chunk) ?? '') ?? '';
  return fileOf(bytes, encoding, repaired, [{ code: 'twice-encoded' }]);
};

const readOneByte = (bytes: Uint8Array, isMarked: boolean): DecodedFile => {
  const { encoding, isMixed } = recogniseOneByte(bytes);
  const decodeChunk = isMixed ? asMixed : asOneByte;
  return fileOf(
    bytes,
    isMarked ? 'utf-8-bom' : encoding,
    (chunk) => decodeChunk(chunk, encoding),
    isMixed ? [{ code: 'mixed-encoding' }] : [],
  );
};

const DOS_END = 0x1a;

/** DOS's end of file after the text is no text. */
const withoutDosEnd = (bytes: Uint8Array): Uint8Array => {
  let end = bytes.length;
  for (;;) {
    if (bytes[end - 1] === DOS_END) end--;
    else if (bytes[end - 1] === 0 && bytes[end - 2] === DOS_END) end -= 2;
    else return bytes.subarray(0, end);
  }
};

/** Bytes to text. Throws `Unreadable` for what is no text at all. `forced` comes from a saved mapping. */
export const decode = (received: Uint8Array, forced?: Encoding): DecodedFile => {
  refuseOtherFormats(received);
  const bytes = withoutDosEnd(received);
  if (forced !== undefined) {
    const name = forced === 'utf-8-bom' ? 'utf-8' : forced;
    return fileOf(bytes, forced, (chunk) => iconv.decode(chunk, name));
  }
  if (isUtf16(bytes)) return fileOf(bytes, 'utf-16le', (chunk) => iconv.decode(chunk, 'utf-16le'));
  refuseBinary(bytes);
  const isMarked = hasUtf8Mark(bytes);
  const content = isMarked ? bytes.subarray(3) : bytes;
  const utf8 = utf8In(content);
  return utf8 === null ? readOneByte(content, isMarked) : readUtf8(utf8, isMarked ? 'utf-8-bom' : 'utf-8');
};
