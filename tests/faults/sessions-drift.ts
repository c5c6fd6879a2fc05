import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openBareTill, upload, type BareTill, type Place } from '../integration/register-ftps/bare-till.ts';
import type { Fault, Figure } from './support/fault.ts';
import { inParallel } from './support/in-parallel.ts';

const program = fileURLToPath(new URL('./support/measured-receiver.ts', import.meta.url));
const settledMs = 20_000;

type Measure = { heapBytes: number; handles: number; timers: number };

const startTransfer = async (till: BareTill, command: string) => {
  await till.logInAndProtect();
  const data = await till.openData();
  await till.ask(command);
  return data;
};

/** How tills end: properly, in the middle of a word, or not at all. */
const endings: ((till: BareTill) => Promise<void>)[] = [
  () => Promise.resolve(),
  (till) => {
    till.reset();
    return Promise.resolve();
  },
  async (till) => {
    await till.ask('AUTH TLS');
    till.reset();
  },
  async (till) => {
    await till.authTls();
    till.socket().write(Buffer.from('STOR \u0000\u0001'));
  },
  (till) => till.logInAndProtect(),
  async (till) => {
    await till.logInAndProtect();
    await till.ask('EPSV');
    till.write('STOR never.csv\r\n');
  },
  async (till) => {
    const data = await startTransfer(till, 'STOR cut.csv');
    (await data.protect()).write('half');
    data.raw.resetAndDestroy();
  },
  async (till) => {
    const data = await startTransfer(till, 'STOR killed.csv');
    (await data.protect()).write('half');
    till.reset();
    data.raw.destroy();
  },
  async (till) => {
    const data = await startTransfer(till, 'STOR stalled.csv');
    await data.protect();
    till.write('ABOR\r\n');
    await till.reply();
    data.raw.destroy();
  },
  async (till) => {
    const data = await startTransfer(till, 'LIST');
    data.raw.resetAndDestroy();
  },
  async (till) => {
    const data = await startTransfer(till, 'STOR clear.csv');
    data.raw.end('sold in clear');
  },
  async (till) => {
    await till.logInAndProtect();
    await upload(till, 'whole.csv', 'sold');
    await till.ask('QUIT');
  },
];

const runSessions = (place: Place, count: number): Promise<void> =>
  inParallel(count, 8, async () => {
    const till = await openBareTill(place);
    try {
      await endings[randomInt(endings.length)]?.(till);
    } catch (error) {
      // A computer under load may be slower than the receiver's patience here: an end like another.
      if (!(error instanceof Error)) throw error;
    } finally {
      till.close();
    }
  });

const drift = (before: number, after: number): number => (after - before) / Math.max(before, 1);
const inPercent = (share: number): string => `${share >= 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;

const figure = (what: string, tried: number, before: number, after: number, text: string): Figure => ({
  what,
  tried,
  lost: 0,
  figure: `${inPercent(drift(before, after))} (${text})`,
  target: 'within 5 %',
  isReached: drift(before, after) <= 0.05,
});

export const sessionsDrift: Fault = {
  number: 'F12',
  async run(scale) {
    const sessions = scale === 'quick' ? 150 : 10_000;
    const warmUp = scale === 'quick' ? 200 : 1500;
    const child = spawn(process.execPath, ['--expose-gc', program], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const read = async <T>(): Promise<T> => JSON.parse(String((await lines.next()).value)) as T;
    const measure = (): Promise<Measure> => {
      child.stdin.write('measure\n');
      return read<Measure>();
    };
    /** What still waits for a time-out gets the time to; the least of what is seen counts. */
    const settle = async (): Promise<Measure> => {
      const until = performance.now() + (scale === 'quick' ? 7000 : settledMs);
      let least = await measure();
      while (performance.now() < until) {
        await pause(500);
        const now = await measure();
        least = {
          heapBytes: Math.min(least.heapBytes, now.heapBytes),
          handles: Math.min(least.handles, now.handles),
          timers: Math.min(least.timers, now.timers),
        };
      }
      return least;
    };
    try {
      const place = await read<Place>();
      await runSessions(place, warmUp);
      const before = await settle();
      await runSessions(place, sessions);
      const after = await settle();
      const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
      return [
        figure(
          'sessions with random ends: memory',
          sessions,
          before.heapBytes,
          after.heapBytes,
          `${megabytes(before.heapBytes)} → ${megabytes(after.heapBytes)} MB`,
        ),
        figure(
          'sessions with random ends: handles',
          sessions,
          before.handles,
          after.handles,
          `${before.handles} → ${after.handles}`,
        ),
        figure(
          'sessions with random ends: timers',
          sessions,
          before.timers,
          after.timers,
          `${before.timers} → ${after.timers}`,
        ),
      ];
    } finally {
      child.stdin.end('end\n');
      await pause(500);
      child.kill('SIGKILL');
    }
  },
};
