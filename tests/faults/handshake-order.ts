import { openBareTill, upload, type BareTill } from '../integration/register-ftps/bare-till.ts';
import { openVenue, type Venue } from '../integration/register-ftps/venue.ts';
import { noneLost, type Fault } from './support/fault.ts';
import { inParallel } from './support/in-parallel.ts';

const workers = 4;

const uploadShakingHandsFirst = async (till: BareTill, name: string): Promise<number> => {
  const data = await till.openData();
  const line = await data.protect();
  await till.ask(`STOR ${name}`);
  line.end('sold');
  return (await till.reply()).code;
};

const countRefused = async (
  venue: Venue,
  uploads: number,
  send: (till: BareTill, name: string) => Promise<number>,
): Promise<number> => {
  let refused = 0;
  await inParallel(workers, workers, async (worker) => {
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    for (let index = worker; index < uploads; index += workers) {
      if ((await send(till, `night-${index}.csv`)) !== 226) refused += 1;
    }
    till.close();
  });
  return refused;
};

export const handshakeOrder: Fault = {
  number: 'F3',
  async run(scale) {
    const uploads = scale === 'quick' ? 40 : 500;
    const venue = await openVenue({ limits: { proofMs: 20 } });
    try {
      const before = await countRefused(venue, uploads, uploadShakingHandsFirst);
      const after = await countRefused(
        venue,
        uploads,
        async (till, name) => (await upload(till, name, 'sold')).code,
      );
      return [
        noneLost('data handshake before 150', uploads, before),
        noneLost('data handshake after 150', uploads, after),
      ];
    } finally {
      await venue.close();
    }
  },
};
