import { addDays } from '../../domain/kernel/business-day.ts';
import type { Link, Stores } from '../ports/stores/index.ts';
import type { DrinkRow } from '../views/library.ts';

/** The last business day with sales, or null: « the last 30 days » end on it. */
export const lastSalesDay = (stores: Stores): Promise<string | null> => stores.sales.lastDay();

export const thirtyDaysBefore = (day: string | null): string => (day === null ? '' : addDays(day, -29));

export const isOpenEnded = (link: Link): boolean => link.brokenAt === null && link.untilDay === null;

export const isLow = (drink: Pick<DrinkRow, 'onHandMl' | 'parMl'>): boolean =>
  drink.parMl !== null && drink.onHandMl < drink.parMl;
