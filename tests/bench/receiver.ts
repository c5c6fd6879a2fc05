import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { printNight } from '../builders/night.ts';
import { startOurs } from './receiver/ours.ts';
import { startRival } from './receiver/rival.ts';
import type { Server } from './receiver/server.ts';

const largeBytes = 50_000_000;
const sessions = 100;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const sessionsARound = sessions / rounds;

const run = promisify(execFile);

/** The same client for both: a login, one file, goodbye. */
const send = async ({ url, user, password, certFile }: Server, file: string): Promise<void> => {
  const tls = ['--ssl-reqd', '--cacert', certFile];
  await run('curl', ['--silent', '--show-error', ...tls, '--user', `${user}:${password}`, '-T', file, url]);
};

const millisecondsFor = async (work: () => Promise<void>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

type Measures = { large: number[]; short: number[] };

const measureRound = async (
  server: Server,
  files: Record<'large' | 'small', string>,
  into: Measures,
): Promise<void> => {
  into.large.push(await millisecondsFor(() => send(server, files.large)));
  into.short.push(
    await millisecondsFor(async () => {
      for (let count = 0; count < sessionsARound; count += 1) await send(server, files.small);
    }),
  );
};

const folder = await mkdtemp(join(tmpdir(), 'receiver-bench-'));
const files = { large: join(folder, 'large.csv'), small: join(folder, 'small.csv') };
await writeFile(files.large, randomBytes(largeBytes));
await writeFile(
  files.small,
  printNight('2026-03-14', [{ code: '4201', label: 'CAFE', amount: '2,40', z: '812' }]),
);

const servers = [await startOurs(), await startRival()];
const measures = servers.map((): Measures => ({ large: [], short: [] }));
try {
  for (const server of servers) await send(server, files.small);
  for (let round = 0; round < rounds; round += 1) {
    // In turn, so that neither has the quieter moments of the machine.
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    for (const at of order) {
      const [server, into] = [servers[at], measures[at]];
      if (server && into) await measureRound(server, files, into);
    }
  }
} finally {
  for (const server of servers) await server.stop();
  await rm(folder, { recursive: true, force: true });
}

const [large, short] = (['large', 'short'] as const).map((kind) =>
  measures.map((taken) => median(taken[kind])),
);
const row = (
  what: string,
  [ours = NaN, rival = NaN]: number[] = [],
  target: number,
  factor: number,
): object => ({
  what,
  'Caisse Dorée': `${(ours * factor).toFixed(0)} ms`,
  vsftpd: `${(rival * factor).toFixed(0)} ms`,
  ratio: (ours / rival).toFixed(2),
  target: `≤ ${target.toFixed(1)}`,
});
console.log(
  `${rounds} rounds in turn, medians, the same curl; vsftpd writes nothing through to the disk, the receiver all.`,
);
console.table([
  row('one upload of 50 MB', large, 1.3, 1),
  row(`${sessions} sessions: login, one night, goodbye`, short, 1, rounds),
]);
