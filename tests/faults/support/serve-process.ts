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

const waitForPort = async (child: ChildProcess, complaints: () => string): Promise<number> => {
  if (child.stdout === null) throw new Error('The program has no output');
  const late = setTimeout(() => child.kill('SIGKILL'), startMs);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line) as { event?: string; port?: number };
      if (said.event === 'listening' && said.port !== undefined) return said.port;
    }
  } finally {
    clearTimeout(late);
  }
  throw new Error(`The program ended before it listened: ${complaints()}`);
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
  const port = await waitForPort(child, () => complaints);
  child.stdout.resume();
  return {
    place: { host: '127.0.0.1', port, user: 'till', password: servePassword },
    child,
    pid: child.pid ?? 0,
    hasEnded,
    ended,
    complaints: () => complaints,
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      if (!hasEnded()) child.kill('SIGTERM');
      await ended;
    },
  };
};
