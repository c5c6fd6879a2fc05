import { join } from 'node:path';
import {
  createReceiver,
  recoverSpool,
  type ReceiverEvent,
  type ReceiverLog,
} from '../adapters/register-ftps/index.ts';
import { lanAddresses } from '../adapters/system/index.ts';
import type { EngineApi, ImportReport } from '../application/engine-api/index.ts';
import type { Inbox } from '../application/ports/inbox.ts';
import { spoolFolder } from './open-engine.ts';
import { createReceiverKeeper } from './receiver-keeper.ts';
import { loadIdentity, renewLogin, type Identity, type SecretBox } from './reception-identity.ts';

export type Listening = {
  state: 'listening' | 'stopped' | 'failed';
  host: string;
  port: number;
  code: 'PORT_TAKEN' | 'PORT_REFUSED' | 'OTHER' | null;
  lastFileAt: string | null;
  lastContactAt: string | null;
};

export type ReceptionOptions = {
  host?: string | undefined;
  port?: number | undefined;
  passive?: { from: number; to: number } | undefined;
  user?: string | undefined;
  password?: string | undefined;
};

export type Sheet = {
  hosts: string[];
  port: number;
  user: string;
  password: string | null;
  passivePorts: { from: number; to: number };
  fingerprint: string;
  certificateValidUntil: string;
};

/** The office that receives the register's files and has them read: the same for the window and the command line. */
export type Reception = {
  /** Reads what an earlier run left, then listens; keeps trying where the port cannot be had. */
  start(): Promise<void>;
  stop: () => Promise<void>;
  listening(): Listening;
  sheet(): Sheet;
  renewPassword(): Promise<Sheet>;
  /** The certificate of an earlier run could not be used any more: registers that pin it must be told. */
  isCertificateRemade: boolean;
  /** After sleep or a change of network: listens again if it had stopped. */
  wake: () => void;
};

const RETRY_MS = 15_000;
const MEBIBYTE = 1024 * 1024;

const inboxOf = (engine: EngineApi, onRenamed: () => void): Inbox => ({
  record: (receipt) => engine.recordReceipt(receipt),
  rename: async (receiptId, fileName) => {
    await engine.renameReceipt({ receiptId, fileName });
    onRenamed();
  },
  discard: (receiptId) => engine.discardReceipt({ receiptId }),
  find: (fileName) => engine.findReceipt({ fileName }),
  list: (limit) => engine.listReceipts({ limit }),
});

export const createReception = async (needs: {
  engine: EngineApi;
  dataFolder: string;
  box: SecretBox;
  options: ReceptionOptions;
  onEvent(event: ReceiverEvent): void;
  onImported(reports: ImportReport[]): void;
  onBug(error: unknown, doing: string): void;
  log: ReceiverLog;
  now(): Date;
  /** Between two attempts at a port that cannot be had. */
  retryMs?: number;
}): Promise<Reception> => {
  const { engine, dataFolder, options } = needs;
  const identityFolder = join(dataFolder, 'receiver');
  let identity: Identity = await loadIdentity(identityFolder, needs.box, options);
  const settings = {
    host: options.host ?? '0.0.0.0',
    port: options.port ?? 21,
    passivePorts: options.passive ?? { from: 40_100, to: 40_149 },
    maxFileBytes: 128 * MEBIBYTE,
  };
  let listening: Listening = {
    state: 'stopped',
    host: settings.host,
    port: settings.port,
    code: null,
    lastFileAt: null,
    lastContactAt: null,
  };

  let reading: Promise<void> = Promise.resolve();
  const readSoon = (): void => {
    reading = reading
      .then(async () => needs.onImported(await engine.takeIn()))
      .catch((error: unknown) => needs.onBug(error, 'reading received files'));
  };

  const onEvent = (event: ReceiverEvent): void => {
    const at = 'at' in event ? event.at : needs.now().toISOString();
    switch (event.type) {
      case 'listening':
        listening = { ...listening, state: 'listening', port: event.port, code: null };
        break;
      case 'stopped':
        listening = { ...listening, state: 'stopped' };
        break;
      case 'failed':
        listening = { ...listening, state: 'failed', code: event.code };
        break;
      case 'received':
        listening = {
          ...listening,
          lastFileAt: event.receipt.state === 'suspect' ? listening.lastFileAt : at,
          lastContactAt: at,
        };
        break;
      default:
        listening = { ...listening, lastContactAt: at };
    }
    needs.onEvent(event);
    // Told first, so that a file is seen to arrive before it is seen to be read.
    if (event.type === 'received' && event.receipt.state === 'received') readSoon();
  };

  const keeper = createReceiverKeeper({
    make: () =>
      createReceiver({
        settings: { ...settings, user: identity.user },
        spoolFolder: spoolFolder(dataFolder),
        certificate: identity.certificate,
        passwordVerifier: identity.passwordVerifier,
        inbox: inboxOf(engine, readSoon),
        onEvent,
        log: needs.log,
      }),
    retryMs: needs.retryMs ?? RETRY_MS,
    onBug: (error, doing) => {
      if (listening.state !== 'listening') listening = { ...listening, state: 'failed', code: 'OTHER' };
      needs.onBug(error, doing);
    },
  });
  let isStopped = false;

  /** What cannot be recovered now stays in the spool for the next start; tonight's file must come in. */
  const recover = async (): Promise<void> => {
    try {
      await recoverSpool({
        spoolFolder: spoolFolder(dataFolder),
        knownSpoolFiles: new Set(await engine.knownSpoolFiles()),
        record: (receipt) => engine.recordReceipt(receipt),
      });
    } catch (error) {
      needs.onBug(error, 'recovering the spool');
    }
  };

  const sheet = (): Sheet => ({
    hosts: settings.host === '0.0.0.0' ? lanAddresses() : [settings.host],
    port: listening.port,
    user: identity.user,
    password: identity.newPassword,
    passivePorts: settings.passivePorts,
    fingerprint: identity.fingerprint,
    certificateValidUntil: identity.validUntil,
  });

  return {
    start: async () => {
      await recover();
      const [newest] = await engine.listReceipts({ limit: 1 });
      listening = { ...listening, lastFileAt: newest?.receivedAt ?? null };
      readSoon();
      await reading;
      if (!isStopped) await keeper.start();
    },
    stop: async () => {
      isStopped = true;
      await keeper.stop();
      await reading;
    },
    listening: () => listening,
    sheet,
    renewPassword: async () => {
      const { password, user, verifier } = await renewLogin(identityFolder, { user: identity.user });
      identity = { ...identity, user, passwordVerifier: verifier, newPassword: password };
      await keeper.reopen();
      return sheet();
    },
    isCertificateRemade: identity.isCertificateRemade,
    wake: keeper.wake,
  };
};
