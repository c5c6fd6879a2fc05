import { wallClock } from '../../domain/kernel/business-day.ts';
import type { Period, ReportHeader } from '../../domain/reports/report.ts';
import { findMissing } from '../nights/find-missing.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';

export type ReportNeeds = Pick<Needs, 'database' | 'clock' | 'exporters'>;

export const missingIn = async (
  needs: Pick<Needs, 'clock'>,
  stores: Stores,
  { from, to }: Period,
): Promise<string[]> =>
  (await findMissing(needs, stores))
    .flatMap(({ nights }) => nights)
    .filter((night) => night >= from && night <= to);

export const generatedAt = async (needs: ReportNeeds, stores: Stores): Promise<string> =>
  wallClock(needs.clock.now(), (await readSettings(stores)).timeZone);

/** What each report says of itself. */
export const reportHeader = async (
  needs: ReportNeeds,
  stores: Stores,
  period: Period,
  batch: number | null,
): Promise<ReportHeader> => ({
  venueName: (await readSettings(stores)).venueName,
  period,
  generatedAt: await generatedAt(needs, stores),
  batch,
  sources: await stores.reports.sources(period),
  unmatched: await stores.reports.unmatched(period),
  missingNights: await missingIn(needs, stores, period),
});
