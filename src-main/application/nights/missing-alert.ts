import type { Needs } from '../needs.ts';
import { findMissing } from './find-missing.ts';

const TOLD_UP_TO = 'missingNightTold';

/** Missing nights that nobody was told of yet; they count as told from then on, so that one alert goes out for each. */
export const takeMissingAlert = (needs: Needs): Promise<string[]> =>
  needs.database.transaction(async (stores) => {
    const told = (await stores.settings.read(TOLD_UP_TO)) ?? '';
    const nights = (await findMissing(needs, stores)).flatMap((gap) => gap.nights);
    const untold = nights.filter((night) => night > told);
    const last = untold.at(-1);
    if (last !== undefined) await stores.settings.write(TOLD_UP_TO, last);
    return untold;
  });
