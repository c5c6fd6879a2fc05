import { dayOfFileName } from '../../domain/journal/day-of-file.ts';
import type { Needs } from '../needs.ts';
import type { Receipt } from '../ports/inbox.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';

/** The cut file says the same as far as it goes. */
const startsWith = (whole: Uint8Array, cut: Uint8Array): boolean =>
  cut.length < whole.length && cut.every((byte, index) => byte === whole[index]);

/**
 * A file set aside, or not whole, has nothing to be done for any more once the whole one arrived under
 * the same name. A register that gives the same name to every night sends other nights under it too:
 * the name alone is enough only where it carries the day, and a day has one file.
 */
export const supersedeCut = async (
  needs: Needs,
  stores: Stores,
  receipt: Receipt,
  bytes: Uint8Array,
): Promise<void> => {
  const { severalFilesPerDay } = await readSettings(stores);
  const isOneNight = !severalFilesPerDay && dayOfFileName(receipt.fileName) !== null;
  for (const { id, spoolFile, size } of await stores.journals.unsettled(receipt.fileName)) {
    if (id === receipt.id) continue;
    const isSuperseded =
      isOneNight || (size < bytes.length && startsWith(bytes, await needs.spool.read(spoolFile)));
    if (isSuperseded) await stores.journals.supersede(id, receipt.id);
  }
};
