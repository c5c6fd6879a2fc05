const pad = (value: number): string => String(value).padStart(2, '0');

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a clock is dear, and a journal asks for one at every line. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, clock);
  return clock;
};

/** Wall clock of a time zone at an instant: `YYYY-MM-DDTHH:MM`. `timeZone` is an IANA name. */
export const wallClock = (instant: Date, timeZone: string): string => {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
};

/** The calendar day `count` days after `day` (`YYYY-MM-DD`); negative goes back. */
export const addDays = (day: string, count: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1, date + count));
  return `${moved.getUTCFullYear()}-${pad(moved.getUTCMonth() + 1)}-${pad(moved.getUTCDate())}`;
};

/** The trading day that a wall-clock moment belongs to: before the cut-off it is the day before. */
export const businessDayOf = (moment: string, cutOff: string): string => {
  const day = moment.slice(0, 10);
  return moment.slice(11, 16) < cutOff ? addDays(day, -1) : day;
};
