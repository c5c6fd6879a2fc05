/** Long enough to be quick, short enough that a file of any size is read in little memory. */
const CHUNK = 256 * 1024;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** How many bytes a letter has at least: line ends are looked for in steps of it. */
export type Unit = 1 | 2;

const endAfter = (bytes: Uint8Array, mark: number, from: number, to: number, unit: Unit): number => {
  for (let at = to - unit; at >= from; at -= unit) {
    if (bytes[at] === mark && (unit === 1 || bytes[at + 1] === 0)) return at + unit;
  }
  return -1;
};

/** The last line end in a stretch. A carriage return at its very end may have its line feed behind it. */
const lastLineEnd = (bytes: Uint8Array, from: number, to: number, unit: Unit): number => {
  const afterFeed = endAfter(bytes, LINE_FEED, from, to, unit);
  return afterFeed === -1 ? endAfter(bytes, CARRIAGE_RETURN, from, to - unit, unit) : afterFeed;
};

/**
 * A file in pieces that end with a line: no letter and no line end is cut in two. Only a line longer
 * than any that is read may be.
 */
export function* chunksOf(bytes: Uint8Array, unit: Unit = 1): Generator<Uint8Array> {
  let from = 0;
  while (bytes.length - from > CHUNK) {
    const cut = lastLineEnd(bytes, from, from + CHUNK, unit);
    const to = cut === -1 ? from + CHUNK : cut;
    yield bytes.subarray(from, to);
    from = to;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}

/** The lines of some bytes, each with its line feed. */
export function* byteLines(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, start);
    const next = end === -1 ? bytes.length : end + 1;
    yield bytes.subarray(start, next);
    start = next;
  }
}
