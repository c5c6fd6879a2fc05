import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../../integration/register-ftps/bare-till.ts';

const program = fileURLToPath(new URL('../../../src-main/boot/headless.ts', import.meta.url));
const dieAtStep = new URL('./die-at-step.ts', import.meta.url).href;
const startMs = 180_000;

export const servePassword = 'ServedToTheTillOnly7';

export type ServeProcess = {
  place: Place;
  child: ChildProcess;
  pid: number;
  hasEnded(): boolean;
  ended: Promise<unknown>;
  /** The files that it says it has read. */
  imported: ReadonlySet<string>;
  /** What it wrote for people: its faults. */
  complaints(): string;
  kill(): void;
  /** As a computer that shuts down asks. */
  stop(): Promise<void>;
};

export type ServeOptions = {
  dataFolder: string;
  /** Kills itself before or after this step of the next upload. */
  dieAt?: string;
  /** Put before the program: what runs it in other surroundings. */
  wrapper?: string[];
  env?: Record<string, string>;
};

type Said = { event?: string; port?: number; file?: string };

const waitForPort = async (child: ChildProcess, heard: (said: Said) => void): Promise<number> => {
  if (child.stdout === null) throw new Error('The program has no output');
  const lines = createInterface({ input: child.stdout });
  const late = setTimeout(() => child.kill('SIGKILL'), startMs);
  try {
    return await new Promise<number>((resolve, reject) => {
      lines.on('line', (line) => {
        const said = JSON.parse(line) as Said;
        if (said.event === 'listening') resolve(said.port ?? 0);
        heard(said);
      });
      lines.on('close', () => reject(new Error('The program ended before it listened')));
    });
  } finally {
    clearTimeout(late);
  }
};

/** The whole receiving side as the command line runs it: receiver, engine, SQLite, one process. */
export const startServe = async (options: ServeOptions): Promise<ServeProcess> => {
  const [command = '', ...args] = [
    ...(options.wrapper ?? []),
    process.execPath,
    ...(options.dieAt === undefined ? [] : ['--import', dieAtStep]),
    program,
    'serve',
    ...['--data', options.dataFolder, '--host', '127.0.0.1', '--port', '0', '--passive', '43000-43199'],
    ...['--user', 'till', '--password', servePassword],
  ];
  const child = spawn(command, args, {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(tmpdir(), 'caisse-doree-compile-cache'),
      DIE_AT: options.dieAt ?? '',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = once(child, 'exit');
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const imported = new Set<string>();
  const port = await waitForPort(child, ({ event, file }) => {
    if (event === 'imported' && file !== undefined) imported.add(file);
  }).catch((error: unknown) => {
    throw new Error(`The program could not be started: ${complaints}`, { cause: error });
  });
  return {
    place: { host: '127.0.0.1', port, user: 'till', password: servePassword },
    child,
    pid: child.pid ?? 0,
    hasEnded,
    ended,
    imported,
    complaints: () => complaints,
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      if (!hasEnded()) child.kill('SIGTERM');
      await ended;
    },
  };
};
