import { buildLedger, type LedgerLine } from '../../domain/stock/ledger.ts';
import type { RecordedFact } from '../../domain/stock/facts.ts';
import type { Stores } from '../ports/stores/index.ts';

const isWholeCount = ({ kind, bin }: RecordedFact): boolean => kind === 'count' && bin === null;

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

/** Its lines since the last count of the whole drink, which settled all before it. */
export const readRecentLines = async (stores: Stores, drinkId: string): Promise<LedgerLine[]> => {
  const facts = await stores.stock.facts(drinkId);
  const recent = facts.slice(Math.max(0, facts.findLastIndex(isWholeCount)));
  const sales = await stores.depletion.ofDrink(
    drinkId,
    recent.map(({ at }) => at),
    recent[0] !== undefined && isWholeCount(recent[0]) ? recent[0].at : '',
  );
  return buildLedger(recent, sales);
};
