import { withRule, type ClosingDays, type ClosingRule } from '../../domain/nights/closing-days.ts';
import type { Stores } from '../ports/stores/index.ts';

const RULES = 'closingRules';
const EXPECTED_BY = 'expectedBy';
const USUALLY_EXPECTED_BY = '10:00';

export const readRules = async ({ settings }: Stores): Promise<ClosingRule[]> =>
  JSON.parse((await settings.read(RULES)) ?? '[]') as ClosingRule[];

export const readExpectedBy = async ({ settings }: Stores): Promise<string> =>
  (await settings.read(EXPECTED_BY)) ?? USUALLY_EXPECTED_BY;

export const readClosingDays = async (stores: Stores): Promise<ClosingDays> => ({
  rules: await readRules(stores),
  days: new Set(await stores.closedDays.list()),
});

/** What stood in the settings that a change touches, so that it can be taken back. */
export type SettingsBefore = { key: string; value: string | null }[];

export const writeClosingRule = async (stores: Stores, rule: ClosingRule): Promise<SettingsBefore> => {
  const value = await stores.settings.read(RULES);
  await stores.settings.write(RULES, JSON.stringify(withRule(await readRules(stores), rule)));
  return [{ key: RULES, value }];
};

export const writeExpectedBy = async (stores: Stores, time: string): Promise<SettingsBefore> => {
  const value = await stores.settings.read(EXPECTED_BY);
  await stores.settings.write(EXPECTED_BY, time);
  return [{ key: EXPECTED_BY, value }];
};
