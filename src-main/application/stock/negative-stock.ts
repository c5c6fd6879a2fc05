import { businessDayOf } from '../../domain/kernel/business-day.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import type { LedgerLine } from '../../domain/stock/ledger.ts';
import { lastSalesDay, thirtyDaysBefore } from '../library/drink-rows.ts';
import type { Needs } from '../needs.ts';
import type { Link, LinkFigures, Stores, TwiceTold } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import type { NegativeCause, NegativeDrink } from '../views/cellar/index.ts';
import { readRecentLines } from './ledger-of.ts';
import { nameAndColour } from './names.ts';
import { filesTwice, nightsTwiceTold, receiptMissing, wrongServings } from './negative-causes.ts';
import { proposeRollOver } from './roll-over-proposals.ts';

/** What is known of the whole cellar, read once. */
type Known = {
  onHand: ReadonlyMap<string, number>;
  links: ReadonlyMap<string, readonly Link[]>;
  figures: ReadonlyMap<string, LinkFigures>;
  twiceTold: readonly TwiceTold[];
  cutOff: string;
};

const wrongVintage = async (
  stores: Stores,
  drink: Drink,
  { onHand }: Known,
  lines: readonly LedgerLine[],
): Promise<NegativeCause[]> => {
  const vintages = await stores.drinks.family(drink);
  const proposal = await proposeRollOver(stores, { from: drink, vintages, onHand }, () =>
    Promise.resolve(lines),
  );
  if (proposal === null) return [];
  const { onHandMl: otherOnHandMl, receivedAt: _, ...other } = proposal.to;
  const { fromDay } = proposal;
  return [
    {
      kind: 'wrongVintage',
      isStrong: otherOnHandMl >= -(onHand.get(drink.id) ?? 0),
      other,
      otherOnHandMl,
      fromDay,
      mend: { kind: 'rollOver', fromDrinkId: drink.id, toDrinkId: other.drinkId, fromDay },
    },
  ];
};

const belowSince = (lines: readonly LedgerLine[], cutOff: string): string | null => {
  const first = lines[lines.findLastIndex(({ runningMl }) => runningMl >= 0) + 1];
  return first === undefined ? null : (first.day ?? businessDayOf(first.at, cutOff));
};

const toNegative = async (stores: Stores, drink: Drink, known: Known): Promise<NegativeDrink> => {
  const onHandMl = known.onHand.get(drink.id) ?? 0;
  const links = known.links.get(drink.id) ?? [];
  const lines = await readRecentLines(stores, drink.id);
  // In the order in which they are usual; what figures speak for comes first.
  const causes: NegativeCause[] = [
    await receiptMissing(stores, drink, onHandMl),
    ...(await wrongServings(stores, drink, links, known.figures)),
    ...(links.length === 0 ? [] : await wrongVintage(stores, drink, known, lines)),
    ...(await filesTwice(stores, drink, known.twiceTold)),
  ];
  const isSpecific = ({ kind, isStrong }: NegativeCause): boolean => isStrong && kind !== 'receiptMissing';
  return {
    ...nameAndColour(drink),
    onHandMl,
    sinceDay: belowSince(lines, known.cutOff),
    causes: [...causes.filter(isSpecific), ...causes.filter((cause) => !isSpecific(cause))],
  };
};

/** Drinks below zero, the furthest first, each with why that may be and what mends it. */
export const negativeStock = (needs: Needs): Promise<Outcome<NegativeDrink[]>> =>
  needs.database.transaction(async (stores) => {
    const onHand = await stores.stock.onHand(null);
    const below: Drink[] = [];
    for (const [drinkId] of [...onHand].filter(([, ml]) => ml < 0).sort(([, a], [, b]) => a - b)) {
      const drink = await stores.drinks.get(drinkId);
      if (drink !== null) below.push(drink);
    }
    if (below.length === 0) return succeed([]);
    const open = (await stores.links.live()).filter(({ untilDay }) => untilDay === null);
    const lastDay = await lastSalesDay(stores);
    const known: Known = {
      onHand,
      links: Map.groupBy(open, ({ drinkId }) => drinkId),
      figures: await stores.linkedSales.figuresByLink({ fromDay: thirtyDaysBefore(lastDay) }),
      twiceTold: await nightsTwiceTold(stores, lastDay),
      cutOff: (await readSettings(stores)).cutOff,
    };
    const negatives: NegativeDrink[] = [];
    for (const drink of below) negatives.push(await toNegative(stores, drink, known));
    return succeed(negatives);
  });
