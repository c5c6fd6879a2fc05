import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inbox } from '../../../src-main/application/ports/inbox.ts';
import {
  createReceiver,
  hashPassword,
  makeCertificate,
  makePassword,
  type Receiver,
  type ReceiverEvent,
  type ReceiverLimits,
  type ReceiverNeeds,
  type ReceiverSettings,
} from '../../../src-main/adapters/register-ftps/index.ts';
import { createMemoryInbox, type MemoryInbox } from './memory-inbox.ts';

export type LogEntry = { level: string; message: string; details: object | undefined };

/** A receiver of its own on loopback: own spool, own port, own password. */
export type OpenReceiver = {
  receiver: Receiver;
  needs: ReceiverNeeds;
  events: ReceiverEvent[];
  log: LogEntry[];
  folder: string;
  spoolFolder: string;
  host: string;
  port: number;
  user: string;
  password: string;
  certFile: string;
  spooled(): Promise<string[]>;
  close(): Promise<void>;
};

/** One whose receipts the test holds in its hand. */
export type Venue = OpenReceiver & { inbox: MemoryInbox };

const certificate = await makeCertificate(['localhost'], ['127.0.0.1']);
const password = makePassword();
const passwordVerifier = await hashPassword(password);

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });

export type VenueOptions = {
  limits?: Partial<ReceiverLimits>;
  settings?: Partial<ReceiverSettings>;
};

export const openReceiver = async (
  inbox: Inbox,
  { limits = {}, settings = {} }: VenueOptions = {},
  folders?: { folder: string; spoolFolder: string },
): Promise<OpenReceiver> => {
  const folder = folders?.folder ?? (await mkdtemp(join(tmpdir(), 'register-ftps-')));
  const spoolFolder = folders?.spoolFolder ?? (await mkdtemp(join(folder, 'spool-')));
  const certFile = join(folder, 'certificate.pem');
  await writeFile(certFile, certificate.cert);
  const events: ReceiverEvent[] = [];
  const log: LogEntry[] = [];
  const host = settings.host ?? '127.0.0.1';
  const needs: ReceiverNeeds = {
    settings: {
      host,
      port: await freePort(),
      passivePorts: { from: 41000, to: 41199 },
      user: 'till',
      maxFileBytes: 64 * 1024 * 1024,
      ...settings,
    },
    spoolFolder,
    certificate,
    passwordVerifier,
    inbox,
    onEvent: (event) => events.push(event),
    log: (level, message, details) => log.push({ level, message, details }),
    limits: { proofMs: 100, ...limits },
  };
  const receiver = createReceiver(needs);
  const { port } = await receiver.start().catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    receiver,
    needs,
    events,
    log,
    folder,
    spoolFolder,
    host,
    port,
    user: settings.user ?? 'till',
    password,
    certFile,
    spooled: async () => (await readdir(spoolFolder)).sort(),
    async close() {
      await receiver.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export const openVenue = async (options: VenueOptions = {}): Promise<Venue> => {
  const inbox = createMemoryInbox();
  return { ...(await openReceiver(inbox, options)), inbox };
};
