import type { EntityManager } from 'typeorm';
import type {
  DepletingLine,
  DepletionStore,
  JournalDepletion,
} from '../../../application/ports/stores/index.ts';
import type { Depletion } from '../../../domain/stock/ledger.ts';
import { DepletionNightView } from '../entities/index.ts';
import { sumWindows } from './depletion-windows.ts';
import { keptStatement } from './kept-statement.ts';
import { rawConnection } from './raw-connection.ts';
import {
  drinksTakenFrom,
  nightsTakenFrom,
  takenByDrink,
  takenByDrinkAndDay,
  type NightTaken,
} from './taken-by-night.ts';

const momentsOfDays = `SELECT business_day AS day, moment AS at, SUM(millionths_of_ml) AS millionthsOfMl
  FROM depletion_moment
  WHERE drink_id = ? AND business_day IN (SELECT value FROM json_each(?))
    AND sale_id IN (
      SELECT line.id FROM reading_day AS day
      CROSS JOIN sale_line AS line ON line.id BETWEEN day.first_line AND day.last_line
      WHERE day.business_day IN (SELECT value FROM json_each(?)) AND day.counted_lines > 0
    )
  GROUP BY business_day, moment`;

const linesOfDay = `SELECT sale_id AS saleId,
    (SELECT reading.journal_id FROM reading WHERE reading.id = reading_id) AS journalId, line, business_day AS businessDay,
    sold_at AS soldAt, moment, item_key AS itemKey, code, label, kind, quantity, amount_cents AS amountCents,
    link_id AS linkId, serving_id AS servingId, sold_drink_id AS soldDrinkId, millionths_of_ml AS millionthsOfMl
  FROM depletion_moment
  WHERE drink_id = :drinkId AND business_day = :day
    AND sale_id IN (
      SELECT line.id FROM reading_day AS day
      CROSS JOIN sale_line AS line ON line.id BETWEEN day.first_line AND day.last_line
      WHERE day.business_day = :day AND day.counted_lines > 0
    )
  ORDER BY moment DESC, sale_id DESC`;

const readSince = `SELECT reading.journal_id AS journalId, taken.business_day AS day, SUM(taken.millionths_of_ml) AS millionthsOfMl
  FROM reading
  CROSS JOIN reading_day AS day ON day.reading_id = reading.id AND day.counted_lines > 0
  CROSS JOIN depletion_moment AS taken ON taken.sale_id BETWEEN day.first_line AND day.last_line
    AND taken.reading_id = reading.id AND taken.business_day = day.business_day
  WHERE reading.read_at > :instant
    AND NOT EXISTS (
      SELECT 1 FROM reading AS earlier WHERE earlier.journal_id = reading.journal_id AND earlier.read_at <= :instant
    )
    AND taken.drink_id = :drinkId AND taken.moment > :after AND taken.moment <= :until
  GROUP BY 1, 2 ORDER BY 2, 1`;

const twiceTold = `SELECT one.business_day AS day, earlier.journal_id AS earlier, later.journal_id AS later
  FROM reading_day AS one
  JOIN reading_day AS other ON other.business_day = one.business_day AND other.reading_id > one.reading_id
    AND other.line_count = one.line_count AND other.quantity = one.quantity
    AND other.amount_cents IS one.amount_cents
  JOIN reading AS earlier ON earlier.id = one.reading_id
  JOIN reading AS later ON later.id = other.reading_id
  WHERE one.business_day >= ? AND one.counted_lines > 0 AND other.counted_lines > 0
    AND later.journal_id <> earlier.journal_id
  ORDER BY one.business_day`;

const inTime = (a: Depletion, b: Depletion): number =>
  a.at === b.at ? a.day.localeCompare(b.day) : a.at < b.at ? -1 : 1;

/** Whether one of the moments, which are in order, stands between the first sale of a night and its last. */
const isCutBy = ({ firstMoment, lastMoment }: NightTaken, moments: readonly string[]): boolean => {
  let [from, to] = [0, moments.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((moments[middle] ?? '') < firstMoment) from = middle + 1;
    else to = middle;
  }
  return (moments[from] ?? '9999') < lastMoment;
};

export const createDepletionStore = (manager: EntityManager): DepletionStore => {
  const connection = rawConnection(manager);

  /** Whole nights; those that a moment cuts come sale by sale. */
  const salesOf = (
    drinkId: string,
    nights: readonly NightTaken[],
    moments: readonly string[],
  ): Depletion[] => {
    const cut = nights.filter((night) => isCutBy(night, moments));
    const isCut = new Set(cut);
    const whole = nights
      .filter((night) => !isCut.has(night))
      .map(({ day, lastMoment, millionthsOfMl }) => ({ day, at: lastMoment, millionthsOfMl }));
    const days = JSON.stringify(cut.map(({ day }) => day));
    const sales =
      cut.length === 0
        ? []
        : (keptStatement(connection, momentsOfDays).all(drinkId, days, days) as Depletion[]);
    return [...whole, ...sales].sort(inTime);
  };

  return {
    inWindows: (windows) => Promise.resolve(sumWindows(connection, windows)),

    ofDrink: (drinkId, moments, after = '') =>
      Promise.resolve(salesOf(drinkId, nightsTakenFrom(connection, drinkId, after), moments)),

    linesOf: (drinkId, day) =>
      Promise.resolve(connection.prepare<[object], DepletingLine>(linesOfDay).all({ drinkId, day })),

    readSince: ({ drinkId, after, until }, instant) =>
      Promise.resolve(
        connection
          .prepare<[object], JournalDepletion>(readSince)
          .all({ drinkId, after, until: until ?? '9999', instant }),
      ),

    twiceTold: (fromDay) =>
      Promise.resolve(
        connection
          .prepare<[string], { day: string; earlier: string; later: string }>(twiceTold)
          .all(fromDay)
          .map(({ day, earlier, later }) => ({ day, journalIds: [earlier, later] })),
      ),

    byDrink: (fromDay, untilDay = '9999-12-31') =>
      Promise.resolve(
        new Map(
          takenByDrink(connection, fromDay, untilDay).map(({ drinkId, millionthsOfMl }) => [
            drinkId,
            millionthsOfMl,
          ]),
        ),
      ),

    byDrinkAndDay: (fromDay, untilDay) => Promise.resolve(takenByDrinkAndDay(connection, fromDay, untilDay)),

    depletedDrinks: () => Promise.resolve(drinksTakenFrom(connection)),

    ofLink: async (linkId) => {
      const rows = await manager
        .createQueryBuilder(DepletionNightView, 'taken')
        .select('taken.drinkId', 'drinkId')
        .addSelect('SUM(taken.millionthsOfMl)', 'taken')
        .where('taken.linkId = :linkId', { linkId })
        .groupBy('taken.drinkId')
        .getRawMany<{ drinkId: string; taken: number }>();
      return new Map(rows.map(({ drinkId, taken }) => [drinkId, taken]));
    },
  };
};
