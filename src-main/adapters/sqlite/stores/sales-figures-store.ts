import type { Database } from 'better-sqlite3';
import type { EntityManager } from 'typeorm';
import {
  SOLD_STATES,
  type Article,
  type SalesFiguresStore,
  type SoldBy,
  type SoldLine,
  type SoldQuestion,
} from '../../../application/ports/stores/index.ts';
import { rawConnection } from './raw-connection.ts';
import { sumCells } from './sale-cells/sum-cells.ts';
import { measuresOfSums, mergeBuckets, type BucketRow } from './sold-measures.ts';
import { putSpans } from './sold-spans.ts';

/** Up to so many spans are looked up one by one; more of them cost less in one walk through the days. */
const FEW_SPANS = 40;

const inDay = `span.unit = 'day' AND span.article_id = sold.article_id
  AND sold.business_day BETWEEN span.from_day AND span.to_day`;
const ofTill = '(:till IS NULL OR sold.till = :till)';

const buckets = {
  group: 'CAST(span.span_group AS TEXT)',
  month: 'substr(sold.business_day, 1, 7)',
  till: 'sold.till',
} as const;
const monthBuckets = { ...buckets, month: 'sold.month' } as const;

const fromDays = (bucket: string): string =>
  `SELECT ${bucket} AS bucket, ${measuresOfSums} FROM temp.sold_span AS span
   CROSS JOIN sale_day AS sold ON ${inDay} WHERE ${ofTill} GROUP BY 1`;

const fromMonths = (bucket: string): string =>
  `SELECT ${bucket} AS bucket, ${measuresOfSums} FROM temp.sold_span AS span
   CROSS JOIN sale_month AS sold ON sold.article_id = span.article_id
     AND sold.month BETWEEN span.from_day AND span.to_day
   WHERE span.unit = 'month' AND ${ofTill} GROUP BY 1`;

/** The same the other way round: through the days, in their order. */
const throughDays = (bucket: string): string =>
  `SELECT ${bucket} AS bucket, ${measuresOfSums} FROM sale_day AS sold
   CROSS JOIN temp.sold_span AS span ON ${inDay}
   WHERE sold.business_day BETWEEN :from AND :to AND ${ofTill} GROUP BY ${bucket}`;

/** Lines of one reading's day; the plus signs keep to the two ids between which they stand. */
const countedLines = `FROM sale_line AS sold
  CROSS JOIN temp.sold_span AS span ON ${inDay}
  WHERE sold.id BETWEEN :first AND :last AND +sold.business_day = :day AND +sold.reading_id = :readingId
    AND sold.replaced_by IS NULL AND (:till IS NULL OR COALESCE(sold.till, '') = :till)`;

const hourOfLine = "COALESCE(substr(sold.sold_at, 12, 2), '')";

const lines =
  `SELECT sold.line, sold.sold_at AS soldAt, sold.till, sold.z, sold.ticket, article.item_key AS itemKey,
    article.code, article.label, sold.kind, sold.quantity,
    COALESCE(sold.amount_incl_vat, sold.amount_excl_vat) AS amountCents, span.state, span.span_group AS "group",
    (SELECT journal_id FROM reading WHERE reading.id = sold.reading_id) AS journalId
  ${countedLines} AND (:hour IS NULL OR ${hourOfLine} = :hour)
    AND IIF(sold.kind = 'discount', span.discounts, span.sales) = 1`.replace(
    'FROM sale_line AS sold',
    'FROM sale_line AS sold JOIN article ON article.id = sold.article_id',
  );

type Stretch = { readingId: number; day: string; first: number; last: number };
type LineRow = Omit<SoldLine, 'state'> & { state: number };

const stretchesOf = (connection: Database, { period }: SoldQuestion): Stretch[] =>
  connection
    .prepare<object, Stretch>(
      `SELECT reading_id AS readingId, business_day AS day, first_line AS first, last_line AS last
       FROM reading_day WHERE business_day BETWEEN :from AND :to AND counted_lines > 0`,
    )
    .all(period);

const readSums = (connection: Database, by: SoldBy, question: SoldQuestion): BucketRow[] => {
  const { spans, till, hour } = question;
  if (by === 'day' || by === 'hour' || hour !== null) return sumCells(connection, by, question);
  const read = (sql: string, more: object = {}): BucketRow[] =>
    connection.prepare<object, BucketRow>(sql).all({ till, ...more });
  const daysWalked = putSpans(connection, spans, { inMonths: true });
  const walk = spans.length <= FEW_SPANS ? null : daysWalked;
  const ofDays =
    walk === null
      ? read(fromDays(buckets[by]))
      : walk.flatMap((days) => read(throughDays(buckets[by]), days));
  return mergeBuckets([...read(fromMonths(monthBuckets[by])), ...ofDays]);
};

const inOrder = (a: LineRow, b: LineRow): number =>
  (a.soldAt ?? '').localeCompare(b.soldAt ?? '') || a.journalId.localeCompare(b.journalId) || a.line - b.line;

/** Figures of sales, from the sums of each month and day; by day or by hour, from the cells of each day. Lines alone are read from the lines. */
export const createSalesFiguresStore = (manager: EntityManager): SalesFiguresStore => {
  const connection = rawConnection(manager);
  return {
    articles: () =>
      Promise.resolve(
        connection
          .prepare<[], Article>('SELECT id, item_key AS itemKey, code, label, family FROM article')
          .all(),
      ),

    tills: () =>
      Promise.resolve(
        connection.prepare<[], string>('SELECT DISTINCT till FROM sale_month ORDER BY till').pluck().all(),
      ),

    sums: (by, question) => Promise.resolve(readSums(connection, by, question)),

    nights: (period) =>
      Promise.resolve(
        connection
          .prepare<object, { nights: number; tickets: number }>(
            `SELECT COUNT(*) AS nights, COALESCE(SUM(ticket_count), 0) AS tickets
             FROM night WHERE business_day BETWEEN :from AND :to`,
          )
          .get(period) ?? { nights: 0, tickets: 0 },
      ),

    lines: ({ limit, ...question }) => {
      putSpans(connection, question.spans, { inMonths: false });
      const ofStretch = connection.prepare<object, LineRow>(lines);
      const rows = stretchesOf(connection, question)
        .flatMap((stretch) => ofStretch.all({ till: question.till, hour: question.hour, ...stretch }))
        .sort(inOrder);
      return Promise.resolve({
        total: rows.length,
        lines: rows
          .slice(0, limit)
          .map((row): SoldLine => ({ ...row, state: SOLD_STATES[row.state] ?? 'toMatch' })),
      });
    },
  };
};
