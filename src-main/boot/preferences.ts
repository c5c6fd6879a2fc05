import { readIfThere, writePrivately } from '../adapters/system/index.ts';
import type { Language } from './words.ts';

/** Choices of this computer's user; what concerns the venue's nights is kept with its data. */
export type WindowPreferences = {
  language: Language;
  theme: 'light' | 'dark' | 'system';
  width: number;
  height: number;
};

const usual: WindowPreferences = { language: 'fr', theme: 'system', width: 1280, height: 800 };

export type PreferenceFile = {
  read(): WindowPreferences;
  change(part: Partial<WindowPreferences>): Promise<void>;
};

export const openPreferences = async (path: string): Promise<PreferenceFile> => {
  const text = await readIfThere(path);
  let current: WindowPreferences = {
    ...usual,
    ...(text === null ? {} : (JSON.parse(text) as Partial<WindowPreferences>)),
  };
  return {
    read: () => current,
    change: async (part) => {
      current = { ...current, ...part };
      await writePrivately(path, JSON.stringify(current));
    },
  };
};
