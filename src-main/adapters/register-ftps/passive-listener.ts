import { randomInt } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import { plainAddress } from './peer-address.ts';
import { secureSocket, type Handshake } from './secure-socket.ts';

export type DataChannel = { socket: TLSSocket; handshake: Promise<Handshake> };

export type PassiveListener = {
  port: number;
  /** Null when nobody connects in time. The channel is the caller's from then on. */
  take(): Promise<DataChannel | null>;
  /** Frees the port, and the channel when nobody took it. */
  close(): void;
};

export type PassiveNeeds = {
  host: string;
  /** The only address that may connect. */
  peer: string;
  ports: { from: number; to: number };
  context: SecureContext;
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

/** Null when every port of the range is taken. */
export const openPassiveListener = async (needs: PassiveNeeds): Promise<PassiveListener | null> => {
  let settle: (channel: DataChannel | null) => void = () => undefined;
  const connected = new Promise<DataChannel | null>((resolve) => (settle = resolve));
  let channel: DataChannel | null = null;
  let isTaken = false;

  const accept = (raw: Socket): void => {
    raw.on('error', () => raw.destroy());
    if (channel || plainAddress(raw.remoteAddress) !== needs.peer) {
      raw.destroy();
      return;
    }
    raw.setNoDelay(true);
    channel = secureSocket(raw, needs.context, needs.connectMs + needs.handshakeMs);
    server.close();
    settle(channel);
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
    if (!isTaken) channel?.socket.destroy();
  };
  let timer = setTimeout(close, needs.connectMs);

  return {
    port,
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
