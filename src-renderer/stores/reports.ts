import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Period, ReportId, ShownReport } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';

/** Rows asked for at once; the next ones come when a person gets there. */
const PART_ROWS = 5000;

const countRows = ({ sections }: ShownReport): number =>
  sections.reduce((count, { rows }) => count + rows.length, 0);

const joined = (report: ShownReport, next: ShownReport): ShownReport => ({
  ...report,
  sections: report.sections.map((section, index) => ({
    ...section,
    rows: [...section.rows, ...(next.sections[index]?.rows ?? [])],
  })),
});

/** One report of one period, and what stands beside the choice of it. */
export const useReportsStore = defineStore('reports', () => {
  /** Null where something else than a report is on screen. */
  const report = ref<ReportId | null>(null);
  const period = shallowRef<Period>({ from: '2000-01-01', to: '2000-01-01' });
  const overview = useAnswer(() => ask('report:overview', { period: period.value }));
  const readFrom = (offset: number) =>
    ask('report:read', { report: report.value ?? 'vat', period: period.value, offset, limit: PART_ROWS });
  const shown = useAnswer(() => readFrom(0));

  let isReadingMore = false;
  /** Puts the next rows under those that are shown, unless it was read again meanwhile. */
  const readMore = async (): Promise<void> => {
    const before = shown.value.value;
    if (isReadingMore || before === null || countRows(before) >= before.rowCount) return;
    isReadingMore = true;
    const reply = await readFrom(countRows(before));
    isReadingMore = false;
    if (shown.value.value !== before) return;
    if (!reply.ok) shown.problem.value = reply.error;
    else if (reply.value.header.generatedAt !== before.header.generatedAt) await shown.refetch();
    else shown.value.value = joined(before, reply.value);
  };

  const refetchShown = async (): Promise<void> => {
    if (report.value !== null && report.value !== 'sales-entries') await shown.refetch();
  };
  const refetch = async (): Promise<void> => {
    await Promise.all([overview.refetch(), refetchShown()]);
  };

  const follow = useFollowed(['nights', 'drinks', 'items', 'journals', 'preferences'], refetch);

  /** What was shown of something else is taken away: figures never stand under another period than theirs. */
  const open = async (wanted: { report: ReportId | null; period: Period }): Promise<void> => {
    const isSamePeriod = wanted.period.from === period.value.from && wanted.period.to === period.value.to;
    const isHeld = wanted.report === null || shown.value.value !== null;
    if (isSamePeriod && wanted.report === report.value && isHeld && overview.value.value !== null) return;
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
    isLoading: computed(() => shown.isLoading.value || overview.isLoading.value),
    follow,
    open,
    readMore,
    refetch,
    refetchShown,
    refetchOverview: overview.refetch,
  };
});
