import { basename } from 'node:path';
import { createReportsThread, ReportsStopped } from '../../adapters/engine-link/index.ts';
import type { EngineApi } from '../../application/engine-api/index.ts';
import type { ReportRequest } from '../../application/engine-api/reports.ts';
import type { CsvEncoding, ExportProgress, PackageFormat } from '../../application/views/reports.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { writeWhole } from '../write-whole.ts';

export type ExportOrder = ReportRequest & {
  exportId: string;
  format: PackageFormat;
  encoding: CsvEncoding;
  /** Where the file goes. */
  place: string;
};

export type ReportExports = {
  run(order: ExportOrder): Promise<Outcome<{ fileName: string } | null>>;
  cancel(exportId: string): Promise<void>;
  stop: () => Promise<void>;
};

export type ExportNeeds = {
  engine: Pick<EngineApi, 'openBatch' | 'abandonBatch'>;
  script: URL;
  dataFolder: string;
  print: (page: Uint8Array) => Promise<Uint8Array>;
  onProgress: (progress: ExportProgress) => void;
};

type Running = { cancel: () => Promise<void> };

/**
 * Each export in a thread of its own that only reads: the window and the receiver go on, and cancelling one
 * ends its thread.
 */
export const createReportExports = (needs: ExportNeeds): ReportExports => {
  const running = new Map<string, Running>();

  const write = async (
    order: ExportOrder,
    batch: number,
    thread: ReturnType<typeof createReportsThread>,
    isCancelled: () => boolean,
  ): Promise<Outcome<{ fileName: string } | null>> => {
    const { exportId, place, report, period, language, encoding } = order;
    const tell = (share: number): void => needs.onProgress({ exportId, share });
    const format = order.format === 'pdf' ? 'page' : order.format;
    tell(0.1);
    const written = await thread.writeReport({ report, period, language, batch, format, encoding });
    if (!written.ok) return written;
    tell(0.7);
    const bytes = order.format === 'pdf' ? await needs.print(written.value) : written.value;
    if (isCancelled()) return succeed(null);
    tell(0.9);
    if (!(await writeWhole(place, bytes))) {
      return fail(
        'REPORT.NOT_WRITTEN',
        `« ${basename(place)} » n’a pas pu être écrit. Choisissez un autre dossier, ou fermez ce fichier s’il est ouvert.`,
      );
    }
    tell(1);
    return succeed({ fileName: basename(place) });
  };

  const run: ReportExports['run'] = async (order) => {
    const { exportId, report, period, format, place } = order;
    let cancelled = false;
    const thread = createReportsThread(needs);
    running.set(exportId, {
      cancel: async () => {
        cancelled = true;
        await thread.stop();
      },
    });
    const batch = await needs.engine.openBatch({ report, period, format, fileName: basename(place) });
    let isDone = false;
    try {
      const outcome = await write(order, batch, thread, () => cancelled);
      isDone = outcome.ok && outcome.value !== null;
      return outcome;
    } catch (error) {
      if (error instanceof ReportsStopped) return succeed(null);
      throw error;
    } finally {
      running.delete(exportId);
      await thread.stop();
      if (!isDone) await needs.engine.abandonBatch({ batch });
    }
  };

  return {
    run,
    cancel: async (exportId) => {
      await running.get(exportId)?.cancel();
    },
    stop: async () => {
      await Promise.all([...running.values()].map(({ cancel }) => cancel()));
    },
  };
};
