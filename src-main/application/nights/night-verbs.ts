import type { NightsApi } from '../engine-api/nights.ts';
import type { Needs } from '../needs.ts';
import { changeClosingDays, closingDaysView } from './change-closing-days.ts';
import { declareClosed, declareOpen } from './declare-closed.ts';
import { findMissing } from './find-missing.ts';
import { takeMissingAlert } from './missing-alert.ts';

export const nightVerbs = (needs: Needs): NightsApi => ({
  missingNights: () => needs.database.transaction((stores) => findMissing(needs, stores)),
  takeMissingAlert: () => takeMissingAlert(needs),
  closingDays: () => closingDaysView(needs),
  changeClosingDays: (change) => changeClosingDays(needs, change),
  declareClosed: (input) => declareClosed(needs, input),
  declareOpen: (input) => declareOpen(needs, input),
});
