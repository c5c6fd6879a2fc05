import type { Database } from 'better-sqlite3';
import type {
  ChargedSums,
  DaySums,
  GiftSums,
  ItemSpan,
  ItemSums,
  ReportStore,
} from '../../../../application/ports/stores/index.ts';
import { monthsOf } from './months.ts';

const inPeriod = 'sold.business_day BETWEEN :from AND :to';

/** Articles whose links or recipes begin or end on a day: their sales are told day by day. The others' are not, which is quick. */
const datedArticles = `dated AS (
  SELECT article.id FROM article JOIN link ON link.item_key = article.item_key
  WHERE link.broken_at IS NULL AND (link.from_day IS NOT NULL OR link.until_day IS NOT NULL
    OR link.serving_id IN (SELECT serving_id FROM serving_recipe WHERE from_day > '0000-00-00')))`;

const dayOf = (hasDated: boolean): string =>
  hasDated ? 'IIF(sold.article_id IN (SELECT id FROM dated), sold.business_day, NULL)' : 'NULL';

/** A night where the register gave the net amount of some lines only: a net sum would not be that of the whole. */
const mixedNights = `mixed AS (
  SELECT DISTINCT business_day FROM closing_sum
  WHERE business_day BETWEEN :from AND :to AND (paired_incl <> 0 OR paired_excl <> 0) AND (lone_incl <> 0 OR lone_excl <> 0))`;

const exists = (connection: Database, found: string, parameters: object): boolean =>
  connection.prepare<[object], number>(`WITH ${found} LIMIT 1`).pluck().get(parameters) !== undefined;

const hasDated = (connection: Database): boolean =>
  exists(connection, `${datedArticles} SELECT 1 FROM dated`, {});

/** What the sums of a period are made of is looked at first: plain ones cost half. */
const items = ({ isDated, isMixed }: { isDated: boolean; isMixed: boolean }): string => `
  WITH ${mixedNights}, ${datedArticles}, summed AS (
    SELECT article_id, ${dayOf(isDated)} AS day, kind = 'discount' AS is_discount, vat_rate, SUM(line_count) AS line_count,
      SUM(IIF(kind = 'discount', 0, quantity)) AS quantity, SUM(amount_incl_vat) AS incl,
      SUM(amount_excl_vat) AS excl, COUNT(*) AS nights,
      COUNT(${isMixed ? 'IIF(business_day IN (SELECT business_day FROM mixed), NULL, amount_excl_vat)' : 'amount_excl_vat'}) AS with_net
    FROM night_sale AS sold WHERE ${inPeriod} GROUP BY 1, 2, 3, 4)
  SELECT article.item_key AS itemKey, day, is_discount AS isDiscount, vat_rate AS vatRate, SUM(line_count) AS lineCount,
    SUM(summed.quantity) AS quantity, SUM(incl) AS inclVat,
    IIF(SUM(with_net) = SUM(nights), SUM(excl), NULL) AS exclVat
  FROM summed JOIN article ON article.id = summed.article_id GROUP BY article.item_key, day, is_discount, vat_rate`;

/** The first and the last day of each item, without walking through those between. */
const spans = `SELECT article.item_key AS itemKey,
    MIN((SELECT MIN(business_day) FROM sale_day WHERE article_id = article.id AND business_day BETWEEN :from AND :to)) AS firstDay,
    MAX((SELECT MAX(business_day) FROM sale_day WHERE article_id = article.id AND business_day BETWEEN :from AND :to)) AS lastDay
  FROM article GROUP BY article.item_key HAVING firstDay IS NOT NULL`;

const gifts = `SELECT article.item_key AS itemKey, sold.business_day AS day, SUM(sold.quantity) AS quantity
  FROM night_sale AS sold JOIN article ON article.id = sold.article_id
  WHERE ${inPeriod} AND sold.kind = 'gift' GROUP BY sold.business_day, article.item_key
  ORDER BY sold.business_day, article.item_key`;

/** The price of a night is its mean: what the register charged for one, to the nearest cent. */
const price = '(amount_incl_vat * 2000 + quantity) / (2 * quantity)';

const charged = (isDated: boolean): string => `WITH ${datedArticles}, summed AS (
    SELECT article_id, ${dayOf(isDated)} AS day, SUM(quantity) AS quantity, SUM(amount_incl_vat) AS amount,
      MIN(${price}) AS lowest, MAX(${price}) AS highest, MAX(business_day) AS last_day
    FROM night_sale AS sold WHERE ${inPeriod} AND kind = 'sale' AND amount_incl_vat IS NOT NULL AND quantity > 0
    GROUP BY 1, 2)
  SELECT article.item_key AS itemKey, day, summed.quantity, amount AS amountCents, lowest AS lowestCents,
    highest AS highestCents, last_day AS lastDay,
    (SELECT ${price} FROM night_sale AS last WHERE last.article_id = summed.article_id
      AND last.business_day = last_day AND last.kind = 'sale' AND last.quantity > 0 LIMIT 1) AS lastCents
  FROM summed JOIN article ON article.id = summed.article_id`;

const daily = `SELECT article.item_key AS itemKey, sold.business_day AS day, SUM(sold.quantity) AS quantity
  FROM night_sale AS sold JOIN article ON article.id = sold.article_id
  WHERE ${inPeriod} AND sold.kind <> 'discount' GROUP BY sold.business_day, article.item_key`;

/** Whole months come from their own sums; days of broken months, and of dated links, one by one. */
const monthly = `WITH ${datedArticles}
  SELECT article.item_key AS itemKey, date(sold.month || '-01', '+1 month', '-1 day') AS day, SUM(sold.quantity) AS quantity
  FROM month_sale AS sold JOIN article ON article.id = sold.article_id
  WHERE sold.month BETWEEN :firstMonth AND :lastMonth AND sold.article_id NOT IN (SELECT id FROM dated)
  GROUP BY sold.month, article.item_key
  UNION ALL
  SELECT article.item_key, sold.business_day, SUM(sold.quantity)
  FROM dated CROSS JOIN night_sale AS sold ON sold.article_id = dated.id AND ${inPeriod} AND sold.kind <> 'discount'
  JOIN article ON article.id = sold.article_id
  GROUP BY sold.business_day, article.item_key
  UNION ALL
  SELECT article.item_key, MAX(sold.business_day), SUM(sold.quantity)
  FROM night_sale AS sold JOIN article ON article.id = sold.article_id
  WHERE (sold.business_day BETWEEN :from AND :firstEnd OR sold.business_day BETWEEN :lastBegin AND :to)
    AND sold.kind <> 'discount' AND sold.article_id NOT IN (SELECT id FROM dated)
  GROUP BY substr(sold.business_day, 1, 7), article.item_key`;

/** Figures read from the sums of each night and article. */
export const soldReads = (
  connection: Database,
): Pick<ReportStore, 'items' | 'spans' | 'gifts' | 'charged' | 'quantities'> => ({
  items: (period) => {
    const isMixed = exists(connection, `${mixedNights} SELECT 1 FROM mixed`, period);
    const sql = items({ isDated: hasDated(connection), isMixed });
    return Promise.resolve(connection.prepare<[object], ItemSums>(sql).all(period));
  },
  spans: (period) => Promise.resolve(connection.prepare<[object], ItemSpan>(spans).all(period)),
  gifts: (period) => Promise.resolve(connection.prepare<[object], GiftSums>(gifts).all(period)),
  charged: (period) =>
    Promise.resolve(connection.prepare<[object], ChargedSums>(charged(hasDated(connection))).all(period)),
  quantities: (period, unit) =>
    Promise.resolve(
      unit === 'day'
        ? connection.prepare<[object], DaySums>(daily).all(period)
        : connection.prepare<[object], DaySums>(monthly).all({ ...period, ...monthsOf(period) }),
    ),
});
