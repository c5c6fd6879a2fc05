import * as v from 'valibot';
import { drinkListSchema } from '../../src-preload/contract/requests/drink-list.ts';
import { readJson, writePrivately } from '../adapters/system/index.ts';

const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(200), v.maxValue(20_000));

/** Each part for itself: a damaged or hand-edited file costs what is wrong in it, never the start. */
const preferencesFile = v.object({
  language: v.fallback(v.picklist(['fr', 'en']), 'fr'),
  theme: v.fallback(v.picklist(['light', 'dark', 'system']), 'system'),
  width: v.fallback(pixels, 1280),
  height: v.fallback(pixels, 800),
  isMaximised: v.fallback(v.boolean(), false),
  watchedFolder: v.fallback(v.nullable(v.string()), null),
  csvEncoding: v.fallback(v.picklist(['utf-8', 'windows-1252']), 'utf-8'),
  drinkList: v.fallback(v.nullable(drinkListSchema), null),
});

/** Choices of this computer's user; what concerns the venue's nights is kept with its data. */
export type WindowPreferences = v.InferOutput<typeof preferencesFile>;

export type PreferenceFile = {
  read: () => WindowPreferences;
  change(part: Partial<WindowPreferences>): Promise<void>;
};

export const openPreferences = async (path: string): Promise<PreferenceFile> => {
  let current = (await readJson(path, preferencesFile)) ?? v.parse(preferencesFile, {});
  let written: Promise<void> = Promise.resolve();
  return {
    read: () => current,
    change: (part) => {
      current = { ...current, ...part };
      const text = JSON.stringify(current);
      const writing = written.then(() => writePrivately(path, text));
      // The next change is written whether or not this one was.
      written = writing.catch(() => undefined);
      return writing;
    },
  };
};
