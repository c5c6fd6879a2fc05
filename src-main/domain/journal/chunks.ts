/** What an engine makes and drops for nothing; larger pieces are kept for long. */
const USUAL = 32 * 1024;

/** The longest line that is read, in the letters that take the most bytes. */
const LONGEST = 256 * 1024;

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

const cutAfter = (bytes: Uint8Array, from: number, unit: Unit): number => {
  for (const size of [USUAL, LONGEST]) {
    if (bytes.length - from <= size) return bytes.length;
    const cut = lastLineEnd(bytes, from, from + size, unit);
    if (cut !== -1) return cut;
  }
  return from + LONGEST;
};

/**
 * A file in pieces that end with a line: no letter and no line end is cut in two. Only a line longer
 * than any that is read may be.
 */
export function* chunksOf(bytes: Uint8Array, unit: Unit = 1): Generator<Uint8Array> {
  let from = 0;
  while (from < bytes.length) {
    const to = cutAfter(bytes, from, unit);
    yield bytes.subarray(from, to);
    from = to;
  }
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
