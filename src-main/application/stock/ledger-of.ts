import { addDays } from '../../domain/kernel/business-day.ts';
import { applyFact, settlesSales, type Levels, type RecordedFact } from '../../domain/stock/facts.ts';
import { buildLedger, type LedgerLine, type Opening } from '../../domain/stock/ledger.ts';
import { lastSalesDay } from '../library/drink-rows.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';

const isWholeCount = ({ kind, bin }: RecordedFact): boolean => kind === 'count' && bin === null;

/** Its lines since the last count of the whole drink, which settled all before it. */
export const readRecentLines = async (stores: Stores, drinkId: string): Promise<LedgerLine[]> => {
  const facts = await stores.stock.recentFacts(drinkId);
  const recent = facts.slice(Math.max(0, facts.findLastIndex(isWholeCount)));
  const sales = await stores.depletion.ofDrink(
    drinkId,
    recent.map(({ at }) => at),
    recent[0] !== undefined && isWholeCount(recent[0]) ? recent[0].at : '',
  );
  return buildLedger(recent, sales);
};

/** The last lines of a ledger, oldest first. */
export type LedgerEnd = {
  /** All facts of the drink. */
  facts: RecordedFact[];
  lines: LedgerLine[];
  /** The lines are those after this moment, the first perhaps what is left of a night; empty where they are all. */
  after: string;
};

const openingAt = async (
  stores: Stores,
  { drinkId, facts, at }: { drinkId: string; facts: readonly RecordedFact[]; at: string },
): Promise<Opening> => {
  const levels: Levels = new Map();
  let countedAt = '';
  for (const fact of facts) {
    if (fact.at > at) break;
    applyFact(levels, fact);
    if (settlesSales(fact)) countedAt = fact.at;
  }
  const window = { drinkId, after: countedAt, until: at, untilDay: null };
  const [millionthsOfMl = 0] = await stores.depletion.inWindows([window]);
  return { levels, millionthsOfMl };
};

const linesAfter = async (
  stores: Stores,
  drinkId: string,
  facts: readonly RecordedFact[],
  after: string,
): Promise<LedgerLine[]> => {
  const opening = after === '' ? undefined : await openingAt(stores, { drinkId, facts, at: after });
  const later = facts.filter(({ at }) => at > after);
  const moments = [after, ...later.map(({ at }) => at)];
  const sales = await stores.depletion.ofDrink(drinkId, moments, after);
  return buildLedger(
    later,
    sales.filter(({ at }) => at > after),
    opening,
  );
};

/** Longer than any ledger: from here on it is read from its beginning. */
const MANY_DAYS = 5000;

/**
 * The last lines of one drink, more than so many where there are: what came before them is summed up and not
 * read. A drink sells on some nights and not on others, so the stretch grows until it holds enough.
 */
export const readLedgerEnd = async (stores: Stores, drinkId: string, wanted: number): Promise<LedgerEnd> => {
  const facts = await stores.stock.facts(drinkId);
  const lastFact = facts.at(-1)?.at.slice(0, 10) ?? '';
  const lastSale = (await lastSalesDay(stores)) ?? '';
  const last = lastFact > lastSale ? lastFact : lastSale;
  const { cutOff } = await readSettings(stores);
  for (let days = 2 * wanted; last !== '' && days < MANY_DAYS; days *= 4) {
    const after = `${addDays(last, -days)}T${cutOff}`;
    const lines = await linesAfter(stores, drinkId, facts, after);
    if (lines.length > wanted) return { facts, lines, after };
  }
  return { facts, lines: await linesAfter(stores, drinkId, facts, ''), after: '' };
};
