import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { admit } from './admission.ts';
import type { Surroundings } from './commands/handler.ts';
import { makeLibraryServer, type LibraryConnection, type LibraryServer } from './ftp-library.ts';
import { defaultLimits } from './limits.ts';
import { createLoginGuard } from './login-guard.ts';
import { openSession } from './open-session.ts';
import { makePasswordCheck } from './password.ts';
import { plainAddress } from './peer-address.ts';
import {
  ReceiverStartError,
  type FailureCode,
  type ListeningEvent,
  type Receiver,
  type ReceiverEvent,
  type ReceiverNeeds,
} from './receiver-types.ts';
import { makeTlsContexts } from './secure-socket.ts';
import { emptySelfTestFolder } from './self-test-pass.ts';
import { withWhere, type Session } from './session.ts';

const farewellMs = 1000;
const failureCodes: Record<string, FailureCode> = { EADDRINUSE: 'PORT_TAKEN', EACCES: 'PORT_REFUSED' };

const asStartError = (error: unknown): ReceiverStartError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return new ReceiverStartError(failureCodes[code] ?? 'OTHER', message);
};

export const createReceiver = (needs: ReceiverNeeds): Receiver => {
  const limits = { ...defaultLimits, ...needs.limits };
  const guard = needs.guard ?? createLoginGuard();
  const sessions = new Set<Session>();
  const running = new Map<Session, Promise<void>>();
  let server: LibraryServer | null = null;
  let isStopping = false;
  let lastSender: string | null = null;

  const tellAll = (event: ReceiverEvent): void => {
    try {
      needs.onEvent(event);
    } catch (error) {
      needs.log('error', 'An event was not taken', { type: event.type, error: String(error) });
    }
  };

  const surroundings: Surroundings = {
    settings: needs.settings,
    limits,
    spoolFolder: needs.spoolFolder,
    contexts: makeTlsContexts(needs.certificate),
    isPassword: makePasswordCheck(needs.passwordVerifier),
    inbox: needs.inbox,
    guard,
    selfTest: needs.selfTest ?? null,
    log: needs.log,
    async track(session, command) {
      running.set(session, command);
      await command;
      running.delete(session);
    },
    tell(session, event) {
      if (event.type === 'loggedIn') lastSender ??= session.peer;
      tellAll(withWhere(session, event));
    },
    tellReceived(session, receipt) {
      const { id, peer } = session;
      // A login proves little: whoever delivers is the one to keep places for.
      if (receipt.state === 'received' || receipt.state === 'waiting') lastSender = peer;
      tellAll({ type: 'received', session: id, peer, receipt, at: receipt.receivedAt });
    },
  };

  const turnAway = (connection: LibraryConnection, peer: string): void => {
    const { commandSocket } = connection;
    commandSocket.end('421 Too many connections, try later\r\n');
    const timer = setTimeout(() => commandSocket.destroy(), farewellMs);
    commandSocket.once('close', () => clearTimeout(timer));
    const at = new Date().toISOString();
    tellAll({ type: 'refused', session: '', peer, reason: 'TOO_MANY_CONNECTIONS', at });
  };

  const welcome = (connection: LibraryConnection): void => {
    const peer = plainAddress(connection.commandSocket.remoteAddress);
    const { isAdmitted, toEvict } = admit(peer, [...sessions], lastSender, limits);
    if (isStopping || !isAdmitted) {
      turnAway(connection, peer);
      return;
    }
    if (toEvict !== null) {
      // Its place is given once: the next newcomer finds another, or none.
      sessions.delete(toEvict);
      void toEvict.control.end(421, 'Making room for another connection');
    }
    const session = openSession(connection, surroundings, (closed) => {
      sessions.delete(closed);
      surroundings.tell(closed, { type: 'disconnected' });
    });
    sessions.add(session);
    surroundings.tell(session, { type: 'connected' });
  };

  /** Uploads go on after their control connection went, so commands are counted, not connections. */
  const endCommands = async (): Promise<void> => {
    await Promise.race([Promise.all(running.values()), pause(limits.stopMs, undefined, { ref: false })]);
    for (const { transfer } of running.keys()) transfer?.abort();
    await Promise.all(running.values());
  };

  return {
    async start() {
      if (server !== null) throw new ReceiverStartError('OTHER', 'Already listening');
      const { host, port } = needs.settings;
      try {
        await mkdir(needs.spoolFolder, { recursive: true, mode: 0o700 });
        if (needs.selfTest) await emptySelfTestFolder(needs.selfTest.folder);
        server = makeLibraryServer({ host, port, log: needs.log, onConnection: welcome });
        await server.listen();
      } catch (error) {
        server = null;
        const failure = asStartError(error);
        tellAll({ type: 'failed', code: failure.code, message: failure.message });
        throw failure;
      }
      const address = server.server.address() as AddressInfo;
      const event: ListeningEvent = { type: 'listening', host, port: address.port };
      tellAll(event);
      return event;
    },
    async stop() {
      if (server === null || isStopping) return;
      isStopping = true;
      await endCommands();
      await Promise.all([...sessions].map(({ control }) => control.end(421, 'The receiver stops')));
      await server.close();
      server = null;
      isStopping = false;
      tellAll({ type: 'stopped' });
    },
    bans: () => guard.bans(),
    liftBan: (peer) => guard.lift(peer),
  };
};
