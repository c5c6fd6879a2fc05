import type { MessagePort } from 'node:worker_threads';
import type { EngineApi, EngineEvent } from '../../application/engine-api/index.ts';
import type { Call, FromEngine } from './protocol.ts';

const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Answers the calls of the main process with this engine, until the port is closed. */
export const serveEngine = async (
  port: MessagePort,
  open: (told: {
    announce: (event: EngineEvent) => void;
    reportBug: (error: unknown, doing: string) => void;
  }) => Promise<EngineApi>,
): Promise<void> => {
  const tell = (message: FromEngine): void => port.postMessage(message);
  const reportBug = (error: unknown, doing: string): void =>
    tell({ kind: 'bug', doing, message: messageOf(error) });

  let engine: EngineApi;
  try {
    engine = await open({ announce: (event) => tell({ kind: 'event', event }), reportBug });
  } catch (error) {
    tell({
      kind: 'refused',
      message: error instanceof Error ? error.message : String(error),
      code: codeOf(error),
    });
    return;
  }

  const answer = async ({ number, method, argument, asText }: Call): Promise<void> => {
    try {
      const run: (argument: never) => Promise<unknown> = engine[method];
      const value = await run(argument as never);
      tell({ kind: 'reply', number, value: asText ? JSON.stringify(value) : value });
    } catch (error) {
      reportBug(error, method);
      tell({ kind: 'failure', number, message: messageOf(error), code: codeOf(error) });
    }
  };
  port.on('message', (call: Call) => {
    void answer(call);
  });
  tell({ kind: 'ready' });
};
