import type { Drink } from '../../domain/sheets/drink.ts';

/** What several sheets can be given at once; what is left out stays as it is. */
export type ChangesOfSeveral = Partial<
  Pick<
    Drink,
    | 'category'
    | 'region'
    | 'appellation'
    | 'country'
    | 'producer'
    | 'supplier'
    | 'bin'
    | 'vatRate'
    | 'purchaseCents'
  >
> & {
  /** Hundredths of a container, of a litre for a drink without one; null for no par level. */
  parHundredths?: number | null;
};
