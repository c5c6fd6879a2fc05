import type { Spool } from '../ports/spool.ts';

/** Where every so many lines of a file start, and how many lines there are. */
export type LinePlaces = { total: number; starts: readonly number[] };

export const LINES_A_PLACE = 500;

const LINE_FEED = 10;

const createPlaces = () => {
  const starts = [0];
  let from = 0;
  let line = 1;
  let isEnded = true;
  return {
    add: (part: Uint8Array): void => {
      for (let at = part.indexOf(LINE_FEED); at !== -1; at = part.indexOf(LINE_FEED, at + 1)) {
        if (line++ % LINES_A_PLACE === 0) starts.push(from + at + 1);
      }
      isEnded = part.at(-1) === LINE_FEED;
      from += part.length;
    },
    found: (): LinePlaces => ({ total: isEnded ? line - 1 : line, starts }),
  };
};

const findPlaces = async (spool: Spool, spoolFile: string): Promise<LinePlaces> => {
  const places = createPlaces();
  for await (const part of spool.parts(spoolFile)) places.add(part);
  return places.found();
};

/** Finds where the lines of a large file start; those of the file last looked at are remembered, as its bytes never change. */
export const createLinePlaces = (spool: Spool): ((file: { spoolFile: string }) => Promise<LinePlaces>) => {
  let last: { spoolFile: string; places: Promise<LinePlaces> } | null = null;
  return ({ spoolFile }) => {
    if (last?.spoolFile === spoolFile) return last.places;
    const places = findPlaces(spool, spoolFile);
    last = { spoolFile, places };
    places.catch(() => {
      last = null;
    });
    return places;
  };
};
