import { randomInt } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { offersTls12, peekClientHello } from './client-hello.ts';
import { plainAddress } from './peer-address.ts';
import { secureSocket, type Handshake, type TlsContexts } from './secure-socket.ts';
import { watchFarewell } from './tls-farewell.ts';

export type DataChannel = {
  socket: TLSSocket;
  handshake: Promise<Handshake>;
  /** Whether the peer is known to have ended the TLS connection itself: nothing cut it off. */
  saidFarewell: () => boolean;
};

export type PassiveListener = {
  port: number;
  /** Whether the sender's connection came, encrypted or not. */
  wasReached(): boolean;
  /** Null when nobody connects, or begins TLS, in time. The channel is the caller's from then on. */
  take(): Promise<DataChannel | null>;
  /** Frees the port, and the channel when nobody took it. */
  close(): void;
};

export type PassiveNeeds = {
  host: string;
  /** The only address that may connect. */
  peer: string;
  ports: { from: number; to: number };
  contexts: TlsContexts;
  connectMs: number;
  handshakeMs: number;
};

const shuffledPorts = ({ from, to }: { from: number; to: number }): number[] => {
  const ports = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  for (let index = ports.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    [ports[index], ports[other]] = [ports[other] ?? from, ports[index] ?? from];
  }
  return ports;
};

const listenOn = (server: Server, host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const refused = (): void => {
      server.off('listening', listening);
      resolve(false);
    };
    const listening = (): void => {
      server.off('error', refused);
      resolve(true);
    };
    server.once('error', refused);
    server.once('listening', listening);
    server.listen({ host, port, exclusive: true });
  });

const secureWatched = (raw: Socket, { contexts, handshakeMs }: PassiveNeeds): DataChannel => {
  const { stream, saidFarewell } = watchFarewell(raw);
  return { ...secureSocket(stream, contexts.data, handshakeMs), saidFarewell };
};

const secureUnwatched = (raw: Socket, { contexts, handshakeMs }: PassiveNeeds): DataChannel => ({
  ...secureSocket(raw, contexts.modern, handshakeMs),
  saidFarewell: () => false,
});

/** Null when every port of the range is taken. */
export const openPassiveListener = async (needs: PassiveNeeds): Promise<PassiveListener | null> => {
  let settle: (channel: DataChannel | null) => void = () => undefined;
  const connected = new Promise<DataChannel | null>((resolve) => (settle = resolve));
  let accepted: Socket | null = null;
  let isSettled = false;
  let isTaken = false;

  const accept = (raw: Socket): void => {
    raw.on('error', () => raw.destroy());
    if (accepted || plainAddress(raw.remoteAddress) !== needs.peer) {
      raw.destroy();
      return;
    }
    accepted = raw;
    raw.setNoDelay(true);
    raw.once('close', () => settle(null));
    server.close();
    peekClientHello(raw, (hello) => {
      isSettled = true;
      settle(offersTls12(hello) ? secureWatched(raw, needs) : secureUnwatched(raw, needs));
    });
  };
  const server = createServer(accept);

  let port: number | undefined;
  for (const candidate of shuffledPorts(needs.ports)) {
    if (await listenOn(server, needs.host, candidate)) {
      port = candidate;
      break;
    }
  }
  if (port === undefined) return null;
  server.on('error', () => close());

  const close = (): void => {
    clearTimeout(timer);
    server.close();
    settle(null);
    if (!isTaken || !isSettled) accepted?.destroy();
  };
  let timer = setTimeout(close, needs.connectMs);

  return {
    port,
    wasReached: () => accepted !== null,
    async take() {
      isTaken = true;
      clearTimeout(timer);
      timer = setTimeout(close, needs.connectMs);
      const taken = await connected;
      clearTimeout(timer);
      return taken;
    },
    close,
  };
};
