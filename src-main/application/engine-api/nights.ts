import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { ClosingDaysView, Holiday, MissingGap, Weekday } from '../views/closing-days.ts';
import type { Done } from './common.ts';

export type NightsApi = {
  /** Nights whose journal should be here by now, oldest first. */
  missingNights: () => Promise<MissingGap[]>;
  /** Missing nights not told of yet: asking for them is telling them. */
  takeMissingAlert: () => Promise<string[]>;
  closingDays: () => Promise<Outcome<ClosingDaysView>>;
  changeClosingDays: (argument: {
    weekdays?: Weekday[];
    holidays?: Holiday[];
    expectedBy?: string;
  }) => Promise<Outcome<Done>>;
  declareClosed: (argument: { days: string[] }) => Promise<Outcome<Done>>;
  declareOpen: (argument: { day: string }) => Promise<Outcome<Done>>;
};
