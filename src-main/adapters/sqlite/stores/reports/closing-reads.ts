import type { Database } from 'better-sqlite3';
import type {
  ClosingFigures,
  FamilyFigures,
  ReportStore,
} from '../../../../application/ports/stores/index.ts';

const amounts = `SUM(paired_incl) AS pairedIncl, SUM(paired_excl) AS pairedExcl, SUM(lone_incl) AS loneIncl,
  SUM(lone_excl) AS loneExcl`;

const ofPeriod = 'FROM closing_sum WHERE business_day BETWEEN :from AND :to';

const closings = `SELECT business_day AS day, till, z, vat_rate AS vatRate, SUM(line_count) AS lineCount,
    SUM(IIF(kind = 'discount', paired_incl + lone_incl, 0)) AS discounts, ${amounts}
  ${ofPeriod} GROUP BY business_day, till, z, vat_rate ORDER BY business_day, till, z, vat_rate DESC`;

const families = `SELECT business_day AS day, till, z, family, vat_rate AS vatRate, ${amounts}
  ${ofPeriod} GROUP BY business_day, till, z, family, vat_rate
  ORDER BY business_day, till, z, vat_rate DESC, family`;

const nights = `SELECT COUNT(*) AS count, COALESCE(SUM(COALESCE(amount_incl_vat, 0)), 0) AS inclVat
  FROM night WHERE business_day BETWEEN :from AND :to`;

/** Figures read from the sums of each closing. */
export const closingReads = (
  connection: Database,
): Pick<ReportStore, 'closings' | 'families' | 'nights'> => ({
  closings: (period) => Promise.resolve(connection.prepare<[object], ClosingFigures>(closings).all(period)),
  families: (period) => Promise.resolve(connection.prepare<[object], FamilyFigures>(families).all(period)),
  nights: (period) =>
    Promise.resolve(
      connection.prepare<[object], { count: number; inclVat: number }>(nights).get(period) ?? {
        count: 0,
        inclVat: 0,
      },
    ),
});
