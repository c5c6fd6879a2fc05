import * as v from 'valibot';
import type { ClosingDaysView, Done } from '../replies.ts';
import { day, nothing } from './fields.ts';

const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const holiday = v.picklist([
  'newYear',
  'easterMonday',
  'labourDay',
  'victory1945',
  'ascension',
  'whitMonday',
  'bastilleDay',
  'assumption',
  'allSaints',
  'armistice1918',
  'christmas',
]);

export const nightRequests = {
  'night:closingDays': nothing,
  'night:changeClosingDays': v.strictObject({
    weekdays: v.exactOptional(v.pipe(v.array(weekday), v.maxLength(7))),
    holidays: v.exactOptional(v.pipe(v.array(holiday), v.maxLength(11))),
    expectedBy: v.exactOptional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  }),
  'night:declareClosed': v.strictObject({ days: v.pipe(v.array(day), v.minLength(1), v.maxLength(100)) }),
  'night:declareOpen': v.strictObject({ day }),
} as const;

export type NightReplies = {
  'night:closingDays': ClosingDaysView;
  'night:changeClosingDays': Done;
  'night:declareClosed': Done;
  'night:declareOpen': Done;
};
