import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { REPORT_IDS, type Period, type ReportId, type ReportLanguage } from '../../domain/reports/report.ts';
import { taxOf } from '../../domain/reports/tax.ts';
import { reportWordsOf } from '../../domain/reports/words.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { ReportHeadline, ReportsOverview } from '../views/reports.ts';
import { generatedAt, missingIn, type ReportNeeds } from './report-header.ts';

/** One figure for each report, from the sums of the closings: quick for any period. */
const figuresOf = async (
  stores: Stores,
  period: Period,
): Promise<Partial<Record<ReportId, ReportHeadline['figure']>>> => {
  const taxes = (await stores.reports.closings(period)).map((closing) => taxOf(closing, closing.vatRate));
  const revenue = taxes.reduce((sum, { inclVat }) => sum + inclVat, 0);
  const vat = taxes.reduce((sum, tax) => sum + (tax.vat ?? 0), 0);
  const unmatched = await stores.reports.unmatched(period);
  return {
    'sales-journal': { kind: 'money', value: revenue },
    vat: { kind: 'money', value: vat },
    unmatched: { kind: 'money', value: unmatched.amountCents },
  };
};

export const reportsOverview = (
  needs: ReportNeeds,
  { period, language }: { period: Period; language: ReportLanguage },
): Promise<Outcome<ReportsOverview>> =>
  needs.database.transaction(async (stores) => {
    const { titles } = reportWordsOf(language);
    const figures = await figuresOf(stores, period);
    const nights = await stores.reports.nights(period);
    const closings = await stores.reports.closings(period);
    const closed = closings.reduce((sum, { pairedIncl, loneIncl }) => sum + pairedIncl + loneIncl, 0);
    return succeed({
      period,
      headlines: REPORT_IDS.map((id) => ({ id, ...titles[id], figure: figures[id] ?? null })),
      generatedAt: await generatedAt(needs, stores),
      nights: nights.count,
      gapCents: nights.inclVat - closed,
      missingNights: await missingIn(needs, stores, period),
      unmatched: await stores.reports.unmatched(period),
      correctedNights: [],
    });
  });
