import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { HOME, sumOf, type RecordedFact } from '../../domain/stock/facts.ts';
import { valueLedger, valueOf, type ValuedLine } from '../../domain/stock/valuation.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { BinLevel, LedgerOrigin, LedgerPage, LedgerRow, LedgerSale } from '../views/cellar/index.ts';
import { costOnSheet, costShown, readCosts } from './costs.ts';
import { readLedgerEnd, type LedgerEnd } from './ledger-of.ts';
import { nameAndColour, unknownDrink } from './names.ts';
import { readLevels } from './on-hand-of.ts';

const originOf = async (
  stores: Stores,
  fact: RecordedFact,
  acts: ReadonlyMap<string, string>,
): Promise<LedgerOrigin> => {
  if (fact.countId !== null) return { kind: 'count', countId: fact.countId };
  const delivery = fact.deliveryId === null ? null : await stores.deliveries.get(fact.deliveryId);
  if (delivery !== null) {
    const { id, supplier, noteNumber } = delivery;
    return { kind: 'delivery', deliveryId: id, supplier, noteNumber };
  }
  return { kind: 'act', actId: acts.get(fact.id) ?? null };
};

const noFact = { reason: null, bin: null, toBin: null, cases: null, perCase: null, bottles: null };

const detailsOf = ({ reason, bin, toBin, cases, perCase, bottles }: RecordedFact) => ({
  reason,
  bin: bin === HOME ? null : bin,
  toBin: toBin === HOME ? null : toBin,
  cases,
  perCase,
  bottles,
});

const toRow = (line: ValuedLine, fact: RecordedFact | undefined, origin: LedgerOrigin): LedgerRow => {
  const { id, at, kind, volumeMl, changeMl, runningMl, changeCents, valueCents, note } = line;
  const figures = { id, at, kind, volumeMl, changeMl, runningMl, changeCents, runningCents: valueCents };
  const details = fact === undefined ? noFact : detailsOf(fact);
  return { ...figures, costCents: null, note, ...details, origin };
};

const toBinLevels = (levels: ReadonlyMap<string, number>): BinLevel[] =>
  [...levels]
    .filter(([bin, onHandMl]) => bin === HOME || onHandMl !== 0)
    .map(([bin, onHandMl]) => ({ bin: bin === HOME ? null : bin, isHome: bin === HOME, onHandMl }));

/** The latest first, with the costs that stood before them. */
const valuedEnd = async (
  stores: Stores,
  drink: Drink,
  { lines, after }: LedgerEnd,
): Promise<ValuedLine[]> => {
  const known = after === '' ? costOnSheet(drink) : ((await readCosts(stores, after)).get(drink.id) ?? null);
  const valued = valueLedger(lines, known);
  return (after === '' ? valued : valued.slice(1)).reverse();
};

/** The running ledger of one drink, each line leading to what it comes from. */
export const ledgerPage = (
  needs: Needs,
  { drinkId, offset, limit }: { drinkId: string; offset: number; limit: number },
): Promise<Outcome<LedgerPage>> =>
  needs.database.transaction(async (stores) => {
    const drink = await stores.drinks.get(drinkId);
    if (drink === null) return unknownDrink();
    const end = await readLedgerEnd(stores, drinkId, offset + limit);
    const byId = new Map(end.facts.map((fact) => [fact.id, fact]));
    const valued = await valuedEnd(stores, drink, end);
    const shown = valued.slice(offset, offset + limit);
    const acts = await stores.acts.ofFacts(
      drinkId,
      shown.flatMap(({ id, day }) => (day === null ? [id] : [])),
    );
    const rows: LedgerRow[] = [];
    for (const line of shown) {
      const fact = byId.get(line.id);
      const origin: LedgerOrigin =
        fact === undefined ? { kind: 'sales', day: line.day ?? '' } : await originOf(stores, fact, acts);
      rows.push({ ...toRow(line, fact, origin), costCents: costShown(line.cost, drink.containerMl) });
    }
    const levels = await readLevels(stores, drinkId);
    const cost = valued[0] === undefined ? costOnSheet(drink) : valued[0].cost;
    const onHandMl = sumOf(levels);
    return succeed({
      drink: nameAndColour(drink),
      onHandMl,
      costCents: costShown(cost, drink.containerMl),
      valueCents: cost === null ? null : valueOf(cost, onHandMl),
      bins: toBinLevels(levels),
      rows,
      hasMore: end.after !== '' || valued.length > offset + limit,
    });
  });

/** The register lines that took from a drink on one business day. */
export const ledgerSales = (
  needs: Needs,
  { drinkId, day }: { drinkId: string; day: string },
): Promise<Outcome<LedgerSale[]>> =>
  needs.database.transaction(async (stores) => {
    const sales: LedgerSale[] = [];
    const drinks = new Map<string, Awaited<ReturnType<typeof stores.drinks.get>>>();
    for (const { millionthsOfMl, moment: _, ...line } of await stores.depletion.linesOf(drinkId, day)) {
      if (!drinks.has(line.soldDrinkId))
        drinks.set(line.soldDrinkId, await stores.drinks.get(line.soldDrinkId));
      const sold = drinks.get(line.soldDrinkId) ?? null;
      sales.push({
        ...line,
        soldName: sold === null ? '' : nameOfDrink(sold),
        servingName: sold?.servings.find(({ id }) => id === line.servingId)?.name ?? '',
        volumeMl: millilitresOf(millionthsOfMl),
      });
    }
    return succeed(sales);
  });
