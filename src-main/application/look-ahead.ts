import type { Outcome } from '../domain/kernel/outcome.ts';
import type { Needs } from './needs.ts';
import type { Stores } from './ports/stores/index.ts';

class LookedAhead extends Error {
  override readonly name = 'LookedAhead';
}

/** Does an act to see what would come of it, and leaves everything as it was. */
export const lookAhead = async <T>(
  needs: Needs,
  work: (stores: Stores) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const seen: Outcome<T>[] = [];
  try {
    await needs.database.transaction(async (stores) => {
      seen.push(await work(stores));
      throw new LookedAhead('What was done is taken back.');
    });
  } catch (error) {
    const [outcome] = seen;
    if (!(error instanceof LookedAhead) || outcome === undefined) throw error;
    return outcome;
  }
  throw new Error('A look ahead ended without being taken back.');
};
