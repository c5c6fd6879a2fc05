import type { MissingGap } from './closing-days.ts';

/** `missing`: a night that should be here. `closed`: told so. `none`: neither, and no sale. */
export type DayFigure = {
  day: string;
  state: 'open' | 'closed' | 'missing' | 'none';
  amountCents: number;
};

export type NightOverview = {
  /** Last business day with sales; null before the first night. */
  lastNight: {
    day: string;
    importedAt: string;
    fileName: string;
    journalId: string;
    lineCount: number;
    amountCents: number;
    ticketCount: number;
    /** Amount of items linked or to match: what is sold that is not ignored. */
    drinksAmountCents: number;
    depletedMl: number;
    linkedSales: number;
    sameWeekdayBefore: { day: string; amountCents: number } | null;
  } | null;
  days: DayFigure[];
  /** Oldest first. */
  missing: MissingGap[];
  linkedAmountCents: number;
  toMatchAmountCents: number;
  toMatchCount: number;
  /** Revenue of all of them since they were first sold. */
  toMatchWaitingCents: number;
  obviousCount: number;
  toMatchTop: { itemKey: string; label: string; amountCents: number }[];
  lowStock: {
    drinkId: string;
    name: string;
    vintage: number | null;
    colour: string | null;
    category: string;
    onHandMl: number;
    parMl: number;
    containerMl: number | null;
  }[];
  lowStockCount: number;
  quarantined: {
    journalId: string;
    fileName: string;
    reason: { code: string; line: number | null; message: string } | null;
  }[];
  drinkCount: number;
};
