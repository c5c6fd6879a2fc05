import { Worker } from 'node:worker_threads';
import type { EngineApi, EngineEvent } from '../../application/engine-api/index.ts';
import { engineMethods, type Call, type EngineMethod, type FromEngine } from './protocol.ts';

export type ConnectedEngine = EngineApi & {
  /** Returns the function that stops listening. */
  onEvent(listener: (event: EngineEvent) => void): () => void;
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

/** Left to itself the thread lets garbage pile up to half a gigabyte while a long journal is read. */
const ENGINE_MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2048 };

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** Starts the engine's thread; resolves once its database is open and up to date. */
export const connectEngine = (options: {
  script: URL | string;
  dataFolder: string;
  onBug: (message: string, doing: string) => void;
}): Promise<ConnectedEngine> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(options.script, {
      workerData: { dataFolder: options.dataFolder },
      resourceLimits: ENGINE_MEMORY,
    });
    const waiting = new Map<number, Waiting>();
    const listeners = new Set<(event: EngineEvent) => void>();
    let lastNumber = 0;
    let lost: Error | null = null;

    const call = (method: EngineMethod, argument: unknown): Promise<unknown> =>
      new Promise((resolveCall, rejectCall) => {
        // A till that waits for its 226 is told at once that nobody will answer.
        if (lost !== null) {
          rejectCall(lost);
          return;
        }
        const number = ++lastNumber;
        waiting.set(number, { resolve: resolveCall, reject: rejectCall });
        worker.postMessage({ number, method, argument } satisfies Call);
      });

    const api = Object.fromEntries(
      engineMethods.map((method) => [method, (argument?: unknown) => call(method, argument)]),
    ) as EngineApi;
    const engine: ConnectedEngine = {
      ...api,
      close: async () => {
        await api.close();
        await worker.terminate();
      },
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };

    const lose = (error: Error): void => {
      lost = error;
      for (const { reject: rejectCall } of waiting.values()) rejectCall(error);
      waiting.clear();
      reject(error);
    };

    worker.on('message', (told: FromEngine) => {
      switch (told.kind) {
        case 'ready':
          resolve(engine);
          break;
        case 'refused':
          lose(new EngineRefused(told.message, told.code));
          break;
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
    });
    worker.on('error', lose);
    worker.on('exit', () => lose(new Error('The engine has stopped.')));
  });
