import type { DecodedFile } from './decode.ts';
import { physicalLines, type PhysicalLine, type Reach } from './physical-lines.ts';

/** The physical lines of a file, cut anew at each asking: a long file is never held as lines. */
export type Source = {
  /** The first lines, all of them where there are no more. */
  first(count: number): readonly PhysicalLine[];
  /** What stands below a physical line; 0 for the whole file. */
  below(line: number): Iterable<PhysicalLine>;
  /** The last line handed out so far. */
  reached(): number;
};

/** As many as tell how a file is laid out. */
export const LOOKED_AT = 60;

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken >= count) return;
    taken++;
    yield item;
  }
}

export const createSource = ({ texts }: Pick<DecodedFile, 'texts'>): Source => {
  let head: readonly PhysicalLine[] | null = null;
  const reach: Reach = { line: 0 };
  const first = (count: number): readonly PhysicalLine[] => {
    head ??= [...take(physicalLines(texts()), LOOKED_AT)];
    return count <= LOOKED_AT ? head.slice(0, count) : [...take(physicalLines(texts()), count)];
  };
  return { first, below: (line) => physicalLines(texts(), line, reach), reached: () => reach.line };
};
