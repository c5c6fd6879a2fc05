import { addDays } from '../kernel/business-day.ts';

/** French public holidays, in the order of the year. Those that hang on Easter move with it. */
export const HOLIDAYS = [
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
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

const pad = (value: number): string => String(value).padStart(2, '0');

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export const easterOf = (year: number): string => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const fromMarch = epact + weekday - 7 * late + 114;
  return `${year}-${pad(Math.floor(fromMarch / 31))}-${pad((fromMarch % 31) + 1)}`;
};

/** The day of each holiday of that year, `YYYY-MM-DD`. */
export const holidaysOf = (year: number): Record<Holiday, string> => {
  const easter = easterOf(year);
  return {
    newYear: `${year}-01-01`,
    easterMonday: addDays(easter, 1),
    labourDay: `${year}-05-01`,
    victory1945: `${year}-05-08`,
    ascension: addDays(easter, 39),
    whitMonday: addDays(easter, 50),
    bastilleDay: `${year}-07-14`,
    assumption: `${year}-08-15`,
    allSaints: `${year}-11-01`,
    armistice1918: `${year}-11-11`,
    christmas: `${year}-12-25`,
  };
};

/** Ascension and 8 May fall on the same day in some years: a day may be several holidays. */
export const holidaysOn = (day: string): Holiday[] => {
  const days = holidaysOf(Number(day.slice(0, 4)));
  return HOLIDAYS.filter((holiday) => days[holiday] === day);
};
