import type { Database } from 'better-sqlite3';
import type {
  ChargedServing,
  GiftFigures,
  ReportStore,
  SoldDrink,
  SoldItem,
} from '../../../../application/ports/stores/index.ts';

const sold = 'night_sale AS sold JOIN article ON article.id = sold.article_id';
const inPeriod = 'sold.business_day BETWEEN :from AND :to';

const linkOfDay = `link.item_key = article.item_key AND link.broken_at IS NULL
  AND (link.from_day IS NULL OR sold.business_day >= link.from_day)
  AND (link.until_day IS NULL OR sold.business_day <= link.until_day)`;

/** A night where the register gave the net amount of some lines only: a net sum would not be that of the whole. */
const mixedNights = `mixed AS (
  SELECT DISTINCT business_day FROM closing_sum
  WHERE business_day BETWEEN :from AND :to AND (paired_incl <> 0 OR paired_excl <> 0) AND (lone_incl <> 0 OR lone_excl <> 0))`;

const netKnown = `sold.amount_excl_vat IS NOT NULL
  AND sold.business_day NOT IN (SELECT business_day FROM mixed)`;

const figures = `sold.vat_rate AS vatRate, SUM(sold.line_count) AS lineCount,
  SUM(IIF(sold.kind = 'discount', 0, sold.quantity)) AS quantity, SUM(sold.amount_incl_vat) AS inclVat,
  IIF(SUM(IIF(${netKnown}, 0, 1)) = 0, SUM(sold.amount_excl_vat), NULL) AS exclVat`;

const soldDrinks = `WITH ${mixedNights}
  SELECT link.drink_id AS drinkId, ${figures},
    SUM(IIF(sold.kind = 'discount', 0, sold.quantity * serving.volume_ml)) AS thousandthsOfMl
  FROM ${sold} JOIN link ON ${linkOfDay} JOIN serving ON serving.id = link.serving_id
  WHERE ${inPeriod} GROUP BY link.drink_id, sold.vat_rate`;

const unlinkedItems = `WITH ${mixedNights}
  SELECT article.item_key AS itemKey, sold.kind = 'discount' AS isDiscount, ${figures}, MIN(sold.business_day) AS firstDay, MAX(sold.business_day) AS lastDay
  FROM ${sold} LEFT JOIN link ON ${linkOfDay}
  WHERE ${inPeriod} AND link.id IS NULL GROUP BY article.item_key, isDiscount, sold.vat_rate`;

const unmatched = `SELECT COALESCE(SUM(COALESCE(sold.amount_incl_vat, sold.amount_excl_vat, 0)), 0) AS amountCents,
    COUNT(DISTINCT article.item_key) AS items
  FROM ${sold} JOIN register_item AS item ON item.item_key = article.item_key AND item.ignored = 0
  LEFT JOIN link ON ${linkOfDay}
  WHERE ${inPeriod} AND sold.kind <> 'discount' AND link.id IS NULL`;

const gifts = `SELECT sold.business_day AS day, article.item_key AS itemKey, link.drink_id AS drinkId,
    SUM(sold.quantity) AS quantity,
    SUM(sold.quantity * COALESCE(serving.volume_ml, 0)) AS thousandthsOfMl
  FROM ${sold} LEFT JOIN link ON ${linkOfDay} LEFT JOIN serving ON serving.id = link.serving_id
  WHERE ${inPeriod} AND sold.kind = 'gift'
  GROUP BY sold.business_day, article.item_key, link.drink_id ORDER BY sold.business_day, article.item_key`;

const taken = `SELECT link.drink_id AS soldDrinkId, taken.drink_id AS drinkId, sold.vat_rate AS vatRate,
    SUM(sold.quantity * taken.thousandths_of_ml) AS millionthsOfMl
  FROM ${sold} JOIN link ON ${linkOfDay} JOIN serving_depletion AS taken ON taken.serving_id = link.serving_id
  WHERE ${inPeriod} AND sold.kind <> 'discount' GROUP BY link.drink_id, taken.drink_id, sold.vat_rate`;

const takenByGifts = `SELECT sold.business_day AS day, article.item_key AS itemKey, link.drink_id AS soldDrinkId,
    taken.drink_id AS drinkId, SUM(sold.quantity * taken.thousandths_of_ml) AS millionthsOfMl
  FROM ${sold} JOIN link ON ${linkOfDay} JOIN serving_depletion AS taken ON taken.serving_id = link.serving_id
  WHERE ${inPeriod} AND sold.kind = 'gift' GROUP BY sold.business_day, article.item_key, link.drink_id, taken.drink_id`;

type Taken = Awaited<ReturnType<ReportStore['taken']>>[number];
type TakenByGift = Awaited<ReturnType<ReportStore['takenByGifts']>>[number];

/** The price of a night is its mean: what the register charged for one, to the nearest cent. */
const chargedServings = `WITH night_price AS (
    SELECT article.item_key, link.drink_id, link.serving_id, sold.business_day, SUM(sold.quantity) AS quantity,
      SUM(sold.amount_incl_vat) AS amount,
      (SUM(sold.amount_incl_vat) * 2000 + SUM(sold.quantity)) / (2 * SUM(sold.quantity)) AS price
    FROM ${sold} JOIN link ON ${linkOfDay}
    WHERE ${inPeriod} AND sold.kind = 'sale' AND sold.amount_incl_vat IS NOT NULL
    GROUP BY article.item_key, link.drink_id, link.serving_id, sold.business_day HAVING SUM(sold.quantity) > 0),
  ranked AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY item_key, serving_id ORDER BY business_day DESC) AS place FROM night_price)
  SELECT item_key AS itemKey, drink_id AS drinkId, serving_id AS servingId, SUM(quantity) AS quantity,
    SUM(amount) AS amountCents, MIN(price) AS lowestCents, MAX(price) AS highestCents,
    MAX(business_day) AS lastDay, SUM(IIF(place = 1, price, 0)) AS lastCents
  FROM ranked GROUP BY item_key, drink_id, serving_id`;

/** Figures read from the sums of each night and article. */
export const soldReads = (
  connection: Database,
): Pick<
  ReportStore,
  'soldDrinks' | 'unlinkedItems' | 'unmatched' | 'gifts' | 'taken' | 'takenByGifts' | 'chargedServings'
> => ({
  soldDrinks: (period) => Promise.resolve(connection.prepare<[object], SoldDrink>(soldDrinks).all(period)),
  unlinkedItems: (period) =>
    Promise.resolve(connection.prepare<[object], SoldItem>(unlinkedItems).all(period)),
  unmatched: (period) =>
    Promise.resolve(
      connection.prepare<[object], { amountCents: number; items: number }>(unmatched).get(period) ?? {
        amountCents: 0,
        items: 0,
      },
    ),
  taken: (period) => Promise.resolve(connection.prepare<[object], Taken>(taken).all(period)),
  takenByGifts: (period) =>
    Promise.resolve(connection.prepare<[object], TakenByGift>(takenByGifts).all(period)),
  gifts: (period) => Promise.resolve(connection.prepare<[object], GiftFigures>(gifts).all(period)),
  chargedServings: (period) =>
    Promise.resolve(connection.prepare<[object], ChargedServing>(chargedServings).all(period)),
});
