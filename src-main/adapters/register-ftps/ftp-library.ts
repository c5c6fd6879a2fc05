import { createRequire } from 'node:module';
import type { Server, Socket } from 'node:net';
import { FtpSrv } from 'ftp-srv';
import type { ReceiverLog } from './receiver-types.ts';

/** The places below are not public in ftp-srv: another version may move them. */
export const pinnedVersion = '4.6.3';

export type LibraryCommand = { directive: string; arg: string | null; flags: string[]; raw: string };

/** What we touch of ftp-srv's connection. */
export type LibraryConnection = {
  commandSocket: Socket;
  secure: boolean;
  authenticated?: boolean;
  /** A number once PBSZ was given. */
  bufferSize: number | boolean;
  connector: { end(): void };
  commands: { handle(command: LibraryCommand): PromiseLike<unknown> };
  reply(code: number, ...lines: (string | { raw: true; message: string })[]): PromiseLike<unknown>;
};

export type LibraryServer = FtpSrv & { server: Server };

const librarySignals = ['SIGTERM', 'SIGINT', 'SIGQUIT'] as const;

export const installedVersion = (): string => {
  const manifest = createRequire(import.meta.url)('ftp-srv/package.json') as { version: string };
  return manifest.version;
};

export const requirePinnedLibrary = (version = installedVersion()): void => {
  if (version !== pinnedVersion) {
    throw new Error(`The receiver is made for ftp-srv ${pinnedVersion} and found ${version}.`);
  }
};

type LibraryLog = Record<'trace' | 'debug' | 'info' | 'warn' | 'error', (...details: unknown[]) => void> & {
  child(): LibraryLog;
};

const inWords = (detail: unknown): string =>
  detail instanceof Error ? detail.message : typeof detail === 'string' ? detail : JSON.stringify(detail);

/** Its trace level prints passwords, so only warnings and errors pass. */
const quietLog = (log: ReceiverLog): LibraryLog => {
  const nothing = (): void => undefined;
  const pass = (...details: unknown[]): void => log('info', 'ftp-srv', { details: details.map(inWords) });
  const quiet: LibraryLog = {
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: pass,
    error: pass,
    child: () => quiet,
  };
  return quiet;
};

const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** ftp-srv ends the process on signals; the application decides when it ends. */
const withoutSignalHandlers = <T>(make: () => T): T => {
  const before = new Map(librarySignals.map((signal) => [signal, process.listeners(signal)]));
  const made = make();
  for (const signal of librarySignals) {
    for (const listener of process.listeners(signal)) {
      if (!before.get(signal)?.includes(listener)) process.off(signal, listener);
    }
  }
  return made;
};

export const makeLibraryServer = (needs: {
  host: string;
  port: number;
  log: ReceiverLog;
  onConnection: (connection: LibraryConnection) => void;
}): LibraryServer => {
  requirePinnedLibrary();
  const server = withoutSignalHandlers(
    () =>
      new FtpSrv({
        url: `ftp://${urlHost(needs.host)}:${needs.port}`,
        pasv_url: needs.host,
        log: quietLog(needs.log),
      }),
  );
  server.addListener('connect', (event: { connection: LibraryConnection }) =>
    needs.onConnection(event.connection),
  );
  return server as LibraryServer;
};
