import { businessDayOf } from '../../domain/kernel/business-day.ts';
import { linkFinder } from '../../domain/reports/link-spans.ts';
import type { Movement } from '../../domain/reports/movements.ts';
import type { Period } from '../../domain/reports/report.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { RecordedFact } from '../../domain/stock/facts.ts';
import { valueOf } from '../../domain/stock/valuation.ts';
import { millilitresOf } from '../../domain/stock/volumes.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import { settledCounts } from './counted-variances.ts';
import type { Costs } from '../stock/costs.ts';
import { clockOf, costsAtEnd } from './stock-at-end.ts';

type Known = { names: ReadonlyMap<string, string>; costs: Costs };

const knownOf = async (stores: Stores, period: Period): Promise<Known> => ({
  names: new Map((await stores.drinks.list()).map((drink) => [drink.id, nameOfDrink(drink)])),
  costs: await costsAtEnd(stores, period),
});

const worth = ({ costs }: Known, drinkId: string, volumeMl: number): number | null => {
  const cost = costs.get(drinkId);
  return cost === undefined ? null : valueOf(cost, volumeMl);
};

const changeOf = ({ kind, volumeMl }: RecordedFact): number => {
  if (kind === 'receipt') return volumeMl;
  return kind === 'loss' || kind === 'return' ? -volumeMl : 0;
};

const detailOf = (fact: RecordedFact): string | null => {
  if (fact.kind !== 'transfer') return fact.note;
  return `${fact.bin ?? '—'} → ${fact.toBin ?? '—'}`;
};

const factMovements = async (stores: Stores, period: Period, known: Known): Promise<Movement[]> => {
  const { cutOff } = await readSettings(stores);
  const { begin, end } = await clockOf(stores, period);
  const changes = new Map(
    (await settledCounts(stores, period)).map(({ fact, theoreticalMl }) => [
      fact.id,
      fact.volumeMl - theoreticalMl,
    ]),
  );
  return (await stores.stock.factsBetween(begin, end))
    .filter(({ at }) => at < end)
    .map((fact) => {
      const { id, at, drinkId, kind, reason, valueCents } = fact;
      const volumeMl = changes.get(id) ?? changeOf(fact);
      return {
        day: businessDayOf(at, cutOff),
        drinkId,
        drink: known.names.get(drinkId) ?? drinkId,
        kind,
        reason,
        detail: detailOf(fact),
        volumeMl,
        valueCents:
          valueCents === null
            ? worth(known, drinkId, volumeMl)
            : kind === 'return'
              ? -valueCents
              : valueCents,
      };
    });
};

/** Beyond a quarter, the sales of a month are one movement. */
const LONGEST_BY_DAY = 93;

const daysIn = ({ from, to }: Period): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;

/** What sales took from each drink; a link whose day is the end of a month stands for the month. */
const takenBySales = async (stores: Stores, period: Period): Promise<Map<string, number>> => {
  const linkOf = linkFinder(await stores.reports.links());
  const unit = daysIn(period) > LONGEST_BY_DAY ? 'month' : 'day';
  const taken = new Map<string, number>();
  for (const { itemKey, day, quantity } of await stores.reports.quantities(period, unit)) {
    for (const { drinkId, thousandthsOfMl } of linkOf(itemKey, day)?.parts ?? []) {
      const key = `${day} ${drinkId}`;
      taken.set(key, (taken.get(key) ?? 0) + quantity * thousandthsOfMl);
    }
  }
  return taken;
};

const saleMovements = async (stores: Stores, period: Period, known: Known): Promise<Movement[]> =>
  [...(await takenBySales(stores, period))].map(([key, millionthsOfMl]) => {
    const [day, drinkId] = [key.slice(0, 10), key.slice(11)];
    const volumeMl = -millilitresOf(millionthsOfMl);
    return {
      day,
      drinkId,
      drink: known.names.get(drinkId) ?? drinkId,
      kind: 'sales',
      reason: null,
      detail: null,
      volumeMl,
      valueCents: worth(known, drinkId, volumeMl),
    };
  });

/** Facts of the period, and what the sales of each day took. */
export const movementsOf = async (stores: Stores, period: Period): Promise<Movement[]> => {
  const known = await knownOf(stores, period);
  return [...(await factMovements(stores, period, known)), ...(await saleMovements(stores, period, known))];
};
