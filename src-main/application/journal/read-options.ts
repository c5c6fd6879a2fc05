import type { ReadOptions } from '../../domain/journal/index.ts';
import type { VenueSettings } from '../engine-api/index.ts';
import type { Receipt } from '../ports/inbox.ts';
import type { Stores } from '../ports/stores/index.ts';
import { withMapping } from './mappings/choose-mapping.ts';

/** How a file is to be read today: the venue's nights, and what the manager said of files of its shape. */
export const readOptions = (
  stores: Stores,
  { fileName }: Pick<Receipt, 'fileName'>,
  bytes: Uint8Array,
  { timeZone, cutOff }: VenueSettings,
): Promise<ReadOptions> => withMapping(stores, bytes, { fileName, timeZone, cutOff });
