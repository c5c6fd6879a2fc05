import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { DrinkLines, DrinkNights, RedateConsequence } from '../views/sheet.ts';
import type { Done } from './common.ts';

type RedateWish = { linkId: string; fromDay: string | null; untilDay: string | null };

/** What the sheet of one drink asks beside the sheet itself. */
export type SheetApi = {
  drinkNights: (argument: {
    drinkId: string;
    untilDay: string | null;
    days: number;
    lines: number;
  }) => Promise<Outcome<DrinkNights>>;
  drinkLines: (argument: {
    drinkId: string;
    fromDay: string;
    untilDay: string;
    skip: number;
    limit: number;
  }) => Promise<Outcome<DrinkLines>>;
  redateConsequence: (argument: RedateWish) => Promise<Outcome<RedateConsequence>>;
  redateLink: (argument: RedateWish) => Promise<Outcome<Done>>;
};
