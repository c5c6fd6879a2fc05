import type { VenueSettings } from './engine-api/index.ts';
import type { Needs } from './needs.ts';
import type { Stores } from './ports/stores/index.ts';

const usual: VenueSettings = {
  venueName: 'Mon établissement',
  timeZone: 'Europe/Paris',
  cutOff: '05:00',
  severalFilesPerDay: false,
};

export const readSettings = async ({ settings }: Stores): Promise<VenueSettings> => ({
  venueName: (await settings.read('venueName')) ?? usual.venueName,
  timeZone: (await settings.read('timeZone')) ?? usual.timeZone,
  cutOff: (await settings.read('cutOff')) ?? usual.cutOff,
  severalFilesPerDay: (await settings.read('severalFilesPerDay')) === 'true',
});

export const changeSettings = (needs: Needs, change: Partial<VenueSettings>): Promise<VenueSettings> =>
  needs.database.transaction(async (stores) => {
    for (const [key, value] of Object.entries(change)) await stores.settings.write(key, String(value));
    return readSettings(stores);
  });
