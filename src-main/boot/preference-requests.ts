import type { Preferences, Request } from '../../src-preload/contract/index.ts';
import type { StartWithComputer } from '../adapters/system/index.ts';
import type { EngineApi } from '../application/engine-api/index.ts';
import type { PreferenceFile } from './preferences.ts';

export type PreferenceNeeds = {
  engine: EngineApi;
  preferences: PreferenceFile;
  startWithComputer: StartWithComputer;
  onPreferencesChanged(): void;
};

/** The computer's choices, the venue's, and what the system says of starting with it: one object for the window. */
export const readPreferences = async (needs: PreferenceNeeds): Promise<Preferences> => {
  const { language, theme, csvEncoding, drinkList } = needs.preferences.read();
  const { venueName, cutOff, severalFilesPerDay } = await needs.engine.venueSettings();
  return {
    venueName,
    language,
    theme,
    cutOff,
    severalFilesPerDay,
    startsWithComputer: await needs.startWithComputer.isOn(),
    csvEncoding,
    drinkList,
  };
};

export const changePreferences = async (
  needs: PreferenceNeeds,
  change: Request<'app:setPreferences'>,
): Promise<Preferences> => {
  const { language, theme, csvEncoding, drinkList } = change;
  const { startsWithComputer, venueName, cutOff, severalFilesPerDay } = change;
  await needs.preferences.change({
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
    ...(csvEncoding === undefined ? {} : { csvEncoding }),
    ...(drinkList === undefined ? {} : { drinkList }),
  });
  if (startsWithComputer !== undefined) await needs.startWithComputer.set(startsWithComputer);
  await needs.engine.changeVenueSettings({
    ...(venueName === undefined ? {} : { venueName }),
    ...(cutOff === undefined ? {} : { cutOff }),
    ...(severalFilesPerDay === undefined ? {} : { severalFilesPerDay }),
  });
  needs.onPreferencesChanged();
  return readPreferences(needs);
};
