import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { beginsTls } from './client-hello.ts';
import { parseCommand, type Command } from './command-line.ts';
import type { LibraryConnection } from './ftp-library.ts';
import { createLineReader } from './line-reader.ts';
import type { ReceiverLimits } from './receiver-types.ts';
import { secureSocket, type Handshake } from './secure-socket.ts';

const farewellMs = 1000;

export type ReplyLine = string | { raw: true; message: string };

export type ControlChannel = {
  isOpen(): boolean;
  isIdle(): boolean;
  reply(code: number, ...lines: ReplyLine[]): Promise<void>;
  /** Answers 234 and reads nothing but TLS from there on. */
  startTls(context: SecureContext, handshakeMs: number): Promise<Handshake>;
  /** Whether the peer is still there at that moment, or says something before. */
  outlives(moment: Promise<unknown>): Promise<boolean>;
  end(code: number, message: string): Promise<void>;
  destroy(): void;
};

/** What ends the conversation before it is one. */
export type Excess = 'LINE_TOO_LONG' | 'TOO_MANY_COMMANDS' | 'IMPLICIT_TLS';

export type ControlNeeds = {
  connection: LibraryConnection;
  limits: Pick<ReceiverLimits, 'lineBytes' | 'pendingCommands'>;
  /** As soon as it arrives, while others may still wait. */
  onArrival: (command: Command) => void;
  /** In order, one at a time. Never rejects. */
  run: (command: Command) => Promise<void>;
  onExcess: (reason: Excess) => void;
  onClose: () => void;
};

/** Takes the reading of commands away from ftp-srv and leaves it the writing of replies. */
export const openControlChannel = (needs: ControlNeeds): ControlChannel => {
  const { connection, limits } = needs;
  const queue: Command[] = [];
  const witnesses = new Set<(isThere: boolean) => void>();
  let isOpen = true;
  let isEnding = false;
  let isRunning = false;
  let isFirstChunk = true;

  const tellWitnesses = (isThere: boolean): void => {
    for (const witness of witnesses) witness(isThere);
    witnesses.clear();
  };

  const drain = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let next = queue.shift(); next && isOpen && !isEnding; next = queue.shift()) await needs.run(next);
    isRunning = false;
  };

  const reader = createLineReader({
    maxBytes: limits.lineBytes,
    onLine: (line) => {
      if (!isOpen || isEnding) return;
      const command = parseCommand(line);
      tellWitnesses(true);
      if (queue.length >= limits.pendingCommands) {
        needs.onExcess('TOO_MANY_COMMANDS');
        return;
      }
      needs.onArrival(command);
      queue.push(command);
      void drain();
    },
    onTooLong: () => needs.onExcess('LINE_TOO_LONG'),
  });

  const read = (chunk: Buffer): void => {
    if (isEnding) return;
    const isTls = isFirstChunk && beginsTls(chunk);
    isFirstChunk = false;
    if (isTls) needs.onExcess('IMPLICIT_TLS');
    else reader.push(chunk);
  };
  const closed = (): void => {
    if (!isOpen) return;
    isOpen = false;
    queue.length = 0;
    tellWitnesses(false);
    needs.onClose();
  };
  const attach = (socket: Socket): void => {
    socket.on('data', read);
    socket.on('end', closed);
    socket.on('close', closed);
  };

  connection.commandSocket.removeAllListeners('data');
  attach(connection.commandSocket);

  return {
    isOpen: () => isOpen,
    isIdle: () => !isRunning && queue.length === 0,
    async reply(code, ...lines) {
      if (isOpen) await connection.reply(code, ...lines);
    },
    startTls(context, handshakeMs) {
      const plain = connection.commandSocket;
      plain.off('data', read);
      plain.pause();
      // What came in clear behind AUTH may have been put there by somebody else.
      queue.length = 0;
      reader.clear();
      plain.write('234 Start TLS\r\n');
      const { socket, handshake } = secureSocket(plain, context, handshakeMs);
      connection.commandSocket = socket;
      connection.secure = true;
      attach(socket);
      return handshake;
    },
    outlives(moment) {
      if (!isOpen) return Promise.resolve(false);
      return new Promise((resolve) => {
        const passed = (): void => {
          witnesses.delete(resolve);
          resolve(isOpen);
        };
        witnesses.add(resolve);
        moment.then(passed, passed);
      });
    },
    async end(code, message) {
      if (!isOpen || isEnding) return;
      isEnding = true;
      queue.length = 0;
      const socket = connection.commandSocket;
      const timer = setTimeout(() => socket.destroy(), farewellMs);
      socket.once('close', () => clearTimeout(timer));
      await connection.reply(code, message);
      socket.end();
    },
    destroy() {
      connection.commandSocket.destroy();
    },
  };
};
