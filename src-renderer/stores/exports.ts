import { defineStore } from 'pinia';
import { ref } from 'vue';
import type {
  CsvEncoding,
  ExportProgress,
  Period,
  Problem,
  ReportId,
  Reply,
} from '../../src-preload/contract';
import { ask, on } from '../bridge';

export type FileFormat = 'xlsx' | 'csv' | 'pdf';
export type RunningExport = { exportId: string; name: string; share: number; isCancelled: boolean };

/** Files being written and the last one that was: they outlive the screen that asked for them. */
export const useExportsStore = defineStore('exports', () => {
  const running = ref<RunningExport | null>(null);
  const saved = ref<string | null>(null);
  const problem = ref<Problem | null>(null);

  on('report:progressed', ({ exportId, share }: ExportProgress) => {
    if (running.value?.exportId === exportId) running.value.share = share;
  });

  const cancelReport = (exportId: string): Promise<unknown> => ask('report:cancel', { exportId });
  let stop = cancelReport;

  /** Runs one export at a time; what it comes to stands in `saved` or `problem`. */
  const run = async (
    name: string,
    write: (exportId: string) => Promise<Reply<{ fileName: string } | null>>,
    cancelling = cancelReport,
  ): Promise<boolean> => {
    if (running.value !== null) return false;
    const exportId = crypto.randomUUID();
    stop = cancelling;
    saved.value = null;
    problem.value = null;
    running.value = { exportId, name, share: 0, isCancelled: false };
    const reply = await write(exportId);
    running.value = null;
    if (!reply.ok) problem.value = reply.error;
    else if (reply.value !== null) saved.value = reply.value.fileName;
    return saved.value !== null;
  };

  const write = (
    name: string,
    wanted: { report: ReportId; period: Period; format: FileFormat; encoding: CsvEncoding },
  ): Promise<boolean> => run(name, (exportId) => ask('report:export', { exportId, ...wanted }));

  const cancel = async (): Promise<void> => {
    if (running.value === null) return;
    running.value.isCancelled = true;
    await stop(running.value.exportId);
  };

  const forget = (): void => {
    saved.value = null;
    problem.value = null;
  };

  return {
    running,
    saved,
    problem,
    run,
    write,
    cancel,
    forget,
    showInFolder: (fileName: string) => ask('file:showInFolder', { fileName }),
  };
});
