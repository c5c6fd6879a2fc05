import { Worker } from 'node:worker_threads';
import type { EngineApi, EngineEvent } from '../../application/engine-api/index.ts';
import { engineMethods, type Call, type EngineMethod, type FromEngine } from './protocol.ts';

export type ConnectedEngine = EngineApi & {
  /** Returns the function that stops listening. */
  onEvent(listener: (event: EngineEvent) => void): () => void;
  /**
   * Closes the data, does what needs it closed, and opens it again, whether or not the work went well. Calls
   * made meanwhile wait.
   */
  whileClosed(work: () => Promise<void>): Promise<void>;
  /** The value of a call as JSON, for who only passes it on: a long list is then copied as one piece. */
  asText<M extends EngineMethod>(method: M, argument: Parameters<EngineApi[M]>[0]): Promise<string>;
};

/** The engine could not open the data: the sentence is for the manager. */
export class EngineRefused extends Error {
  override readonly name = 'EngineRefused';
  readonly code: string | null;

  constructor(message: string, code: string | null) {
    super(message);
    this.code = code;
  }
}

/**
 * Left to itself the thread lets garbage pile up to half a gigabyte while a long journal is read. Room for the young
 * in three powers of two: with less of it lines are taken for old ones, and stay.
 */
const ENGINE_MEMORY = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 2048 };

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

type Told = Exclude<FromEngine, { kind: 'ready' | 'refused' }>;

type Options = {
  script: URL | string;
  dataFolder: string;
  onBug: (message: string, doing: string) => void;
};

/** One thread, from its start to its end. */
const startThread = (
  options: Options,
  on: { told: (told: Told) => void; lost: (error: Error) => void },
): { worker: Worker; ready: Promise<void> } => {
  const worker = new Worker(options.script, {
    workerData: { dataFolder: options.dataFolder },
    resourceLimits: ENGINE_MEMORY,
  });
  const ready = new Promise<void>((resolve, reject) => {
    const lose = (error: Error): void => {
      reject(error);
      on.lost(error);
    };
    worker.on('message', (told: FromEngine) => {
      if (told.kind === 'ready') resolve();
      else if (told.kind === 'refused') lose(new EngineRefused(told.message, told.code));
      else on.told(told);
    });
    worker.on('error', lose);
    worker.on('exit', () => lose(new Error('The engine has stopped.')));
  });
  return { worker, ready };
};

/** Starts the engine's thread; resolves once its database is open and up to date. */
export const connectEngine = async (options: Options): Promise<ConnectedEngine> => {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: EngineEvent) => void>();
  let lastNumber = 0;
  let lost: Error | null = null;
  let worker: Worker | null = null;
  /** The calls made while the data is closed. */
  let held: Call[] | null = null;

  const lose = (error: Error): void => {
    lost = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const hear = (told: Told): void => {
    switch (told.kind) {
      case 'event':
        for (const listener of listeners) listener(told.event);
        break;
      case 'bug':
        options.onBug(told.message, told.doing);
        break;
      case 'reply':
        waiting.get(told.number)?.resolve(told.value);
        waiting.delete(told.number);
        break;
      case 'failure':
        waiting.get(told.number)?.reject(new Error(told.message));
        waiting.delete(told.number);
        break;
    }
  };

  const start = async (): Promise<void> => {
    const started = startThread(options, {
      told: hear,
      lost: (error) => {
        if (worker === started.worker) lose(error);
      },
    });
    worker = started.worker;
    await started.ready;
  };

  const send = (
    method: EngineMethod,
    argument: unknown,
    { isHeld = true, asText = false } = {},
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      // A till that waits for its 226 is told at once that nobody will answer.
      if (lost !== null) {
        reject(lost);
        return;
      }
      const call: Call = { number: ++lastNumber, method, argument, asText };
      waiting.set(call.number, { resolve, reject });
      if (isHeld && held !== null) held.push(call);
      else worker?.postMessage(call);
    });

  const end = async (): Promise<void> => {
    await send('close', undefined, { isHeld: false });
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };

  const api = Object.fromEntries(
    engineMethods.map((method) => [method, (argument?: unknown) => send(method, argument)]),
  ) as EngineApi;

  await start();
  return {
    ...api,
    asText: async (method, argument) => String(await send(method, argument, { asText: true })),
    close: async () => {
      await end();
      lose(new Error('The engine has stopped.'));
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    whileClosed: async (work) => {
      held = [];
      await end();
      try {
        await work();
      } finally {
        await start();
        const calls = held;
        held = null;
        for (const call of calls) worker?.postMessage(call);
      }
    },
  };
};
