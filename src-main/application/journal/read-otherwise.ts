import type { VenueSettings } from '../engine-api/index.ts';
import type { Stores } from '../ports/stores/index.ts';

const span = (a: string, b: string): [from: string, to: string] => (a < b ? [a, b] : [b, a]);

/**
 * Readings made under settings that the venue has changed since, where that changes something: sales
 * between the two cut-offs, or a day that several journals share.
 */
export const readOtherwise = async (stores: Stores, settings: VenueSettings): Promise<number[]> => {
  const changed: number[] = [];
  for (const readingId of await stores.readings.madeOtherwise(settings)) {
    const reading = await stores.readings.get(readingId);
    if (reading === null) continue;
    const { timeZone, cutOff, severalFilesPerDay } = reading.settings;
    const isMoved =
      (timeZone !== settings.timeZone && (await stores.sales.hasTimes(readingId))) ||
      (cutOff !== settings.cutOff &&
        (await stores.sales.hasTimesBetween(readingId, span(cutOff, settings.cutOff)))) ||
      (severalFilesPerDay !== settings.severalFilesPerDay && (await stores.readings.sharesDays(readingId)));
    if (isMoved) changed.push(readingId);
  }
  return changed;
};
