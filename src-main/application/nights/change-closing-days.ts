import { addDays, wallClock } from '../../domain/kernel/business-day.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Weekday } from '../../domain/nights/closing-days.ts';
import { HOLIDAYS, holidaysOf, type Holiday } from '../../domain/nights/holidays.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import { inTransaction } from '../transaction.ts';
import type { ClosingDaysView } from '../views/closing-days.ts';
import { readExpectedBy, readRules, writeClosingRule, writeExpectedBy } from './closing-settings.ts';

export type ClosingDaysChange = { weekdays?: Weekday[]; holidays?: Holiday[]; expectedBy?: string };

const todayOf = async (needs: Needs, stores: Stores): Promise<string> =>
  wallClock(needs.clock.now(), (await readSettings(stores)).timeZone).slice(0, 10);

const nextHolidays = (today: string): ClosingDaysView['nextHolidays'] => {
  const year = Number(today.slice(0, 4));
  const [now, next] = [holidaysOf(year), holidaysOf(year + 1)];
  return HOLIDAYS.map((holiday) => ({
    holiday,
    day: now[holiday] >= today ? now[holiday] : next[holiday],
  })).sort((a, b) => a.day.localeCompare(b.day));
};

export const closingDaysView = (needs: Needs): Promise<Outcome<ClosingDaysView>> =>
  needs.database.transaction(async (stores) => {
    const today = await todayOf(needs, stores);
    const rule = (await readRules(stores)).at(-1);
    const shownSince = addDays(today, -400);
    return succeed({
      weekdays: [...(rule?.weekdays ?? [])],
      holidays: [...(rule?.holidays ?? [])],
      expectedBy: await readExpectedBy(stores),
      days: (await stores.closedDays.list()).filter((day) => day >= shownSince).reverse(),
      nextHolidays: nextHolidays(today),
      today,
    });
  });

export const changeClosingDays = (needs: Needs, change: ClosingDaysChange): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const told = await todayOf(needs, stores);
    const rule = (await readRules(stores)).at(-1);
    const before = [
      ...(change.weekdays === undefined && change.holidays === undefined
        ? []
        : await writeClosingRule(stores, {
            told,
            weekdays: change.weekdays ?? rule?.weekdays ?? [],
            holidays: change.holidays ?? rule?.holidays ?? [],
          })),
      ...(change.expectedBy === undefined ? [] : await writeExpectedBy(stores, change.expectedBy)),
    ];
    const act = await writeAct(needs, stores, {
      verb: 'night:closingDays',
      summary: 'Jours de fermeture modifiés',
      subjects: [],
      before: { settings: before },
      after: change,
      reversal: { restoreSettings: before },
    });
    return succeed({ act });
  });
