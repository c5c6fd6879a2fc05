import { parentPort, workerData } from 'node:worker_threads';
import { answerJob } from '../adapters/engine-link/index.ts';
import { backupJobs } from './backups/backup-jobs.ts';

if (parentPort === null) throw new Error('Copies are made in a worker thread.');

await answerJob(parentPort, workerData, backupJobs);
