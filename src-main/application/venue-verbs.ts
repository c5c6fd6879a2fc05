import { lowDrinks } from './library/low-drinks.ts';
import { compareInBackground, countToMatch } from './matching/queue.ts';
import { nightOverview } from './nights/night-overview.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { VenueApi } from './engine-api/venue.ts';
import type { Needs } from './needs.ts';
import type { Matching } from './matching/matching.ts';

export const venueVerbs = (needs: Needs, matching: Matching): VenueApi => {
  const { database } = needs;
  return {
    venueSettings: () => database.transaction(readSettings),
    changeVenueSettings: (change) => changeSettings(needs, change),
    counts: async () => {
      const counts = await database.transaction(async (stores) => ({
        toMatch: await countToMatch(stores, matching),
        quarantined: await stores.journals.countWaiting(),
        lowStock: (await lowDrinks(stores, matching)).length,
      }));
      compareInBackground(needs, matching);
      return counts;
    },
    nightOverview: () => nightOverview(needs, matching),
  };
};
