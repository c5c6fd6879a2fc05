import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { BatchesApi } from '../engine-api/reports.ts';
import type { Needs } from '../needs.ts';
import type { ExportBatch } from '../views/reports.ts';

const listBatches = (needs: Needs, limit: number): Promise<Outcome<ExportBatch[]>> =>
  needs.database.transaction(async ({ batches, entries }) => {
    const made = await batches.list(limit);
    const spans = await entries.spans(made.map(({ number }) => number));
    return succeed(
      made.map((batch) => ({
        ...batch,
        format: batch.format as ExportBatch['format'],
        entries: spans.get(batch.number) ?? null,
      })),
    );
  });

export const batchVerbs = (needs: Needs): BatchesApi => ({
  openBatch: (batch) =>
    needs.database.transaction(({ batches }) =>
      batches.add({ ...batch, madeAt: needs.clock.now().toISOString() }),
    ),
  abandonBatch: ({ batch }) => needs.database.transaction(({ batches }) => batches.remove(batch)),
  listBatches: ({ limit }) => listBatches(needs, limit),
});
