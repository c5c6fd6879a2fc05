import type { Outcome } from '../domain/kernel/outcome.ts';
import type { Needs } from './needs.ts';
import type { Stores } from './ports/stores/index.ts';

class TakenBack extends Error {
  override readonly name = 'TakenBack';
}

/** One act in one transaction: an expected failure takes back everything it had done. Windows are told. */
export const inTransaction = async <T>(
  needs: Needs,
  work: (stores: Stores) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const failures: Outcome<T>[] = [];
  try {
    const outcome = await needs.database.transaction(async (stores) => {
      const result = await work(stores);
      if (!result.ok) {
        failures.push(result);
        throw new TakenBack('An expected failure takes the transaction back.');
      }
      return result;
    });
    needs.announce({ type: 'changed', topics: ['items', 'drinks', 'nights', 'journals'] });
    return outcome;
  } catch (error) {
    const [failure] = failures;
    if (error instanceof TakenBack && failure !== undefined) return failure;
    throw error;
  }
};
