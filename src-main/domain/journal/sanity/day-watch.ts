import type { Notice } from '../notices.ts';
import type { Line } from '../types.ts';

/** More than these, and the file is simply not in the order of its days. */
const MOST_RETURNS = 3;
const MOST_LINES_ASTRAY = 0.02;

type Stretch = { businessDay: string; line: number; lines: number };

type Till = { now: Stretch; left: Set<string> };

/**
 * Watches for a day in the middle of another: a few lines of the 13th among those of the 14th bear a
 * wrong date.
 */
export const createDayWatch = () => {
  const tills = new Map<string, Till>();
  const strays: Stretch[] = [];
  let lineCount = 0;

  const startOf = ({ businessDay, line }: Line): Stretch => ({ businessDay, line, lines: 1 });

  const move = (till: Till, line: Line): void => {
    if (till.left.has(line.businessDay) && strays.length <= MOST_RETURNS) strays.push(till.now);
    till.left.add(till.now.businessDay);
    till.now = startOf(line);
  };

  return {
    see: (line: Line): void => {
      lineCount++;
      const till = tills.get(line.till ?? '');
      if (till === undefined) {
        tills.set(line.till ?? '', { now: startOf(line), left: new Set() });
      } else if (till.now.businessDay === line.businessDay) {
        till.now.lines++;
      } else {
        move(till, line);
      }
    },
    notices: (): Notice[] => {
      const lines = strays.reduce((sum, stray) => sum + stray.lines, 0);
      const isFew = strays.length <= MOST_RETURNS && lines <= Math.max(3, lineCount * MOST_LINES_ASTRAY);
      return isFew ? strays.map((stray): Notice => ({ code: 'stray-day', ...stray })) : [];
    },
  };
};
