import type { ReceptionSettings } from '../../../src-preload/contract/index.ts';
import { findPortHolder, tryPort, type PortAnswer } from '../../adapters/system/index.ts';
import { conflictIn, type SettingsConflict, type SettingsFile } from './reception-settings.ts';

export type SettingsRefusal =
  { code: SettingsConflict } | { code: Exclude<PortAnswer, 'free'>; port: number; holder: string | null };

type Changed = { refusal: SettingsRefusal | null; needsRestart: boolean };

export type SettingsInForce = {
  now: () => ReceptionSettings;
  isPortGiven: () => boolean;
  change(change: Partial<ReceptionSettings>): Promise<Changed>;
};

/** Read at each login, or each time they are shown: a restart would change nothing. */
const readLive: ReadonlySet<string> = new Set(['failuresBeforeBan', 'banMinutes', 'silenceHours']);

/** What is kept, under what the application was started with, until a person chooses something else. */
export const settingsInForce = (
  file: SettingsFile,
  given: { port?: number | undefined; passive?: { from: number; to: number } | undefined },
  host: string,
): SettingsInForce => {
  let overlay: Partial<ReceptionSettings> = {
    ...(given.port === undefined ? {} : { port: given.port }),
    ...(given.passive === undefined ? {} : { passiveFrom: given.passive.from, passiveTo: given.passive.to }),
  };
  const now = (): ReceptionSettings => ({ ...file.read(), ...overlay });

  const refusalOf = async (wanted: ReceptionSettings): Promise<SettingsRefusal | null> => {
    const code = conflictIn(wanted);
    if (code !== null) return { code };
    const { port } = wanted;
    if (port === now().port) return null;
    const answer = await tryPort(host, port);
    if (answer === 'free') return null;
    const holder = await findPortHolder(port);
    return { code: answer, port, holder: holder?.name ?? null };
  };

  return {
    now,
    isPortGiven: () => overlay.port !== undefined,
    change: async (change) => {
      const before = now();
      const wanted = { ...before, ...change };
      const refusal = await refusalOf(wanted);
      if (refusal !== null) return { refusal, needsRestart: false };
      await file.write({ ...file.read(), ...change });
      overlay = Object.fromEntries(Object.entries(overlay).filter(([field]) => !(field in change)));
      const differs = Object.entries(wanted).some(
        ([field, value]) =>
          !readLive.has(field) &&
          Object.entries(before).some(([name, old]) => name === field && old !== value),
      );
      return { refusal: null, needsRestart: differs };
    },
  };
};
