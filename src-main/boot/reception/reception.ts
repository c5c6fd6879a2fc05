import { join } from 'node:path';
import type { HostChoice } from '../../../src-preload/contract/index.ts';
import { createReceiver, type ReceiverEvent } from '../../adapters/register-ftps/index.ts';
import { isOwnAddress, ownAddresses, watchComputer } from '../../adapters/system/index.ts';
import { spoolFolder } from '../data-places.ts';
import { chooseHosts } from './own-hosts.ts';
import { createReceiverKeeper } from './receiver-keeper.ts';
import { inboxOf, recoverReceived } from './reception-inbox.ts';
import { loadIdentity, renewCertificate, renewLogin, type Identity } from './reception-identity.ts';
import { openReceptionSettings } from './reception-settings.ts';
import { createReceptionStatus } from './reception-status.ts';
import type { Reception, ReceptionNeeds, Sheet } from './reception-types.ts';
import { createSelfTrial } from './self-trial.ts';
import { settingsInForce } from './settings-in-force.ts';
import { openVisitorBook } from './visitor-book.ts';

export type { Listening } from './reception-status.ts';

export type { Reception, ReceptionNeeds, ReceptionOptions, Sheet } from './reception-types.ts';

const RETRY_MS = 10_000;
/** A night that the disk or the database refused for a moment is read again without waiting for the next one. */
const READ_AGAIN_MS = 60_000;
const toldBeforeLogin: ReadonlySet<ReceiverEvent['type']> = new Set([
  'connected',
  'secured',
  'refused',
  'disconnected',
]);
const MEBIBYTE = 1024 * 1024;

export const createReception = async (needs: ReceptionNeeds): Promise<Reception> => {
  const { engine, dataFolder, options } = needs;
  const folder = join(dataFolder, 'receiver');
  let identity: Identity = await loadIdentity(folder, needs.box, options);
  const host = options.host ?? '0.0.0.0';
  const inForce = settingsInForce(await openReceptionSettings(join(folder, 'settings.json')), options, host);
  const book = await openVisitorBook({
    path: join(folder, 'visitors.json'),
    policy: inForce.now,
    now: needs.now,
    onBug: needs.onBug,
  });

  let shown = '';
  const tellStatus = (): void => {
    const now = JSON.stringify([status.now(), chosenHosts()]);
    if (now !== shown) needs.onStatus?.();
    shown = now;
  };
  const status = createReceptionStatus({
    host,
    settings: inForce.now,
    now: needs.now,
    onDiagnosed: tellStatus,
    onBug: needs.onBug,
  });

  let reading: Promise<void> = Promise.resolve();
  const readSoon = (): void => {
    reading = reading
      .then(async () => needs.onImported(await engine.takeIn()))
      .catch((error: unknown) => needs.onBug(error, 'reading received files'));
  };

  /** Once it is let in, a trial says nothing more: a log-in is of a register, on this computer too. */
  const isOfTrial = (event: ReceiverEvent): boolean =>
    trial.isRunning() && 'peer' in event && isOwnAddress(event.peer) && toldBeforeLogin.has(event.type);

  const onEvent = (event: ReceiverEvent): void => {
    if (isOfTrial(event)) return;
    status.event(event);
    book.event(event);
    needs.onEvent(event);
    tellStatus();
    // Told first, so that a file is seen to arrive before it is seen to be read.
    if (event.type === 'received' && event.receipt.state === 'received') readSoon();
  };

  const keeper = createReceiverKeeper({
    make: () => {
      const { port, passiveFrom, passiveTo, maxFileMegabytes, connections, connectionsPerPeer } =
        inForce.now();
      return createReceiver({
        settings: {
          host,
          port,
          passivePorts: { from: passiveFrom, to: passiveTo },
          maxFileBytes: maxFileMegabytes * MEBIBYTE,
          user: identity.user,
        },
        limits: { connections, connectionsPerPeer },
        spoolFolder: spoolFolder(dataFolder),
        certificate: identity.certificate,
        passwordVerifier: identity.passwordVerifier,
        inbox: inboxOf(engine, readSoon),
        guard: book.guard,
        selfTest: trial.entry,
        onEvent,
        log: needs.log,
      });
    },
    retryMs: needs.retryMs ?? RETRY_MS,
    onBug: (error, doing) => {
      status.broke();
      needs.onBug(error, doing);
    },
  });
  let isStopped = false;

  const chosenHosts = (): HostChoice[] =>
    chooseHosts({
      host,
      own: ownAddresses(),
      lastReached: book.lastReached(),
      certificate: identity.certificate.cert,
    });

  const trial = createSelfTrial({
    folder: join(folder, 'self-test'),
    place: () => ({ host: chosenHosts()[0]?.address ?? '127.0.0.1', port: status.now().port }),
    fingerprint: () => identity.fingerprint,
    isListening: () => !isStopped && status.now().state === 'listening',
    open: keeper.wake,
    reopen: keeper.reopen,
    onTried: ({ failure }) => {
      status.selfTested(failure === null);
      tellStatus();
    },
    onBug: needs.onBug,
  });
  let stopWatching: () => void = () => undefined;
  let readingAgain: NodeJS.Timeout | undefined;

  let renewing: Promise<unknown> = Promise.resolve();
  /** One after the other: what is kept on the disk and what the receiver goes by are then the same. */
  const renew = (make: () => Promise<void>): Promise<Sheet> => {
    const renewed = renewing.then(async () => {
      await make();
      await keeper.reopen();
      tellStatus();
      return sheet();
    });
    renewing = renewed.catch(() => undefined);
    return renewed;
  };

  const sheet = (): Sheet => {
    const { passiveFrom, passiveTo } = inForce.now();
    const lastReached = book.lastReached();
    const isLost = host === '0.0.0.0' && lastReached !== null && !isOwnAddress(lastReached);
    return {
      hosts: chosenHosts(),
      lostHost: isLost ? lastReached : null,
      port: status.now().port,
      user: identity.user,
      password: identity.newPassword,
      passivePorts: { from: passiveFrom, to: passiveTo },
      fingerprint: identity.fingerprint,
      certificateValidUntil: identity.validUntil,
    };
  };

  return {
    start: async () => {
      await recoverReceived(needs);
      const [newest] = await engine.listReceipts({ limit: 1 });
      status.lastFile(newest?.receivedAt ?? null);
      readSoon();
      await reading;
      if (isStopped) return;
      readingAgain = setInterval(readSoon, READ_AGAIN_MS);
      await keeper.start();
      stopWatching = watchComputer({
        onAddresses: trial.verify,
        onSlept: trial.verify,
        onLooked: tellStatus,
      });
    },
    stop: async () => {
      isStopped = true;
      stopWatching();
      clearInterval(readingAgain);
      await keeper.stop();
      await reading;
      await book.close();
    },
    listening: status.now,
    sheet,
    facts: () => {
      const { passivePorts, user, port } = sheet();
      return { port, user, passivePorts, maxFileMegabytes: inForce.now().maxFileMegabytes };
    },
    settings: inForce.now,
    isPortGiven: inForce.isPortGiven,
    changeSettings: async (change) => {
      const { refusal, needsRestart } = await inForce.change(change);
      if (needsRestart) await keeper.reopen();
      tellStatus();
      return refusal;
    },
    renewPassword: () =>
      renew(async () => {
        const { password, user, verifier } = await renewLogin(folder, { user: identity.user });
        identity = { ...identity, user, passwordVerifier: verifier, newPassword: password };
      }),
    renewCertificate: () =>
      renew(async () => {
        identity = { ...identity, ...(await renewCertificate(folder, needs.box)) };
      }),
    certificatePem: () => identity.certificate.cert,
    visitors: book,
    selfTest: trial.run,
    isCertificateRemade: identity.isCertificateRemade,
    wake: trial.verify,
  };
};
