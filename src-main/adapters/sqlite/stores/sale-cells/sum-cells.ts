import type { Database } from 'better-sqlite3';
import type { SoldBy, SoldQuestion, SoldSpan } from '../../../../application/ports/stores/index.ts';
import { NOTHING_SOLD, type SoldSums } from '../../../../domain/sales/sold-sums.ts';
import type { BucketRow } from '../sold-measures.ts';
import { unpackCells, type Cells } from './cells.ts';

type DayOfTill = { day: string; till: string; packed: Uint8Array<ArrayBuffer> };

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
  // By name, not by key: this runs a million times.
  if (span.state === 'linked') sums.linkedCents += cents;
  else if (span.state === 'toMatch') sums.toMatchCents += cents;
  else if (span.state === 'ignored') sums.ignoredCents += cents;
};

const NO_TIME = -1;
const hourNumber = (hour: string): number => (hour === '' ? NO_TIME : Number(hour));
const hourName = (hour: number): string => (hour === NO_TIME ? '' : String(hour).padStart(2, '0'));

/** Sums by name, and by number where a day has many of them: a cell is added in the time of a look-up. */
type Buckets = { named: Map<string, SoldSums>; numbered: SoldSums[] };

const named = ({ named: known }: Buckets, name: string): SoldSums => {
  const sums = known.get(name) ?? { ...NOTHING_SOLD };
  known.set(name, sums);
  return sums;
};
const numbered = ({ numbered: known }: Buckets, number: number): SoldSums =>
  (known[number] ??= { ...NOTHING_SOLD });

const FIRST_HOUR = NO_TIME;

type SumsOf = (hour: number, span: SoldSpan) => SoldSums;

/** Where a cell of a day and till is added. */
const placeOf = (by: SoldBy, { day, till }: DayOfTill, buckets: Buckets): SumsOf => {
  if (by === 'hour') return (hour) => numbered(buckets, hour - FIRST_HOUR);
  if (by === 'group') return (_, { group }) => numbered(buckets, group);
  const sums = named(buckets, { day, month: day.slice(0, 7), till }[by]);
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
  const buckets: Buckets = { named: new Map(), numbered: [] };
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
  const nameOf = (number: number): string => (by === 'hour' ? hourName(number + FIRST_HOUR) : String(number));
  return [
    ...[...buckets.named].map(([bucket, sums]) => ({ ...sums, bucket })),
    ...buckets.numbered.flatMap((sums, number) => ({ ...sums, bucket: nameOf(number) })),
  ].filter(({ lineCount }) => lineCount !== 0);
};
