import type { KnownItem } from './known-items.ts';
import type { KnownLibrary } from './known-library.ts';

/** What takes seconds on a large library, done between other requests. */
export type WorkInTurn = {
  /** Lays the library out little by little, so that no request waits for all of it. */
  layOutInTurn(): Promise<void>;
  /** Works proposals out little by little, while nobody asks. True when there was anything to do. */
  compareInTurn(): Promise<boolean>;
  wasAsked(): void;
  stop(): void;
};

type Needs = {
  library: Pick<KnownLibrary, 'isLaidOut' | 'layOutFor'>;
  uncompared: () => readonly KnownItem[];
  proposalsFor: (item: KnownItem) => unknown;
};

const SLICE_MS = 12;
/** A hand that answers has the machine for itself. */
const HAND_MS = 250;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const workInTurn = ({ library, uncompared, proposalsFor }: Needs): WorkInTurn => {
  let askedAt = 0;
  let isStopped = false;
  let isComparing = false;

  const isHandBusy = (): boolean => !isStopped && Date.now() < askedAt + HAND_MS;
  const layOutInTurn = async (): Promise<void> => {
    while (!library.isLaidOut && !isStopped) {
      library.layOutFor(SLICE_MS);
      await pause(0);
    }
  };
  const compareFor = (items: readonly KnownItem[], milliseconds: number): number => {
    const until = Date.now() + milliseconds;
    for (const [at, item] of items.entries()) {
      proposalsFor(item);
      if (Date.now() >= until) return at + 1;
    }
    return items.length;
  };

  return {
    layOutInTurn,
    compareInTurn: async () => {
      if (isComparing) return false;
      isComparing = true;
      let done = 0;
      try {
        await layOutInTurn();
        for (let left = uncompared(); left.length > 0 && !isStopped; left = uncompared()) {
          done += compareFor(left, SLICE_MS);
          await pause(0);
          while (isHandBusy()) await pause(HAND_MS);
        }
      } finally {
        isComparing = false;
      }
      return done > 0 && !isStopped;
    },
    wasAsked: () => {
      askedAt = Date.now();
    },
    stop: () => {
      isStopped = true;
    },
  };
};
