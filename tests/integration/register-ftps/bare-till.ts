import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { OpenReceiver } from './venue.ts';

const patienceMs = 30_000;

/** Where a sender goes, and as whom. */
export type Place = Pick<OpenReceiver, 'host' | 'port' | 'user' | 'password'>;

export type Reply = { code: number; text: string };

/** A sender under the test's control, byte by byte. */
export type BareTill = {
  socket(): Socket;
  reply(): Promise<Reply>;
  /** Replies still to come before the receiver hangs up. */
  repliesUntilClosed(): Promise<number[]>;
  write(text: string): void;
  ask(command: string): Promise<Reply>;
  /** The handshake alone, on what is already open. */
  handshake(): Promise<void>;
  authTls(): Promise<void>;
  login(): Promise<void>;
  logInAndProtect(): Promise<void>;
  /** Opens the data connection of the next PASV; TLS starts when `protect` is called. */
  openData(): Promise<DataLine>;
  close(): void;
  /** Ends without a farewell, as a connection that breaks. */
  reset(): void;
};

export type DataLine = { raw: Socket; protect(): Promise<TLSSocket> };

const replyPattern = /^(?:(\d{3})-[^\n]*\n(?:(?!\1 )[^\n]*\n)*\1 [^\n]*\n|(\d{3}) [^\n]*\n)/;

const withPatience = <T>(promise: Promise<T>, what: string): Promise<T> => {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited too long for ${what}`)), patienceMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const protectSocket = async (raw: Socket): Promise<TLSSocket> => {
  if (raw.destroyed || raw.readableEnded) throw new Error('The receiver hung up before the TLS handshake');
  const secured = connectTls({ socket: raw, rejectUnauthorized: false });
  // What becomes of an upload is told by the reply on the control connection.
  secured.on('error', () => undefined);
  const isSecure = await withPatience(
    Promise.race([once(secured, 'secureConnect').then(() => true), once(secured, 'close').then(() => false)]),
    'a TLS handshake',
  );
  if (!isSecure) throw new Error('The receiver hung up during the TLS handshake');
  return secured;
};

export const openBareTill = async (venue: Place, from?: string): Promise<BareTill> => {
  let received = '';
  let isClosed = false;
  let wake: () => void = () => undefined;
  const listen = (socket: Socket): void => {
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString();
      wake();
    });
    socket.on('error', () => wake());
    socket.on('close', () => {
      isClosed = true;
      wake();
    });
  };
  const plain = connect({ host: venue.host, port: venue.port, ...(from ? { localAddress: from } : {}) });
  let socket: Socket = plain;
  listen(plain);
  await withPatience(once(plain, 'connect'), 'the connection');

  const takeReply = (): Reply | null => {
    const match = replyPattern.exec(received);
    if (!match) return null;
    received = received.slice(match[0].length);
    return { code: Number(match[1] ?? match[2]), text: match[0].trim() };
  };
  const nextReply = async (): Promise<Reply | null> => {
    for (;;) {
      const found = takeReply();
      if (found !== null || isClosed) return found;
      await withPatience(new Promise<void>((resolve) => (wake = resolve)), 'a reply');
    }
  };

  const till: BareTill = {
    socket: () => socket,
    async reply() {
      const found = await nextReply();
      if (found === null) throw new Error(`The receiver hung up; it had said ${JSON.stringify(received)}`);
      return found;
    },
    async repliesUntilClosed() {
      const codes: number[] = [];
      for (let found = await nextReply(); found !== null; found = await nextReply()) codes.push(found.code);
      return codes;
    },
    write: (text) => void socket.write(text),
    ask(command) {
      socket.write(`${command}\r\n`);
      return till.reply();
    },
    async handshake() {
      plain.removeAllListeners('data');
      const secured = connectTls({ socket: plain, rejectUnauthorized: false });
      socket = secured;
      listen(secured);
      await withPatience(once(secured, 'secureConnect'), 'a TLS handshake');
    },
    async authTls() {
      const { code, text } = await till.ask('AUTH TLS');
      if (code !== 234) throw new Error(text);
      await till.handshake();
    },
    async login() {
      await till.ask(`USER ${venue.user}`);
      const { code, text } = await till.ask(`PASS ${venue.password}`);
      if (code !== 230) throw new Error(text);
    },
    async logInAndProtect() {
      await till.authTls();
      await till.login();
      await till.ask('PBSZ 0');
      await till.ask('PROT P');
    },
    async openData() {
      const { text } = await till.ask('EPSV');
      const port = Number(/\|\|\|(\d+)\|/.exec(text)?.[1]);
      const raw = connect({ host: venue.host, port, ...(from ? { localAddress: from } : {}) });
      raw.on('error', () => undefined);
      await withPatience(once(raw, 'connect'), 'the data connection');
      return { raw, protect: () => protectSocket(raw) };
    },
    close: () => void socket.destroy(),
    reset: () => void plain.resetAndDestroy(),
  };
  await till.reply();
  return till;
};

/** One whole upload; the last reply. */
export const upload = async (till: BareTill, name: string, bytes: Buffer | string): Promise<Reply> => {
  const data = await till.openData();
  const first = await till.ask(`STOR ${name}`);
  if (first.code !== 150) {
    data.raw.destroy();
    return first;
  }
  const line = await data.protect();
  line.end(bytes);
  return till.reply();
};
