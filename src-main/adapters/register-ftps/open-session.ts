import { randomUUID } from 'node:crypto';
import type { Command } from './command-line.ts';
import { runCommand } from './commands/index.ts';
import type { Surroundings } from './commands/handler.ts';
import { openControlChannel, type Excess } from './control-channel.ts';
import type { LibraryConnection } from './ftp-library.ts';
import { plainAddress } from './peer-address.ts';
import type { Session } from './session.ts';

const keepAliveMs = 30_000;

const fresh = (connection: LibraryConnection): Omit<Session, 'control'> => ({
  id: randomUUID(),
  peer: plainAddress(connection.commandSocket.remoteAddress),
  localAddress: plainAddress(connection.commandSocket.localAddress),
  connection,
  openedAt: Date.now(),
  lastCommandAt: 0,
  commandCount: 0,
  tls: null,
  userName: null,
  wrongPasswords: 0,
  isLoggedIn: false,
  isSelfTest: false,
  isDataPrivate: false,
  folder: '/',
  renaming: null,
  delivered: new Set(),
  passive: null,
  transfer: null,
});

/** Takes a connection over from ftp-srv: our reading, our timers, our commands. */
export const openSession = (
  connection: LibraryConnection,
  surroundings: Surroundings,
  onClose: (session: Session) => void,
): Session => {
  const { limits } = surroundings;
  connection.commandSocket.setKeepAlive(true, keepAliveMs);
  connection.commandSocket.setNoDelay(true);

  const arrived = ({ verb }: Command): void => {
    session.lastCommandAt = Date.now();
    session.commandCount += 1;
    idle.refresh();
    if (verb === 'ABOR') session.transfer?.abort();
    if (!session.isLoggedIn && session.commandCount > limits.commandsBeforeLogin) exceed('TOO_MANY_COMMANDS');
  };
  const exceed = (reason: Excess): void => {
    surroundings.tell(session, { type: 'refused', reason });
    void control.end(reason === 'LINE_TOO_LONG' ? 500 : 421, 'Too much at once');
  };
  const closed = (): void => {
    clearTimeout(idle);
    clearTimeout(login);
    // Some senders connect before STOR and leave when they cannot: nothing else tells of it.
    if (session.passive?.wasReached() === false) {
      surroundings.tell(session, {
        type: 'refused',
        reason: 'DATA_UNREACHABLE',
        detail: String(session.passive.port),
      });
    }
    session.passive?.close();
    session.passive = null;
    onClose(session);
  };

  const control = openControlChannel({
    connection,
    limits,
    onArrival: arrived,
    run: ({ verb, argument }) =>
      surroundings.track(session, runCommand({ session, verb, argument, surroundings })),
    onExcess: exceed,
    onClose: closed,
  });
  const session: Session = { ...fresh(connection), control };
  // ftp-srv ends its connector when the connection closes; data channels are ours.
  connection.connector = { end: () => undefined };

  const idle = setTimeout(() => {
    if (session.transfer === null) void control.end(421, 'Idle for too long');
    else idle.refresh();
  }, limits.idleMs);
  const login = setTimeout(() => {
    if (!session.isLoggedIn) void control.end(421, 'Nobody logged in');
  }, limits.loginMs);

  return session;
};
