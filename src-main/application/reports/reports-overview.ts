import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { REPORT_IDS, type Period, type ReportId, type ReportLanguage } from '../../domain/reports/report.ts';
import { taxOf } from '../../domain/reports/tax.ts';
import { reportWordsOf } from '../../domain/reports/words.ts';
import { keyText } from '../../domain/accounting/amounts-due.ts';
import { correctedNights } from '../accounting/entries-due.ts';
import type { ClosingFigures } from '../ports/stores/index.ts';
import type { ReportHeadline, ReportsOverview } from '../views/reports.ts';
import { generatedAt, missingIn, type ReportNeeds } from './report-header.ts';

type Known = { closings: readonly ClosingFigures[]; unmatchedCents: number };

/** One figure for each report that has a quick one, for any period. */
const figuresOf = ({
  closings,
  unmatchedCents,
}: Known): Partial<Record<ReportId, ReportHeadline['figure']>> => {
  const taxes = closings.map((closing) => taxOf(closing, closing.vatRate));
  const revenue = taxes.reduce((sum, { inclVat }) => sum + inclVat, 0);
  const vat = taxes.reduce((sum, tax) => sum + (tax.vat ?? 0), 0);
  return {
    'sales-journal': { kind: 'money', value: revenue },
    vat: { kind: 'money', value: vat },
    unmatched: { kind: 'money', value: unmatchedCents },
    'sales-entries': { kind: 'integer', value: new Set(closings.map(keyText)).size },
  };
};

export const reportsOverview = (
  needs: ReportNeeds,
  { period, language }: { period: Period; language: ReportLanguage },
): Promise<Outcome<ReportsOverview>> =>
  needs.database.transaction(async (stores) => {
    const { titles } = reportWordsOf(language);
    const nights = await stores.reports.nights(period);
    const closings = await stores.reports.closings(period);
    const unmatched = await stores.reports.unmatched(period);
    const figures = figuresOf({ closings, unmatchedCents: unmatched.amountCents });
    const closed = closings.reduce((sum, { pairedIncl, loneIncl }) => sum + pairedIncl + loneIncl, 0);
    return succeed({
      period,
      headlines: REPORT_IDS.map((id) => ({ id, ...titles[id], figure: figures[id] ?? null })),
      generatedAt: await generatedAt(needs, stores),
      nights: nights.count,
      gapCents: nights.inclVat - closed,
      missingNights: await missingIn(needs, stores, period),
      unmatched,
      correctedNights: await correctedNights(stores, period),
    });
  });
