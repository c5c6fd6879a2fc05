import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { onTestFinished } from 'vitest';
import type { ReceiverEvent } from '../../../src-main/adapters/register-ftps/index.ts';
import type { ImportReport } from '../../../src-main/application/engine-api/index.ts';
import { plainBox, type SecretBox } from '../../../src-main/boot/reception/reception-identity.ts';
import { createReception, type Reception, type Sheet } from '../../../src-main/boot/reception/reception.ts';
import type { TestEngine } from '../../builders/engine.ts';
import { sendNight } from './send-night.ts';

export const occupy = async (port: number): Promise<{ server: Server; port: number }> => {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 };
};
export const release = async (server: Server): Promise<void> => {
  server.close();
  await once(server, 'close');
};
export const freePort = async (): Promise<number> => {
  const { server, port } = await occupy(0);
  await release(server);
  return port;
};

export type Office = {
  engine: TestEngine;
  reception: Reception;
  imported: ImportReport[];
  events: ReceiverEvent[];
  bugs: unknown[];
};

export const openOffice = async (
  engine: TestEngine,
  given: { port?: number; box?: SecretBox; retryMs?: number; now?: () => Date } = {},
): Promise<Office> => {
  const imported: ImportReport[] = [];
  const events: ReceiverEvent[] = [];
  const bugs: unknown[] = [];
  const reception = await createReception({
    engine,
    dataFolder: engine.dataFolder,
    box: given.box ?? plainBox,
    options: {
      host: '127.0.0.1',
      port: given.port ?? (await freePort()),
      passive: { from: 43_100, to: 43_149 },
    },
    onEvent: (event) => events.push(event),
    onImported: (reports) => void imported.push(...reports),
    onBug: (error) => bugs.push(error),
    log: () => undefined,
    now: given.now ?? (() => new Date()),
    retryMs: given.retryMs ?? 60_000,
  });
  onTestFinished(() => reception.stop());
  return { engine, reception, imported, events, bugs };
};

export const send = (to: Sheet, password: string, name: string, rename?: string): Promise<void> =>
  sendNight({ ...to, host: '127.0.0.1', password }, name, rename);
