import { shallowRef } from 'vue';

/** The time zone in which every time is told, whatever that of the computer; the computer's own until it is known. */
export const clockZone = shallowRef<string | undefined>(undefined);

const clocks = new Map<string | undefined, Intl.DateTimeFormat>();

const clockOf = (timeZone: string | undefined): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    ...(timeZone === undefined ? {} : { timeZone }),
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

const showsInstant = (moment: string): boolean => /(?:Z|[+-]\d{2}:?\d{2})$/.test(moment);

/** What that clock shows at an instant: `YYYY-MM-DDTHH:MM`. A time without a zone is already what it showed. */
export const wallClock = (moment: Date | string): string => {
  if (typeof moment === 'string' && !showsInstant(moment)) return moment.slice(0, 16);
  const parts = clockOf(clockZone.value).formatToParts(new Date(moment));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
};
