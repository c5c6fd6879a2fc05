import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LINES, writeJournal } from './import/long-journal.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const FLOOR = 120_000;
const MOST_MEGABYTES = 400;
const MOST_STALL = 50;

type Told = Record<string, number>;

/** Each measure in a process of its own, so that the memory of one is not that of the other. */
const measure = (script: string, folder: string): Promise<Told> =>
  new Promise((resolve, reject) => {
    const child = fork(path.join(here, 'import', script), [folder]);
    const told: Told = {};
    child.on('message', (message: Told) => Object.assign(told, message));
    child.on('exit', (code) => {
      if (code === 0) resolve(told);
      else reject(new Error(`${script} ended with ${String(code)}.`));
    });
  });

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const verdict = (isReached: boolean): string => (isReached ? 'reached' : 'MISSED');

const folder = await mkdtemp(path.join(tmpdir(), 'caisse-doree-bench-'));
try {
  const bytes = await writeJournal(path.join(folder, 'month.csv'));
  console.log(`${whole(LINES)} lines, ${(bytes / 1e6).toFixed(1)} MB`);
  const bare = await measure('bare-loop.ts', folder);
  const ours = await measure('whole-import.ts', folder);
  const bareRate = (LINES / (bare.milliseconds ?? 0)) * 1000;
  const rate = (LINES / (ours.milliseconds ?? 0)) * 1000;
  const wanted = Math.min(FLOOR, bareRate / 2);
  console.log(`bare insert loop, no reading:      ${whole(bareRate)} lines/s`);
  console.log(
    `bytes to commit:                   ${whole(rate)} lines/s, ${(rate / bareRate).toFixed(2)} of the bare loop, ${verdict(rate >= wanted)}`,
  );
  console.log(
    `peak memory of the whole process:  ${whole(ours.megabytes ?? 0)} MB, ${verdict((ours.megabytes ?? 0) < MOST_MEGABYTES)}`,
  );
  console.log(
    `longest stall of the main loop:    ${(ours.stall ?? 0).toFixed(1)} ms, ${verdict((ours.stall ?? 0) < MOST_STALL)}`,
  );
  for (const [name, milliseconds] of Object.entries(ours)) {
    if (name.startsWith('then ')) console.log(`${name.padEnd(34)} ${whole(milliseconds)} ms`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
