import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { priceGapReport } from '../../domain/reports/price-gap.ts';
import type { Report, ReportBody, ReportId } from '../../domain/reports/report.ts';
import { salesByDrink } from '../../domain/reports/sales-by-drink.ts';
import { salesEntriesReport } from '../../domain/reports/sales-entries.ts';
import { salesJournal } from '../../domain/reports/sales-journal.ts';
import { unmatchedReport } from '../../domain/reports/unmatched.ts';
import { vatReport } from '../../domain/reports/vat.ts';
import { reportWordsOf, type ReportWords } from '../../domain/reports/words.ts';
import type { ReportRequest } from '../engine-api/reports.ts';
import type { Stores } from '../ports/stores/index.ts';
import { reportHeader, type ReportNeeds } from './report-header.ts';
import { shownEntries } from './shown-entries.ts';
import { chargedPrices, soldNames, unlinkedItems } from './sold-names.ts';

type Maker = (stores: Stores, asked: ReportRequest, words: ReportWords) => Promise<ReportBody>;

const makers: Partial<Record<ReportId, Maker>> = {
  'sales-journal': async ({ reports }, { period, language }, words) =>
    salesJournal(await reports.closings(period), words, language),
  vat: async ({ reports }, { period, language }, words) =>
    vatReport(await reports.closings(period), words, language),
  'sales-by-drink': async (stores, { period }, words) => salesByDrink(await soldNames(stores, period), words),
  unmatched: async (stores, { period }, words) => unmatchedReport(await unlinkedItems(stores, period), words),
  'sales-entries': async (stores, { period }, words) =>
    salesEntriesReport(await shownEntries(stores, period), words),
  'price-gap': async (stores, { period }, words) =>
    priceGapReport(await chargedPrices(stores, period), words),
};

export const reportOf = async (
  needs: ReportNeeds,
  stores: Stores,
  asked: ReportRequest & { batch: number | null },
): Promise<Outcome<Report>> => {
  const make = makers[asked.report];
  if (make === undefined) {
    return fail('REPORT.NOT_READY', 'Ce rapport n’existe pas dans cette version. Choisissez-en un autre.');
  }
  const words = reportWordsOf(asked.language);
  const body = await make(stores, asked, words);
  const header = await reportHeader(needs, stores, asked.period, asked.batch);
  return succeed({ id: asked.report, language: asked.language, ...body, header });
};

export const readReport = (
  needs: ReportNeeds,
  asked: ReportRequest & { batch: number | null },
): Promise<Outcome<Report>> => needs.database.transaction((stores) => reportOf(needs, stores, asked));
