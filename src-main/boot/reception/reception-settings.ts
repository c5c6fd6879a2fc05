import * as v from 'valibot';
import type { ReceptionSettings } from '../../../src-preload/contract/index.ts';
import { receptionSettingFields } from '../../../src-preload/contract/requests/connection.ts';
import { readJson, writePrivately } from '../../adapters/system/index.ts';

export const usualSettings: ReceptionSettings = {
  port: 21,
  passiveFrom: 40_100,
  passiveTo: 40_149,
  maxFileMegabytes: 128,
  connections: 20,
  connectionsPerPeer: 5,
  failuresBeforeBan: 10,
  banMinutes: 15,
  silenceHours: 36,
};

/** Each part for itself: a hand-edited file costs what is wrong in it, never the night. */
const settingsFile = v.object({
  port: v.fallback(receptionSettingFields.port, usualSettings.port),
  passiveFrom: v.fallback(receptionSettingFields.passiveFrom, usualSettings.passiveFrom),
  passiveTo: v.fallback(receptionSettingFields.passiveTo, usualSettings.passiveTo),
  maxFileMegabytes: v.fallback(receptionSettingFields.maxFileMegabytes, usualSettings.maxFileMegabytes),
  connections: v.fallback(receptionSettingFields.connections, usualSettings.connections),
  connectionsPerPeer: v.fallback(receptionSettingFields.connectionsPerPeer, usualSettings.connectionsPerPeer),
  failuresBeforeBan: v.fallback(receptionSettingFields.failuresBeforeBan, usualSettings.failuresBeforeBan),
  banMinutes: v.fallback(receptionSettingFields.banMinutes, usualSettings.banMinutes),
  silenceHours: v.fallback(receptionSettingFields.silenceHours, usualSettings.silenceHours),
});

export type SettingsConflict = 'RANGE_REVERSED' | 'RANGE_SHORT' | 'PORT_IN_RANGE' | 'MORE_PER_PEER';

/** What single values cannot tell; null when they go together. */
export const conflictIn = (settings: ReceptionSettings): SettingsConflict | null => {
  const { port, passiveFrom, passiveTo, connections, connectionsPerPeer } = settings;
  if (passiveFrom > passiveTo) return 'RANGE_REVERSED';
  if (passiveTo - passiveFrom + 1 < connections) return 'RANGE_SHORT';
  if (port >= passiveFrom && port <= passiveTo) return 'PORT_IN_RANGE';
  return connectionsPerPeer > connections ? 'MORE_PER_PEER' : null;
};

export type SettingsFile = {
  read: () => ReceptionSettings;
  write(settings: ReceptionSettings): Promise<void>;
};

export const openReceptionSettings = async (path: string): Promise<SettingsFile> => {
  const kept = (await readJson(path, settingsFile)) ?? usualSettings;
  let current = conflictIn(kept) === null ? kept : usualSettings;
  return {
    read: () => current,
    write: async (settings) => {
      await writePrivately(path, JSON.stringify(settings));
      current = settings;
    },
  };
};
