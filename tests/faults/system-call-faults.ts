import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openBareTill, upload } from '../integration/register-ftps/bare-till.ts';
import { noneLost, type Fault, type Figure, type Scale } from './support/fault.ts';
import { judge, nightOf, type Night } from './support/nights.ts';
import { startServe, type ServeProcess } from './support/serve-process.ts';
import {
  callsUnder,
  failCall,
  findWorker,
  requireStrace,
  watchCalls,
  type FileCall,
} from './support/strace.ts';

const calls = ['write', 'writev', 'fsync', 'fdatasync', 'rename', 'openat', 'unlink', 'pwrite64'];
const readMs = 2000;
const errors = ['ENOSPC', 'EIO', 'EMFILE', 'EACCES'];
/** SQLite writes its log in many pieces that are alike, more or fewer of them: some are tried. */
const piecesOfTheLog = [1, 2, 3, 4, 7, 8, 11, 16].map((ordinal) => ({
  isWorker: false,
  call: 'pwrite64',
  ordinal,
}));

type Trials = {
  dataFolder: string;
  serve: ServeProcess;
  sent: number;
  acknowledged: Night[];
  hits: Map<string, number>;
  crashes: number;
  notRecovered: string[];
  /** Kept and recorded, and told otherwise. */
  told: number;
};

// One thread for all files: the calls of an upload come in the same order each time.
const start = (dataFolder: string): Promise<ServeProcess> =>
  startServe({ dataFolder, env: { UV_THREADPOOL_SIZE: '1' } });

/** The code of the reply; 0 when there was none. */
const sendNight = async (trials: Trials): Promise<number> => {
  const night = nightOf(trials.sent);
  trials.sent += 1;
  try {
    const till = await openBareTill(trials.serve.place);
    await till.logInAndProtect();
    const { code } = await upload(till, night.name, night.bytes);
    till.close();
    if (code === 226) trials.acknowledged.push(night);
    return code;
  } catch (error) {
    if (error instanceof Error) return 0;
    throw error;
  }
};

/** Its reading is part of what may fail; where it failed, nothing is said of it. */
const untilRead = async ({ serve, sent }: Trials): Promise<void> => {
  const { name } = nightOf(sent - 1);
  const until = performance.now() + readMs;
  while (!serve.imported.has(name) && !serve.hasEnded() && performance.now() < until) await pause(10);
};

const listTargets = async (trials: Trials, scale: Scale): Promise<FileCall[]> => {
  const log = join(trials.dataFolder, 'calls.log');
  const trace = await watchCalls(trials.serve.pid, calls, log);
  await sendNight(trials);
  await untilRead(trials);
  const found = callsUnder(await trace.stop(), trials.dataFolder, trials.serve.pid);
  const targets = [...found.filter(({ call }) => call !== 'pwrite64'), ...piecesOfTheLog];
  return scale === 'quick' ? targets.filter((_call, index) => index % 3 === 0) : targets;
};

const tryFault = async (trials: Trials, target: FileCall, error: string): Promise<void> => {
  const log = join(trials.dataFolder, 'fault.log');
  const thread = target.isWorker ? await findWorker(trials.serve.pid) : trials.serve.pid;
  const trace = await failCall(thread, target, error, log);
  const code = await sendNight(trials);
  if (code === 226) await untilRead(trials);
  const hit = (await trace.stop()).find((line) => line.includes('INJECTED'));
  // Elsewhere than on a file of ours, it is a fault of another story.
  const isOurs = hit?.includes(trials.dataFolder) ?? false;
  if (isOurs) trials.hits.set(target.call, (trials.hits.get(target.call) ?? 0) + 1);
  // When the label is taken away, the night has its receipt.
  if (isOurs && target.call === 'unlink' && code !== 226) trials.told += 1;
  if (trials.serve.hasEnded()) {
    if (isOurs) trials.crashes += 1;
    trials.serve = await start(trials.dataFolder);
  }
  if ((await sendNight(trials)) !== 226) trials.notRecovered.push(`${target.call} ${error}`);
};

export const systemCallFaults: Fault = {
  number: 'F7',
  async run(scale): Promise<Figure[]> {
    requireStrace();
    const dataFolder = await mkdtemp(join(tmpdir(), 'receiver-calls-'));
    const serve = await start(dataFolder);
    const trials: Trials = {
      ...{ dataFolder, serve, sent: 0, acknowledged: [], crashes: 0, notRecovered: [], told: 0 },
      hits: new Map(),
    };
    try {
      await sendNight(trials);
      const targets = await listTargets(trials, scale);
      for (const target of targets) {
        for (const error of scale === 'quick' ? errors.slice(0, 1) : errors) {
          await tryFault(trials, target, error);
        }
      }
      await trials.serve.stop();
      const { missing, twice, spoilt } = await judge(dataFolder, trials.sent, trials.acknowledged);
      const wrong = missing + twice + spoilt;
      const tried = [...trials.hits.values()].reduce((sum, count) => sum + count, 0);
      const hits = [...trials.hits].map(([call, count]) => `${count} ${call}`).join(', ');
      return [
        noneLost(
          `system calls failing (${errors.join(', ')}): wrong 226`,
          tried,
          wrong,
          `${wrong} of ${hits}`,
        ),
        noneLost('system calls failing: recorded nights not acknowledged', tried, trials.told),
        noneLost('system calls failing: crashes', tried, trials.crashes),
        noneLost(
          'system calls failing: next upload not taken',
          tried,
          trials.notRecovered.length,
          trials.notRecovered.join(', '),
        ),
      ];
    } finally {
      trials.serve.kill();
      await rm(dataFolder, { recursive: true, force: true });
    }
  },
};
