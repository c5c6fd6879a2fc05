import type { Database } from 'better-sqlite3';
import type { SoldBy, SoldQuestion, SoldSpan } from '../../../../application/ports/stores/index.ts';
import { NOTHING_SOLD, type SoldSums } from '../../../../domain/sales/sold-sums.ts';
import type { BucketRow } from '../sold-measures.ts';
import { unpackCells, type Cells } from './cells.ts';

type DayOfTill = { day: string; till: string; packed: Uint8Array<ArrayBuffer> };

const STATE_CENTS = {
  linked: 'linkedCents',
  toMatch: 'toMatchCents',
  ignored: 'ignoredCents',
  discount: null,
} as const;

/** A span, and whether it ends or begins inside the period. */
type Taken = SoldSpan & { isPart: boolean };
const NO_SPANS: readonly Taken[] = [];

const addDiscounts = (sums: SoldSums, cells: Cells, index: number): number => {
  const cents = cells.discountCents[index] ?? 0;
  sums.lineCount += cells.discountLines[index] ?? 0;
  sums.discountCents += cents;
  return cents;
};

const addSales = (sums: SoldSums, cells: Cells, index: number, servingMl: number): number => {
  const quantity = cells.quantity[index] ?? 0;
  sums.lineCount += cells.lineCount[index] ?? 0;
  sums.quantity += quantity;
  sums.thousandthsOfMl += quantity * servingMl;
  const cents = cells.amountCents[index] ?? 0;
  if (cells.hasMore[index] === 0) return cents;
  sums.lineCount -= cells.discountLines[index] ?? 0;
  sums.exclVatCents += cells.exclVatCents[index] ?? 0;
  sums.giftQuantity += cells.giftQuantity[index] ?? 0;
  sums.voidCents += cells.voidCents[index] ?? 0;
  sums.refundCents += cells.refundCents[index] ?? 0;
  return cents - (cells.discountCents[index] ?? 0);
};

const addCell = (sums: SoldSums, cells: Cells, index: number, span: Taken): void => {
  let cents = 0;
  if (span.takes !== 'discounts') cents += addSales(sums, cells, index, span.servingMl);
  if (span.takes !== 'sales' && cells.hasMore[index] !== 0) cents += addDiscounts(sums, cells, index);
  sums.amountCents += cents;
  const ofState = STATE_CENTS[span.state];
  if (ofState !== null) sums[ofState] += cents;
};

const NO_TIME = -1;
const hourNumber = (hour: string): number => (hour === '' ? NO_TIME : Number(hour));
const hourName = (hour: number): string => (hour === NO_TIME ? '' : String(hour).padStart(2, '0'));

type Buckets = Map<string | number, SoldSums>;
const sumsIn = (buckets: Buckets, key: string | number): SoldSums => {
  const known = buckets.get(key);
  if (known !== undefined) return known;
  const sums = { ...NOTHING_SOLD };
  buckets.set(key, sums);
  return sums;
};

type SumsOf = (hour: number, span: SoldSpan) => SoldSums;

/** Where a cell of a day and till is added. */
const placeOf = (by: SoldBy, { day, till }: DayOfTill, buckets: Buckets): SumsOf => {
  if (by === 'hour') return (hour) => sumsIn(buckets, hour);
  if (by === 'group') return (_, { group }) => sumsIn(buckets, group);
  const sums = sumsIn(buckets, { day, month: day.slice(0, 7), till }[by]);
  return () => sums;
};

/**
 * The sums of many articles by day, and all that is cut by the hour: through the days of the period, whose cells take less than a tenth of
 * the time of their rows.
 */
export const sumCells = (connection: Database, by: SoldBy, question: SoldQuestion): BucketRow[] => {
  const { period, till } = question;
  const hour = question.hour === null ? null : hourNumber(question.hour);
  const spans: Taken[][] = [];
  for (const span of question.spans) {
    const isPart = span.from > period.from || span.to < period.to;
    (spans[span.articleId] ??= []).push({ ...span, isPart });
  }

  const column = by === 'hour' || hour !== null ? 'by_hour' : 'by_article';
  const days = connection.prepare<object, DayOfTill>(
    `SELECT business_day AS day, till, ${column} AS packed FROM sale_cells
     WHERE business_day BETWEEN :from AND :to AND (:till IS NULL OR till = :till)`,
  );
  const buckets: Buckets = new Map();
  for (const row of days.iterate({ ...period, till })) {
    const sumsOf = placeOf(by, row, buckets);
    const cells = unpackCells(row.packed);
    for (let index = 0; index < cells.count; index++) {
      const cellHour = cells.hour[index] ?? 0;
      if (hour !== null && cellHour !== hour) continue;
      for (const span of spans[cells.article[index] ?? 0] ?? NO_SPANS) {
        if (span.isPart && (row.day < span.from || row.day > span.to)) continue;
        addCell(sumsOf(cellHour, span), cells, index, span);
      }
    }
  }
  const nameOf = (key: string | number): string => (by === 'hour' ? hourName(Number(key)) : String(key));
  return [...buckets].flatMap(([key, sums]) =>
    sums.lineCount === 0 ? [] : [{ ...sums, bucket: nameOf(key) }],
  );
};
