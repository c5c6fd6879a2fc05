import { openBareTill, upload, type BareTill } from '../integration/register-ftps/bare-till.ts';
import { openVenue, type Venue } from '../integration/register-ftps/venue.ts';
import type { Fault, Figure } from './support/fault.ts';
import { inParallel } from './support/in-parallel.ts';
import { inMilliseconds, percentile } from './support/statistics.ts';

const silentSockets = 200;

/** Where a stranger falls silent. */
const silences: Record<string, (till: BareTill) => Promise<unknown>> = {
  'before TLS': () => Promise.resolve(),
  'in the handshake': (till) => till.ask('AUTH TLS'),
  'after login': (till) => till.logInAndProtect(),
  'in an upload': async (till) => {
    await till.logInAndProtect();
    const data = await till.openData();
    await till.ask('STOR stalled.csv');
    (await data.protect()).write('half');
  },
};

/** One address each, so that no limit by address keeps them out. */
const openStranger = async (
  venue: Venue,
  index: number,
  fallSilent: (till: BareTill) => Promise<unknown>,
): Promise<BareTill | null> => {
  try {
    const till = await openBareTill(venue, `127.0.1.${1 + (index % 250)}`);
    await fallSilent(till);
    return till;
  } catch (error) {
    // Turned away, or no place is left.
    if (error instanceof Error) return null;
    throw error;
  }
};

const uploadOnce = async (venue: Venue, name: string): Promise<number | null> => {
  const from = performance.now();
  try {
    const till = await openBareTill(venue);
    await till.logInAndProtect();
    const { code } = await upload(till, name, 'sold');
    await till.ask('QUIT');
    return code === 226 ? performance.now() - from : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
};

const uploadAmongSilent = async (
  silence: string,
  fallSilent: (till: BareTill) => Promise<unknown>,
  uploads: number,
): Promise<Figure> => {
  const venue = await openVenue();
  const strangers: BareTill[] = [];
  const times: number[] = [];
  try {
    await uploadOnce(venue, 'the-night-before.csv');
    for (let index = 0; index < uploads; index += 1) {
      if (index % 5 === 0) {
        await inParallel(silentSockets, 20, async (number) => {
          const stranger = await openStranger(venue, number, fallSilent);
          if (stranger !== null) strangers.push(stranger);
        });
      }
      const time = await uploadOnce(venue, `night-${index}.csv`);
      if (time !== null) times.push(time);
    }
  } finally {
    for (const stranger of strangers) stranger.close();
    await venue.close();
  }
  const lost = uploads - times.length;
  return {
    what: `${silentSockets} sockets silent ${silence}: honest uploads`,
    tried: uploads,
    lost,
    figure: `p95 ${inMilliseconds(percentile(times, 0.95))}`,
    target: '100 % taken',
    isReached: lost === 0,
  };
};

export const silentSenders: Fault = {
  number: 'F13',
  async run(scale): Promise<Figure[]> {
    const figures: Figure[] = [];
    for (const [silence, fallSilent] of Object.entries(silences)) {
      figures.push(await uploadAmongSilent(silence, fallSilent, scale === 'quick' ? 5 : 40));
    }
    return figures;
  },
};
