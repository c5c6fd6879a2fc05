import { buildLedger, type LedgerLine } from '../../domain/stock/ledger.ts';
import type { RecordedFact } from '../../domain/stock/facts.ts';
import type { Stores } from '../ports/stores/index.ts';

/** The running ledger of one drink, oldest first, with the facts that it is made of. */
export const readLedger = async (
  stores: Stores,
  drinkId: string,
): Promise<{ facts: RecordedFact[]; lines: LedgerLine[] }> => {
  const facts = await stores.stock.facts(drinkId);
  const sales = await stores.depletion.ofDrink(
    drinkId,
    facts.map(({ at }) => at),
  );
  return { facts, lines: buildLedger(facts, sales) };
};
