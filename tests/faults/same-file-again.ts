import { openBareTill, upload } from '../integration/register-ftps/bare-till.ts';
import { openEngineVenue } from './support/engine-venue.ts';
import { noneLost, type Fault } from './support/fault.ts';
import { inParallel } from './support/in-parallel.ts';
import { developmentJournals } from './support/journal-files.ts';

const workers = 20;
const names = ['JV_20251115_Z1844.csv', 'copie.csv', 'JV (1).csv', 'ventes.txt', 'export 2.csv'];

export const sameFileAgain: Fault = {
  number: 'F9',
  async run(scale) {
    const sends = scale === 'quick' ? 100 : 1000;
    const journal = developmentJournals().find(({ name }) => name === names[0]);
    if (journal === undefined) throw new Error(`${names[0] ?? ''} is not among the fixtures`);
    const venue = await openEngineVenue({ limits: { connections: 40, connectionsPerPeer: 40 } });
    let refused = 0;
    try {
      await inParallel(workers, workers, async (worker) => {
        const till = await openBareTill(venue);
        await till.logInAndProtect();
        for (let index = worker; index < sends; index += workers) {
          const name = names[Math.floor(Math.random() * names.length)] ?? 'ventes.txt';
          if ((await upload(till, name, journal.bytes)).code !== 226) refused += 1;
          if (index % 50 === 0) await venue.engine.takeIn();
        }
        till.close();
      });
      await venue.engine.takeIn();
      const [first, ...others] = await venue.engine.totals({});
      const alone = await openEngineVenue();
      await alone.engine.keepFile({ fileName: journal.name, bytes: journal.bytes, peer: 'once' });
      await alone.engine.takeIn();
      const [once] = await alone.engine.totals({});
      await alone.close();
      const error = (first?.amountInclVat ?? 0) - (once?.amountInclVat ?? 0);
      const isOnce = others.length === 0 && error === 0 && first?.lines === once?.lines;
      return [
        noneLost('one journal sent by 20 tills under mixed names: refused', sends, refused),
        {
          ...noneLost('one journal sent by 20 tills: counted more than once', sends, isOnce ? 0 : 1),
          figure: `${first?.journals ?? 0} import, ${error} cents off`,
          target: '1 import, 0 off',
        },
      ];
    } finally {
      await venue.close();
    }
  },
};
