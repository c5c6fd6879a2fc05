import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { countVarianceReport } from '../../domain/reports/count-variance.ts';
import { giftsReport } from '../../domain/reports/gifts.ts';
import { movementsReport } from '../../domain/reports/movements.ts';
import { priceGapReport } from '../../domain/reports/price-gap.ts';
import type { Report, ReportBody, ReportId } from '../../domain/reports/report.ts';
import { salesByDrink } from '../../domain/reports/sales-by-drink.ts';
import { salesEntriesReport } from '../../domain/reports/sales-entries.ts';
import { salesJournal } from '../../domain/reports/sales-journal.ts';
import { stockValueReport } from '../../domain/reports/stock-value.ts';
import { unmatchedReport } from '../../domain/reports/unmatched.ts';
import { vatReport } from '../../domain/reports/vat.ts';
import { reportWordsOf, type ReportWords } from '../../domain/reports/words.ts';
import type { ReportRequest } from '../engine-api/reports.ts';
import type { Stores } from '../ports/stores/index.ts';
import { reportHeader, type ReportNeeds } from './report-header.ts';
import { shownEntries } from './shown-entries.ts';
import { countedVariances } from './counted-variances.ts';
import { givenAway } from './given-away.ts';
import { movementsOf } from './movements-of.ts';
import { valuedDrinks } from './stock-at-end.ts';
import { chargedPrices } from './charged-prices.ts';
import { soldNames } from './sold-names.ts';
import { unlinkedItems } from './unlinked-items.ts';

type Maker = (stores: Stores, asked: ReportRequest, words: ReportWords) => Promise<ReportBody>;

const makers: Record<ReportId, Maker> = {
  'sales-journal': async ({ reports }, { period, language }, words) =>
    salesJournal(await reports.closings(period), words, language),
  vat: async ({ reports }, { period, language }, words) =>
    vatReport(await reports.closings(period), words, language),
  'sales-by-drink': async (stores, { period }, words) => salesByDrink(await soldNames(stores, period), words),
  'stock-value': async (stores, { period }, words) =>
    stockValueReport(await valuedDrinks(stores, period), words),
  movements: async (stores, { period }, words) => movementsReport(await movementsOf(stores, period), words),
  gifts: async (stores, { period }, words) => giftsReport(await givenAway(stores, period), words),
  'count-variance': async (stores, { period }, words) =>
    countVarianceReport(await countedVariances(stores, period), words),
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
  const body = await makers[asked.report](stores, asked, reportWordsOf(asked.language));
  const header = await reportHeader(needs, stores, asked.period, asked.batch);
  return succeed({ id: asked.report, language: asked.language, ...body, header });
};

export const readReport = (
  needs: ReportNeeds,
  asked: ReportRequest & { batch: number | null },
): Promise<Outcome<Report>> => needs.database.transaction((stores) => reportOf(needs, stores, asked));
