import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openBareTill, upload, type BareTill } from '../integration/register-ftps/bare-till.ts';
import { noneLost, type Fault, type Figure } from './support/fault.ts';
import { nightOf } from './support/nights.ts';
import { openFiller, withSmallDisk } from './support/private-disk.ts';
import { startServe } from './support/serve-process.ts';

const mebibyte = 1024 * 1024;
const diskMegabytes = 420;
/** Room enough to begin an upload, that an upload may then find gone. */
const fillerBytes = 60 * mebibyte;
const piece = Buffer.alloc(mebibyte, 'sold ');
const patienceMs = 30_000;

/** The disk is filled once the upload has begun: the reply to what came too late. */
const uploadWhileFilling = async (till: BareTill, fill: () => Promise<void>): Promise<number> => {
  const data = await till.openData();
  const first = await till.ask('STOR large.csv');
  if (first.code !== 150) return first.code;
  const line = await data.protect();
  line.write(piece);
  await fill();
  // The receiver may hang up on the data before all is written.
  for (let count = 0; count < 8 && line.writable; count += 1) line.write(piece);
  line.end();
  return (await till.reply()).code;
};

const secondsUntilTaken = async (till: BareTill, name: string, bytes: Buffer): Promise<number> => {
  const from = performance.now();
  while (performance.now() - from < patienceMs) {
    if ((await upload(till, name, bytes)).code === 226) break;
    await pause(50);
  }
  return (performance.now() - from) / 1000;
};

export const fullDisk: Fault = {
  number: 'F8',
  async run(scale): Promise<Figure[]> {
    const rounds = scale === 'quick' ? 2 : 20;
    const folder = await mkdtemp(join(tmpdir(), 'receiver-disk-'));
    try {
      const wrapper = withSmallDisk(folder, diskMegabytes);
      const serve = await startServe({ dataFolder: join(folder, 'data'), wrapper });
      const filler = openFiller(serve.pid, folder);
      const codes: number[] = [];
      const recoveries: number[] = [];
      let silent = 0;
      try {
        const till = await openBareTill(serve.place);
        await till.logInAndProtect();
        for (let round = 0; round < rounds; round += 1) {
          await filler.growTo(fillerBytes);
          codes.push(await uploadWhileFilling(till, filler.fill));
          const night = nightOf(round);
          codes.push((await upload(till, night.name, night.bytes)).code);
          if ((await till.ask('NOOP')).code !== 200) silent += 1;
          await filler.shrinkTo(fillerBytes);
          recoveries.push(await secondsUntilTaken(till, night.name, night.bytes));
        }
        till.close();
      } finally {
        serve.kill();
        await serve.ended;
      }
      const others = codes.filter((code) => code !== 452);
      const share = Math.round((100 * (codes.length - others.length)) / codes.length);
      const slowest = Math.max(...recoveries);
      return [
        {
          ...noneLost('uploads to a full disk, before and during', codes.length, others.length),
          figure: `${share} % answered 452${others.length > 0 ? ` (${others.join(', ')})` : ''}`,
          target: '100 % answered 452',
        },
        noneLost('other commands unanswered while the disk is full', rounds, silent),
        {
          what: 'an upload once there is room again',
          tried: rounds,
          lost: recoveries.filter((seconds) => seconds >= patienceMs / 1000).length,
          figure: `${slowest.toFixed(1)} s at most`,
          target: `under ${patienceMs / 1000} s`,
          isReached: slowest < patienceMs / 1000,
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
