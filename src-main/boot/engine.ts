import { parentPort, workerData } from 'node:worker_threads';
import { serveEngine } from '../adapters/engine-link/index.ts';
import { openEngine } from './open-engine.ts';

const { dataFolder } = workerData as { dataFolder: string };
if (parentPort === null) throw new Error('The engine runs in a worker thread.');

await serveEngine(parentPort, ({ announce, reportBug }) =>
  openEngine({ dataFolder, actor: 'window', announce, reportBug }),
);
