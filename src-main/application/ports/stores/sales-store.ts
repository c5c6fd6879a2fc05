import type { Line } from '../../../domain/journal/index.ts';
import type { CountedLine } from '../../../domain/sales/merge-night.ts';

export type ItemFigures = {
  itemKey: string;
  salesCount: number;
  quantity: number;
  amountCents: number;
  firstDay: string;
  lastDay: string;
  lastMoment: string;
};

export type SalesStore = {
  countedOn(days: readonly string[]): Promise<CountedLine[]>;
  add(journalId: string, lines: readonly Line[]): Promise<void>;
  /** Marks lines as replaced by a later journal; returns the journals they came from. */
  replace(lineIds: readonly number[], byJournalId: string): Promise<string[]>;
  linesOf(journalId: string, limit: number): Promise<(Line & { replaced: boolean; itemKey: string })[]>;
  totals(range: {
    from?: string;
    to?: string;
  }): Promise<
    { day: string; lines: number; quantity: number; amountInclVat: number | null; journals: number }[]
  >;
  figuresByItem(): Promise<ItemFigures[]>;
  /** Sales of one item, linked or not; those after a moment when one is given. Discounts have no quantity. */
  figuresOfItem(
    itemKey: string,
    afterMoment: string | null,
  ): Promise<{ salesCount: number; quantity: number }>;
  /** A day's revenue by what became of its lines. */
  amountsByItemState(day: string): Promise<{ linked: number; toMatch: number; ignored: number }>;
  quantityByDay(
    itemKeys: readonly string[],
    fromDay: string,
  ): Promise<{ itemKey: string; day: string; quantity: number }[]>;
  nightFigures(
    day: string,
  ): Promise<{ lineCount: number; amountCents: number; ticketCount: number; journalId: string | null }>;
};
