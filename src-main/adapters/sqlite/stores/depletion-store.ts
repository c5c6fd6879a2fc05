import type { EntityManager } from 'typeorm';
import type {
  DepletingLine,
  DepletionStore,
  JournalDepletion,
} from '../../../application/ports/stores/index.ts';
import type { Depletion } from '../../../domain/stock/ledger.ts';
import { DepletionNightView } from '../entities/index.ts';
import { sumWindows } from './depletion-windows.ts';
import { rawConnection } from './raw-connection.ts';

type NightSum = { day: string; firstMoment: string; lastMoment: string; millionthsOfMl: number };

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

export const createDepletionStore = (manager: EntityManager): DepletionStore => {
  const connection = rawConnection(manager);
  const nights = () => manager.createQueryBuilder(DepletionNightView, 'taken');

  const nightsOf = (drinkId: string): Promise<NightSum[]> =>
    nights()
      .select('taken.businessDay', 'day')
      .addSelect('MIN(taken.firstMoment)', 'firstMoment')
      .addSelect('MAX(taken.lastMoment)', 'lastMoment')
      .addSelect('SUM(taken.millionthsOfMl)', 'millionthsOfMl')
      .where('taken.drinkId = :drinkId', { drinkId })
      .groupBy('taken.businessDay')
      .getRawMany();

  return {
    inWindows: (windows) => Promise.resolve(sumWindows(connection, windows)),

    ofDrink: async (drinkId, moments) => {
      const all = await nightsOf(drinkId);
      const isCut = ({ firstMoment, lastMoment }: NightSum): boolean =>
        moments.some((at) => at >= firstMoment && at < lastMoment);
      const cut = JSON.stringify(all.filter(isCut).map(({ day }) => day));
      const whole = all
        .filter((night) => !isCut(night))
        .map(({ day, lastMoment, millionthsOfMl }) => ({ day, at: lastMoment, millionthsOfMl }));
      const sales = connection
        .prepare<[string, string, string], Depletion>(momentsOfDays)
        .all(drinkId, cut, cut);
      return [...whole, ...sales].sort(inTime);
    },

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

    byDrink: async (fromDay, untilDay = '9999-12-31') => {
      const rows = await nights()
        .select('taken.drinkId', 'drinkId')
        .addSelect('SUM(taken.millionthsOfMl)', 'taken')
        .where('taken.businessDay BETWEEN :fromDay AND :untilDay', { fromDay, untilDay })
        .groupBy('taken.drinkId')
        .getRawMany<{ drinkId: string; taken: number }>();
      return new Map(rows.map(({ drinkId, taken }) => [drinkId, taken]));
    },

    byDrinkAndDay: (fromDay, untilDay) =>
      nights()
        .select('taken.drinkId', 'drinkId')
        .addSelect('taken.businessDay', 'day')
        .addSelect('SUM(taken.millionthsOfMl)', 'millionthsOfMl')
        .where('taken.businessDay BETWEEN :fromDay AND :untilDay', { fromDay, untilDay })
        .groupBy('taken.drinkId')
        .addGroupBy('taken.businessDay')
        .getRawMany(),

    depletedDrinks: () =>
      Promise.resolve(
        connection
          .prepare<[], string>(
            `SELECT DISTINCT taken.drink_id FROM link
             CROSS JOIN serving_depletion AS taken ON taken.serving_id = link.serving_id WHERE link.broken_at IS NULL`,
          )
          .pluck()
          .all(),
      ),

    ofLink: async (linkId) => {
      const rows = await nights()
        .select('taken.drinkId', 'drinkId')
        .addSelect('SUM(taken.millionthsOfMl)', 'taken')
        .where('taken.linkId = :linkId', { linkId })
        .groupBy('taken.drinkId')
        .getRawMany<{ drinkId: string; taken: number }>();
      return new Map(rows.map(({ drinkId, taken }) => [drinkId, taken]));
    },
  };
};
