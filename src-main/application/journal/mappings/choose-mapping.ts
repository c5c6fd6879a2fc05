import { mappingFitter, openJournal, type Mapping, type ReadOptions } from '../../../domain/journal/index.ts';
import type { SavedMapping, Stores } from '../../ports/stores/index.ts';

/**
 * The saved mapping that reads this file: one of its shape, where no built-in dialect knows the file or
 * where the manager said that it always is. Null leaves the file to the built-in dialects.
 */
export const chooseAmong = (
  saved: readonly SavedMapping[],
  bytes: Uint8Array,
  options: ReadOptions,
): Mapping | null => {
  if (saved.length === 0) return null;
  const fits = mappingFitter(bytes);
  const fitting = saved.flatMap(({ isAlways, ...each }) => {
    const mapping = fits(each);
    return mapping === null ? [] : [{ mapping, isAlways }];
  });
  const [first] = fitting;
  if (first === undefined) return null;
  const always = fitting.find(({ isAlways }) => isAlways);
  if (always !== undefined) return always.mapping;
  return openJournal(bytes, options).ok ? null : first.mapping;
};

/** How a file is to be read: the venue's options, and the mapping that it was taught, if any. */
export const withMapping = async (
  { mappings }: Pick<Stores, 'mappings'>,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadOptions> => {
  const mapping = chooseAmong(await mappings.list(), bytes, options);
  return mapping === null ? options : { ...options, mapping };
};
