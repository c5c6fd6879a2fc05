import type { Notice } from './notices.ts';

/** More values than these are no list of kinds: one sentence more says no more. */
const MOST_TOLD = 20;

/** The values of the kind column that mean nothing known. */
export const createUnknownKinds = () => {
  const found = new Set<string>();
  return {
    add: (kind: string): void => {
      if (found.size < MOST_TOLD) found.add(kind);
    },
    notices: (): Notice[] => [...found].map((value) => ({ code: 'unknown-kind', value })),
  };
};
