import { Worker, type MessagePort } from 'node:worker_threads';

type Jobs = Record<string, (argument: never) => Promise<unknown>>;
type Job = { name: string; argument: unknown };
type Answer = { value: unknown } | { failure: string; code: string | undefined };

export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  readonly code: string | undefined;

  constructor(message: string, code: string | undefined) {
    super(message);
    this.code = code;
  }
}

/** Does one job in a thread that lives as long as it; `script` calls `answerJob`. */
export const doInThread = (script: URL | string, job: Job): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job });
    worker.on('message', (answer: Answer) => {
      if ('failure' in answer) reject(new JobFailed(answer.failure, answer.code));
      else resolve(answer.value);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new JobFailed('The thread ended before its job.', undefined)));
  });

/** Does the one job that this thread was started for. */
export const answerJob = async (port: MessagePort, asked: unknown, jobs: Jobs): Promise<void> => {
  const { name, argument } = asked as Job;
  const tell = (answer: Answer): void => port.postMessage(answer);
  try {
    const work = jobs[name];
    if (work === undefined) throw new Error(`There is no job ${name}.`);
    tell({ value: await work(argument as never) });
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    tell({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error), code });
  }
};
