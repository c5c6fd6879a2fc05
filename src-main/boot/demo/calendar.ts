import { addDays, wallClock } from '../../domain/kernel/business-day.ts';

export const MONDAY = 1;

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export const isClosed = (day: string): boolean => weekdayOf(day) === MONDAY;

export const isWeekend = (day: string): boolean => weekdayOf(day) === 5 || weekdayOf(day) === 6;

export const isDeliveryDay = (day: string): boolean => weekdayOf(day) === 2;

/** The last night that the venue was open before `today`. */
export const lastNightBefore = (today: string): string => {
  const yesterday = addDays(today, -1);
  return isClosed(yesterday) ? addDays(yesterday, -1) : yesterday;
};

/** The instant at which clocks of that zone show `wall` (`YYYY-MM-DDTHH:MM`), as ISO 8601 in UTC. */
export const instantOf = (wall: string, timeZone: string): string => {
  const asUtc = Date.parse(`${wall}Z`);
  const ahead = Date.parse(`${wallClock(new Date(asUtc), timeZone)}Z`) - asUtc;
  return new Date(asUtc - ahead).toISOString();
};
