import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBareTill, upload } from '../integration/register-ftps/bare-till.ts';
import { openEngineVenue, type Engine } from './support/engine-venue.ts';
import { noneLost, type Fault } from './support/fault.ts';
import { developmentJournals } from './support/journal-files.ts';

type Counted = { totals: unknown[]; journals: unknown[]; items: number };

/** All that the journals made: what must come out of a replay alike. */
const countedBy = async (engine: Engine): Promise<Counted> => {
  const listed = await engine.listJournals();
  const items = await engine.listItems();
  if (!listed.ok || !items.ok) throw new Error('The engine does not list what it read');
  const journals = listed.value
    .map(({ fileName, status, days, lineCount, amountCents }) =>
      JSON.stringify([fileName, status, days, lineCount, amountCents]),
    )
    .sort();
  return { totals: await engine.totals({}), journals, items: items.value.length };
};

const differences = (before: readonly unknown[], after: readonly unknown[]): number => {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => index).filter(
    (index) => JSON.stringify(before[index]) !== JSON.stringify(after[index]),
  ).length;
};

export const replayedOriginals: Fault = {
  number: 'F10',
  async run() {
    const venue = await openEngineVenue({ limits: { proofMs: 20 } });
    const empty = await openEngineVenue();
    try {
      const till = await openBareTill(venue);
      await till.logInAndProtect();
      for (const { name, bytes } of developmentJournals()) {
        await upload(till, name, bytes);
        await venue.engine.takeIn();
      }
      till.close();
      const originals = (await venue.engine.listReceipts({ limit: 1000 })).reverse();
      const spooled = await venue.spooled();
      for (const { receiptId, fileName } of originals) {
        const spoolFile = spooled.find((name) => name.includes(receiptId)) ?? '';
        const bytes = await readFile(join(venue.spoolFolder, spoolFile));
        await empty.engine.keepFile({ fileName, bytes, peer: 'replay' });
        await empty.engine.takeIn();
      }
      const [before, after] = [await countedBy(venue.engine), await countedBy(empty.engine)];
      return [
        noneLost(
          'journals read again into an empty database: days that differ',
          before.totals.length,
          differences(before.totals, after.totals),
        ),
        noneLost(
          'journals read again into an empty database: readings that differ',
          before.journals.length,
          differences(before.journals, after.journals) + Math.abs(before.items - after.items),
        ),
      ];
    } finally {
      await empty.close();
      await venue.close();
    }
  },
};
