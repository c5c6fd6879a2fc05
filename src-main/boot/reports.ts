import { parentPort, workerData } from 'node:worker_threads';
import { serveReports } from '../adapters/engine-link/index.ts';
import { createExporters } from '../adapters/exports/index.ts';
import { openReader } from '../adapters/sqlite/index.ts';
import { reportVerbs } from '../application/reports/report-verbs.ts';
import type { ReportInSight } from '../application/reports/shown-part.ts';
import { databaseFile } from './data-places.ts';

const { dataFolder } = workerData as { dataFolder: string };
if (parentPort === null) throw new Error('Reports are made in a worker thread.');

const exporters = createExporters();
const inSight: ReportInSight = { report: null };

// Opened for each asking: what a connection remembers of the figures would grow old in this one.
serveReports(parentPort, async (ask) => {
  const database = await openReader(databaseFile(dataFolder));
  try {
    return await ask(reportVerbs({ database, exporters, clock: { now: () => new Date() } }, inSight));
  } finally {
    await database.close();
  }
});
