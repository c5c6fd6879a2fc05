import { Worker, type MessagePort } from 'node:worker_threads';
import type { ReportsApi } from '../../application/engine-api/reports.ts';

type ReportMethod = keyof ReportsApi;
type Call = { number: number; method: ReportMethod; argument: unknown };
type Answer = { number: number } & ({ value: unknown } | { failure: string });

const methods: Record<ReportMethod, true> = {
  readReport: true,
  readReportPart: true,
  reportsOverview: true,
  writeReport: true,
  zipFiles: true,
};

/** The thread ended before it answered: it was stopped, or broke down. */
export class ReportsStopped extends Error {
  override readonly name = 'ReportsStopped';
}

export type ReportsThread = ReportsApi & {
  /** Ends what it is at, at once. The next asking starts another thread. */
  stop: () => Promise<void>;
};

const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** A thread that reads and writes reports beside the engine, started at the first asking. */
export const createReportsThread = (options: { script: URL | string; dataFolder: string }): ReportsThread => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastNumber = 0;

  const lose = (error: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(options.script, {
      workerData: { dataFolder: options.dataFolder },
      resourceLimits: MEMORY,
    });
    started.unref();
    started.on('message', (answer: Answer) => {
      const call = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('failure' in answer) call?.reject(new Error(answer.failure));
      else call?.resolve(answer.value);
    });
    started.on('error', (error: Error) => {
      if (worker === started) lose(error);
    });
    started.on('exit', () => {
      if (worker === started) lose(new ReportsStopped('The reports were stopped.'));
    });
    return started;
  };

  const call = (method: ReportMethod, argument: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const number = ++lastNumber;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, method, argument } satisfies Call);
    });

  const api = Object.fromEntries(
    Object.keys(methods).map((method) => [
      method,
      (argument: unknown) => call(method as ReportMethod, argument),
    ]),
  ) as ReportsApi;
  return {
    ...api,
    stop: async () => {
      await worker?.terminate();
    },
  };
};

/** Answers in that thread; `open` gives the reports for the time of one asking. */
export const serveReports = (
  port: MessagePort,
  open: (ask: (api: ReportsApi) => Promise<unknown>) => Promise<unknown>,
): void => {
  const answer = async ({ number, method, argument }: Call): Promise<void> => {
    try {
      const value = await open((api) => {
        const run: (argument: never) => Promise<unknown> = api[method];
        return run(argument as never);
      });
      port.postMessage({ number, value } satisfies Answer);
    } catch (error) {
      const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ number, failure } satisfies Answer);
    }
  };
  port.on('message', (call: Call) => {
    void answer(call);
  });
};
