import { setTimeout as pause } from 'node:timers/promises';
import {
  openBareTill,
  upload,
  type BareTill,
  type DataLine,
} from '../integration/register-ftps/bare-till.ts';
import { openEngineVenue, type EngineVenue } from './support/engine-venue.ts';
import { noneLost, type Fault, type Figure } from './support/fault.ts';
import { inParallel } from './support/in-parallel.ts';
import { sampleJournal } from './support/journal-files.ts';

type Tls = Awaited<ReturnType<DataLine['protect']>>;
type Cut = { till: BareTill; data: DataLine; line: Tls; sent: Buffer };

/** The bytes are with the system before the cut: each cut stands where it is said to stand. */
const written = (line: Tls, bytes: Buffer): Promise<void> =>
  new Promise((resolve) => {
    if (bytes.length === 0) resolve();
    else line.write(bytes, () => resolve());
  });

const cuts: Record<string, (cut: Cut) => Promise<void>> = {
  'FIN, the till gone': async ({ till, data, line, sent }) => {
    await written(line, sent);
    data.raw.end();
    till.close();
  },
  RST: async ({ data, line, sent }) => {
    await written(line, sent);
    data.raw.resetAndDestroy();
  },
  'close_notify, the till gone': ({ till, line, sent }) => {
    line.end(sent);
    till.close();
    return Promise.resolve();
  },
  'control connection killed': async ({ till, data, line, sent }) => {
    await written(line, sent);
    till.reset();
    data.raw.end();
  },
};

const settledMs = 60_000;

const untilTold = async ({ events }: EngineVenue, name: string): Promise<void> => {
  const until = performance.now() + settledMs;
  const isTold = (): boolean =>
    events.some(
      (event) =>
        (event.type === 'received' && event.receipt.fileName === name) ||
        (event.type === 'aborted' && event.fileName === name),
    );
  while (!isTold()) {
    if (performance.now() > until) throw new Error(`Nothing was told of ${name}`);
    await pause(5);
  }
};

const countTakenForWhole = async (
  cut: (cut: Cut) => Promise<void>,
  offsets: readonly number[],
): Promise<{ taken: number; lost: number }> => {
  const journal = sampleJournal('p5-tickets-in-cents.txt');
  const venue = await openEngineVenue({ limits: { connections: 40, connectionsPerPeer: 40, proofMs: 300 } });
  try {
    await inParallel(offsets.length, 8, async (index) => {
      const offset = offsets[index] ?? 0;
      const name = `cut-${offset}.txt`;
      const till = await openBareTill(venue);
      await till.logInAndProtect();
      const data = await till.openData();
      await till.ask(`STOR ${name}`);
      const line = await data.protect();
      await cut({ till, data, line, sent: journal.bytes.subarray(0, offset) });
      await untilTold(venue, name);
      till.close();
      line.destroy();
    });
    const taken = (await venue.engine.takeIn()).filter(({ status }) => status !== 'quarantined').length;
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    const { code } = await upload(till, journal.name, journal.bytes);
    till.close();
    const [report] = await venue.engine.takeIn();
    return { taken, lost: code === 226 && report?.status === 'imported' && report.lineCount === 5 ? 0 : 1 };
  } finally {
    await venue.close();
  }
};

export const cutAtEachByte: Fault = {
  number: 'F4',
  async run(scale): Promise<Figure[]> {
    const { bytes } = sampleJournal('p5-tickets-in-cents.txt');
    const every = scale === 'quick' ? 23 : 1;
    const offsets = Array.from({ length: Math.ceil(bytes.length / every) }, (_, index) => index * every);
    const figures: Figure[] = [];
    let lost = 0;
    for (const [name, cut] of Object.entries(cuts)) {
      const result = await countTakenForWhole(cut, offsets);
      lost += result.lost;
      figures.push(
        noneLost(`cut at each byte by ${name}: imported as complete`, offsets.length, result.taken),
      );
    }
    figures.push(noneLost('the whole journal after the cut ones', Object.keys(cuts).length, lost));
    return figures;
  },
};
