import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { Period, ReportId } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';

/** Rows asked for at once; an export has all of them. */
const SHOWN_ROWS = 5000;

/** One report of one period, and what stands beside the choice of it. */
export const useReportsStore = defineStore('reports', () => {
  /** Null where something else than a report is on screen. */
  const report = ref<ReportId | null>(null);
  const period = shallowRef<Period>({ from: '2000-01-01', to: '2000-01-01' });
  const overview = useAnswer(() => ask('report:overview', { period: period.value }));
  const shown = useAnswer(() =>
    ask('report:read', { report: report.value ?? 'vat', period: period.value, limit: SHOWN_ROWS }),
  );

  const refetchShown = async (): Promise<void> => {
    if (report.value !== null && report.value !== 'sales-entries') await shown.refetch();
  };
  const refetch = async (): Promise<void> => {
    await Promise.all([overview.refetch(), refetchShown()]);
  };

  /** What was shown is taken away: figures never stand under another period than theirs. */
  const open = async (wanted: { report: ReportId | null; period: Period }): Promise<void> => {
    const isSamePeriod = wanted.period.from === period.value.from && wanted.period.to === period.value.to;
    if (!isSamePeriod) overview.value.value = null;
    shown.value.value = null;
    report.value = wanted.report;
    period.value = wanted.period;
    await Promise.all([isSamePeriod ? null : overview.refetch(), refetchShown()]);
  };

  return {
    report,
    period,
    overview: overview.value,
    overviewProblem: overview.problem,
    shown: shown.value,
    problem: shown.problem,
    open,
    refetch,
    refetchShown,
    refetchOverview: overview.refetch,
  };
});
