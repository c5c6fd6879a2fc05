import type { Period } from '../../../../domain/reports/report.ts';

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/**
 * The months that a period holds whole, and the days before and after them; the whole months are in the
 * wrong order where there are none, and then all days stand before.
 */
export const monthsOf = ({
  from,
  to,
}: Period): { firstMonth: string; lastMonth: string; firstEnd: string; lastBegin: string } => {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  const begin = from.endsWith('-01') ? from : dayOf(fromYear, fromMonth, 1);
  const end = dayOf(toYear, toMonth, 0) === to ? to : dayOf(toYear, toMonth - 1, 0);
  if (begin > end)
    return { firstMonth: '9999-12', lastMonth: '0000-01', firstEnd: to, lastBegin: '9999-12-31' };
  return {
    firstMonth: begin.slice(0, 7),
    lastMonth: end.slice(0, 7),
    firstEnd: begin === from ? '' : dayOf(fromYear, fromMonth, 0),
    lastBegin: end === to ? '9999-12-31' : dayOf(toYear, toMonth - 1, 1),
  };
};
