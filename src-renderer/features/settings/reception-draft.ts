import type { ReceptionSettings, ReceptionSettingsView } from '../../../src-preload/contract';

export type SettingKey = keyof ReceptionSettings;
export type Draft = Record<SettingKey, string>;

export const settingGroups = [
  { name: 'ports', keys: ['port', 'passiveFrom', 'passiveTo'] },
  { name: 'limits', keys: ['maxFileMegabytes', 'connections', 'connectionsPerPeer'] },
  { name: 'watch', keys: ['failuresBeforeBan', 'banMinutes', 'silenceHours'] },
] as const satisfies { name: string; keys: SettingKey[] }[];

const keys: readonly SettingKey[] = settingGroups.flatMap((group) => [...group.keys]);

export const blankDraft = (): Draft => ({
  port: '',
  passiveFrom: '',
  passiveTo: '',
  maxFileMegabytes: '',
  connections: '',
  connectionsPerPeer: '',
  failuresBeforeBan: '',
  banMinutes: '',
  silenceHours: '',
});

export const draftOf = (settings: ReceptionSettings): Draft => {
  const draft = blankDraft();
  for (const key of keys) draft[key] = String(settings[key]);
  return draft;
};

/** Whole numbers only; null for what is none. */
const typed = (text: string): number | null => {
  const digits = text.replace(/\s/g, '');
  return /^\d{1,5}$/.test(digits) ? Number(digits) : null;
};

export const wrongIn = (draft: Draft, bounds: ReceptionSettingsView['bounds']): SettingKey[] =>
  keys.filter((key) => {
    const value = typed(draft[key]);
    return value === null || value < bounds[key].least || value > bounds[key].most;
  });

export const changesIn = (draft: Draft, now: ReceptionSettings): Partial<ReceptionSettings> => {
  const changes: Partial<ReceptionSettings> = {};
  for (const key of keys) {
    const value = typed(draft[key]);
    if (value !== now[key]) changes[key] = value ?? now[key];
  }
  return changes;
};
