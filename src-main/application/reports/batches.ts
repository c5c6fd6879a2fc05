import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { BatchesApi } from '../engine-api/reports.ts';
import type { Needs } from '../needs.ts';
import type { ExportBatch } from '../views/reports.ts';

const listBatches = (needs: Needs, limit: number): Promise<Outcome<ExportBatch[]>> =>
  needs.database.transaction(async ({ batches }) =>
    succeed(
      (await batches.list(limit)).map((batch) => ({
        ...batch,
        format: batch.format as ExportBatch['format'],
        entries: null,
      })),
    ),
  );

export const batchVerbs = (needs: Needs): BatchesApi => ({
  openBatch: (batch) =>
    needs.database.transaction(({ batches }) =>
      batches.add({ ...batch, madeAt: needs.clock.now().toISOString() }),
    ),
  abandonBatch: ({ batch }) => needs.database.transaction(({ batches }) => batches.remove(batch)),
  listBatches: ({ limit }) => listBatches(needs, limit),
});
