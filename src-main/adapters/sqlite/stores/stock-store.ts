import { In, type EntityManager } from 'typeorm';
import {
  applyFact,
  settlesSales,
  sumOf,
  HOME,
  type Levels,
  type RecordedFact,
} from '../../../domain/stock/facts.ts';
import { millilitresOf } from '../../../domain/stock/volumes.ts';
import type {
  EndOfDay,
  KeptFact,
  PricedFact,
  StockStore,
  Stores,
} from '../../../application/ports/stores/index.ts';
import { StockFactTable } from '../entities/index.ts';
import type { StockFactRow } from '../entities/cellar.ts';
import { keptStatement } from './kept-statement.ts';
import { rawConnection } from './raw-connection.ts';
import { wholeTable } from './whole-table.ts';

export const toFact = ({ place: _, cancelledAt: __, ...fact }: StockFactRow): RecordedFact => fact;

const settling = `kind = 'count' AND COALESCE(bin, '') = '' AND cancelled_at IS NULL`;

/** Facts of one moment stand in the order in which they were recorded. */
const inOrder = 'at, recorded_at, place';

const inEveryDrink = `(SELECT DISTINCT drink_id AS value FROM stock_fact)`;
const inSomeDrinks = `json_each(:drinks)`;

/** Facts that still say something: a count of the whole drink settles all before it. */
const unsettledFacts = (
  drinks: string,
): string => `SELECT fact.drink_id AS drinkId, fact.kind, fact.at, fact.volume_ml AS volumeMl, fact.bin, fact.to_bin AS toBin
  FROM ${drinks} AS wanted
  CROSS JOIN stock_fact AS fact ON fact.drink_id = wanted.value AND fact.at <= :until AND fact.at >= COALESCE((
    SELECT MAX(at) FROM stock_fact AS counted
    WHERE counted.drink_id = wanted.value AND counted.kind = 'count' AND counted.bin IS NULL
      AND counted.cancelled_at IS NULL AND counted.at <= :until
  ), '')
  WHERE fact.cancelled_at IS NULL
  ORDER BY fact.drink_id, fact.at, fact.recorded_at, fact.place`;

/** Every fact of the drinks that came with a price once. */
const factsOfPriced = (
  drinks: string,
): string => `SELECT fact.drink_id AS drinkId, fact.kind, fact.at, fact.volume_ml AS volumeMl, fact.bin,
    fact.to_bin AS toBin, fact.value_cents AS valueCents
  FROM ${drinks} AS wanted
  CROSS JOIN stock_fact AS fact ON fact.drink_id = wanted.value
  WHERE fact.cancelled_at IS NULL AND EXISTS (
    SELECT 1 FROM stock_fact AS priced
    WHERE priced.drink_id = wanted.value AND priced.value_cents IS NOT NULL AND priced.cancelled_at IS NULL
  )
  ORDER BY fact.drink_id, fact.at, fact.recorded_at, fact.place`;

const binsOfDrinks = (drinks: string): string => `SELECT drinkId, bin FROM (
    SELECT fact.drink_id AS drinkId, fact.bin FROM ${drinks} AS wanted
    CROSS JOIN stock_fact AS fact ON fact.drink_id = wanted.value
    UNION
    SELECT fact.drink_id, fact.to_bin FROM ${drinks} AS wanted
    CROSS JOIN stock_fact AS fact ON fact.drink_id = wanted.value
  ) WHERE bin <> '${HOME}'`;

type PlacedFact = Pick<StockFactRow, 'drinkId' | 'kind' | 'at' | 'volumeMl' | 'bin' | 'toBin'>;

export const createStockStore = (
  manager: EntityManager,
  { depletion, remember }: Pick<Stores, 'depletion' | 'remember'>,
): StockStore => {
  const connection = rawConnection(manager);

  const factsSettling = (until: string, drinkIds: readonly string[] | null): PlacedFact[] =>
    (drinkIds === null
      ? keptStatement(connection, unsettledFacts(inEveryDrink)).all({ until })
      : keptStatement(connection, unsettledFacts(inSomeDrinks)).all({
          until,
          drinks: JSON.stringify(drinkIds),
        })) as PlacedFact[];

  /** What facts put there, and from when on sales are to be taken off. */
  const settledLevels = (
    until: string,
    drinkIds: readonly string[] | null,
  ): Map<string, { levels: Levels; countedAt: string }> => {
    const drinks = new Map<string, { levels: Levels; countedAt: string }>();
    for (const fact of factsSettling(until, drinkIds)) {
      const drink = drinks.get(fact.drinkId) ?? { levels: new Map<string, number>(), countedAt: '' };
      drinks.set(fact.drinkId, drink);
      applyFact(drink.levels, fact);
      if (settlesSales(fact)) drink.countedAt = fact.at;
    }
    return drinks;
  };

  /** Where facts put each drink, or some of them, beside its own place. */
  const readBins = (drinkIds: readonly string[] | null): Map<string, string[]> => {
    const rows = (
      drinkIds === null
        ? keptStatement(connection, binsOfDrinks(inEveryDrink)).all({})
        : keptStatement(connection, binsOfDrinks(inSomeDrinks)).all({ drinks: JSON.stringify(drinkIds) })
    ) as { drinkId: string; bin: string }[];
    return new Map(
      [...Map.groupBy(rows, ({ drinkId }) => drinkId)].map(([id, own]) => [id, own.map(({ bin }) => bin)]),
    );
  };

  /** Of every drink, or of some. */
  const computeOnHand = async (
    at: EndOfDay | null,
    drinkIds: ReadonlySet<string> | null,
  ): Promise<Map<string, number>> => {
    const settled = settledLevels(at?.endOfDay ?? '9999', drinkIds === null ? null : [...drinkIds]);
    const depleted = (await depletion.depletedDrinks()).filter((id) => drinkIds?.has(id) ?? true);
    const sold = await depletion.inWindows(
      depleted.map((drinkId) => ({
        drinkId,
        after: settled.get(drinkId)?.countedAt ?? '',
        until: null,
        untilDay: at?.day ?? null,
      })),
    );
    const onHand = new Map([...settled].map(([drinkId, { levels }]) => [drinkId, sumOf(levels)]));
    for (const [index, drinkId] of depleted.entries()) {
      onHand.set(drinkId, (onHand.get(drinkId) ?? 0) - millilitresOf(sold[index] ?? 0));
    }
    return onHand;
  };

  return {
    add: async (fact) => {
      await manager.insert(StockFactTable, { recordedAt: '', ...fact });
    },
    get: async (id) => {
      const row = await manager.findOneBy(StockFactTable, { id });
      return row === null
        ? null
        : ({ ...toFact(row), isCancelled: row.cancelledAt !== null } satisfies KeptFact);
    },
    remove: async (id) => {
      await manager.delete(StockFactTable, { id });
    },
    setCancelled: async (ids, at) => {
      await manager.update(StockFactTable, { id: In([...ids]) }, { cancelledAt: at });
    },

    facts: (drinkId) =>
      Promise.resolve(
        wholeTable(connection, StockFactTable, inOrder, {
          where: 'drink_id = :drinkId AND cancelled_at IS NULL',
          drinkId,
        }).map(toFact),
      ),
    recentFacts: (drinkId) =>
      Promise.resolve(
        wholeTable(connection, StockFactTable, inOrder, {
          where: `drink_id = :drinkId AND cancelled_at IS NULL AND at >= COALESCE((
            SELECT MAX(counted.at) FROM stock_fact AS counted
            WHERE counted.drink_id = :drinkId AND counted.kind = 'count' AND counted.bin IS NULL
              AND counted.cancelled_at IS NULL
          ), '')`,
          drinkId,
        }).map(toFact),
      ),
    lastAt: (drinkId, kind) => {
      const at = keptStatement(
        connection,
        'SELECT MAX(at) FROM stock_fact WHERE drink_id = ? AND kind = ? AND cancelled_at IS NULL',
      )
        .pluck()
        .get(drinkId, kind);
      return Promise.resolve(typeof at === 'string' ? at : null);
    },
    factsBetween: (from, until) =>
      Promise.resolve(
        wholeTable(connection, StockFactTable, inOrder, {
          where: 'cancelled_at IS NULL AND at >= :from AND at <= :until',
          from,
          until,
        }).map(toFact),
      ),
    lossesBetween: (from, until) =>
      Promise.resolve(
        wholeTable(connection, StockFactTable, inOrder, {
          where: `kind = 'loss' AND cancelled_at IS NULL AND at BETWEEN :from AND :until`,
          from,
          until,
        }).map(toFact),
      ),
    factsOfPriced: (drinkIds) =>
      Promise.resolve(
        connection
          .prepare<[object], PricedFact>(factsOfPriced(drinkIds === null ? inEveryDrink : inSomeDrinks))
          .all(drinkIds === null ? {} : { drinks: JSON.stringify(drinkIds) }),
      ),

    lastCountAt: (drinkId) =>
      Promise.resolve(
        connection
          .prepare<[string], string | null>(
            `SELECT MAX(at) FROM stock_fact WHERE drink_id = ? AND ${settling}`,
          )
          .pluck()
          .get(drinkId) ?? null,
      ),
    lastCounts: (drinkIds = null) =>
      Promise.resolve(
        new Map(
          connection
            .prepare<[object], { drinkId: string; at: string }>(
              `SELECT drink_id AS drinkId, MAX(at) AS at FROM stock_fact WHERE ${settling}
               ${drinkIds === null ? '' : `AND drink_id IN (SELECT value FROM ${inSomeDrinks})`} GROUP BY drink_id`,
            )
            .all(drinkIds === null ? {} : { drinks: JSON.stringify(drinkIds) })
            .map(({ drinkId, at }) => [drinkId, at]),
        ),
      ),
    onHand: (at) =>
      at === null
        ? remember('on hand', (changes) =>
            computeOnHand(null, changes === null ? null : new Set(changes.keys())),
          )
        : computeOnHand(at, null),
    bins: async () => {
      const byDrink = await remember('bins', (changes) =>
        Promise.resolve(readBins(changes === null ? null : [...changes.keys()])),
      );
      return [...new Set([...byDrink.values()].flat())].sort();
    },
    drinksIn: (bin) =>
      Promise.resolve(
        connection
          .prepare<[object], string>(
            'SELECT DISTINCT drink_id FROM stock_fact WHERE cancelled_at IS NULL AND (bin = :bin OR to_bin = :bin)',
          )
          .pluck()
          .all({ bin }),
      ),
    isUsed: (drinkId, { factIds }) =>
      Promise.resolve(
        connection
          .prepare(
            `SELECT 1 FROM stock_fact WHERE drink_id = :drinkId AND id NOT IN (SELECT value FROM json_each(:factIds))
             UNION ALL SELECT 1 FROM stock_count_entry WHERE drink_id = :drinkId
             UNION ALL SELECT 1 FROM serving_part WHERE drink_id = :drinkId
             UNION ALL SELECT 1 FROM serving_part JOIN serving ON serving.id = serving_part.serving_id
               WHERE serving.drink_id = :drinkId`,
          )
          .get({ drinkId, factIds: JSON.stringify(factIds) }) !== undefined,
      ),
  };
};
