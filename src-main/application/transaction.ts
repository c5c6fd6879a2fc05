import type { Outcome } from '../domain/kernel/outcome.ts';
import type { ChangedTopic } from './engine-api/common.ts';
import type { Needs } from './needs.ts';
import type { Stores } from './ports/stores/index.ts';

class TakenBack extends Error {
  override readonly name = 'TakenBack';
}

/** Writes down the verbs of the acts that go through these stores. */
const noting = (stores: Stores, verbs: string[]): Stores => ({
  ...stores,
  acts: {
    ...stores.acts,
    add: (act) => {
      verbs.push(act.verb);
      return stores.acts.add(act);
    },
  },
});

/** What is moved or counted leaves sales, labels and journals as they are. */
const isOfStock = (verb: string): boolean => verb.startsWith('stock:') || verb.startsWith('count:');
const topicsOf = (verbs: readonly string[]): ChangedTopic[] =>
  verbs.length > 0 && verbs.every(isOfStock)
    ? ['drinks']
    : ['items', 'drinks', 'sheets', 'nights', 'journals'];

/** One act in one transaction: an expected failure takes back everything it had done. Windows are told. */
export const inTransaction = async <T>(
  needs: Needs,
  work: (stores: Stores) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const failures: Outcome<T>[] = [];
  const verbs: string[] = [];
  try {
    const outcome = await needs.database.transaction(async (stores) => {
      const result = await work(noting(stores, verbs));
      if (!result.ok) {
        failures.push(result);
        throw new TakenBack('An expected failure takes the transaction back.');
      }
      return result;
    });
    needs.announce({ type: 'changed', topics: topicsOf(verbs) });
    return outcome;
  } catch (error) {
    const [failure] = failures;
    if (error instanceof TakenBack && failure !== undefined) return failure;
    throw error;
  }
};
