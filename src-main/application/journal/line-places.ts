import type { Spool } from '../ports/spool.ts';

/** Where every so many lines of a file start, and how many lines there are. */
export type LinePlaces = { total: number; starts: readonly number[] };

export const LINES_A_PLACE = 500;

const PART_BYTES = 4 * 1024 * 1024;
const LINE_FEED = 10;

const findPlaces = async (
  spool: Spool,
  { spoolFile, size }: { spoolFile: string; size: number },
): Promise<LinePlaces> => {
  const starts = [0];
  let line = 1;
  let isEnded = true;
  for (let from = 0; from < size; from += PART_BYTES) {
    const part = await spool.readPart(spoolFile, from, Math.min(PART_BYTES, size - from));
    for (let at = part.indexOf(LINE_FEED); at !== -1; at = part.indexOf(LINE_FEED, at + 1)) {
      if (line++ % LINES_A_PLACE === 0) starts.push(from + at + 1);
    }
    isEnded = part.at(-1) === LINE_FEED;
  }
  return { total: isEnded ? line - 1 : line, starts };
};

/** Finds where the lines of a large file start; those of the file last looked at are remembered, as its bytes never change. */
export const createLinePlaces = (
  spool: Spool,
): ((file: { spoolFile: string; size: number }) => Promise<LinePlaces>) => {
  let last: { spoolFile: string; places: Promise<LinePlaces> } | null = null;
  return (file) => {
    if (last?.spoolFile === file.spoolFile) return last.places;
    const places = findPlaces(spool, file);
    last = { spoolFile: file.spoolFile, places };
    places.catch(() => {
      last = null;
    });
    return places;
  };
};
