import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openBareTill, upload } from '../integration/register-ftps/bare-till.ts';
import { noneLost, type Fault, type Figure } from './support/fault.ts';
import { judge, nightOf, type Night, type Verdict } from './support/nights.ts';
import { startServe, type ServeProcess } from './support/serve-process.ts';

/** Every step from the first trace of an upload to its sales being counted. */
const steps = [
  ...['open label', 'write label', 'flush label', 'close label'],
  ...['open part', 'write part', 'flush part', 'close part', 'rename part'],
  ...['open folder', 'flush folder', 'close folder', 'commit 1', 'remove label', 'reply 226'],
  ...['commit 2', 'commit 3'],
].flatMap((step) => [`${step}:before`, `${step}:after`]);

const uploadsALife = 4;

type Till = { sent: number; toSendAgain: Night | null; acknowledged: Night[]; stepsNotReached: string[] };

/** Sends nights until the receiver is dead; what was not acknowledged is the first to be sent again. */
const sendUntilDeath = async (till: Till, serve: ServeProcess, isRandom: boolean): Promise<void> => {
  const line = await openBareTill(serve.place);
  try {
    await line.logInAndProtect();
    for (let count = 0; count < uploadsALife; count += 1) {
      const night = till.toSendAgain ?? nightOf(till.sent);
      if (night !== till.toSendAgain) till.sent += 1;
      till.toSendAgain = night;
      if (isRandom && count === 1) setTimeout(() => serve.kill(), randomInt(700));
      if ((await upload(line, night.name, night.bytes)).code !== 226) throw new Error('Not acknowledged');
      till.acknowledged.push(night);
      till.toSendAgain = null;
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  } finally {
    line.close();
  }
};

const liveOnce = async (till: Till, dataFolder: string, dieAt: string | undefined): Promise<void> => {
  const serve = await startServe({ dataFolder, ...(dieAt ? { dieAt } : {}) });
  await sendUntilDeath(till, serve, dieAt === undefined);
  if (dieAt !== undefined && !serve.hasEnded()) {
    const reached = await Promise.race([serve.ended.then(() => true), pause(2000, false, { ref: false })]);
    if (!reached) till.stepsNotReached.push(dieAt);
  }
  serve.kill();
  await serve.ended;
};

/** Two kills of five at the steps in turn, the others at random. */
const plan = (kills: number): (string | undefined)[] =>
  Array.from({ length: kills }, (_, index) => {
    const stepOfFive = (index % 5) - 3;
    return stepOfFive < 0 ? undefined : steps[(Math.floor(index / 5) * 2 + stepOfFive) % steps.length];
  });

/** A process that is killed keeps nothing of what it compiled: one that ends does, for those that follow. */
const warmUp = async (): Promise<void> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'receiver-killed-'));
  await (await startServe({ dataFolder })).stop();
  await rm(dataFolder, { recursive: true, force: true });
};

const chain = async (kills: readonly (string | undefined)[]): Promise<Till & Verdict> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'receiver-killed-'));
  const till: Till = { sent: 0, toSendAgain: null, acknowledged: [], stepsNotReached: [] };
  try {
    for (const dieAt of kills) await liveOnce(till, dataFolder, dieAt);
    return { ...till, ...(await judge(dataFolder, till.sent, till.acknowledged)) };
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
};

export const killed: Fault = {
  number: 'F5',
  async run(scale): Promise<Figure[]> {
    const kills = scale === 'quick' ? 10 : 1000;
    const chains = 3;
    const all = plan(kills);
    await warmUp();
    const tills = await Promise.all(
      Array.from({ length: chains }, (_, index) => chain(all.filter((_step, at) => at % chains === index))),
    );
    const sum = (count: (till: Till & Verdict) => number): number =>
      tills.reduce((total, till) => total + count(till), 0);
    const acknowledged = sum((till) => till.acknowledged.length);
    const notReached = [...new Set(tills.flatMap((till) => till.stepsNotReached))];
    return [
      noneLost(
        `killed ${kills} times: acknowledged nights missing`,
        acknowledged,
        sum((till) => till.missing),
      ),
      noneLost(
        `killed ${kills} times: nights counted twice`,
        acknowledged,
        sum((till) => till.twice),
      ),
      noneLost(
        `killed ${kills} times: spoilt files, damaged databases`,
        acknowledged,
        sum((till) => till.spoilt),
      ),
      noneLost(
        'steps at which it was to die and did not',
        steps.length,
        notReached.length,
        notReached.join(', '),
      ),
    ];
  },
};
