import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { ChangedDrink, NewDrink } from '../../domain/sheets/drink.ts';
import type { DrinkRow, DrinkSheet, SaleView } from '../views/library.ts';
import type { Done } from './common.ts';

export type LibraryApi = {
  listDrinks: () => Promise<Outcome<DrinkRow[]>>;
  drinkSheet: (argument: { drinkId: string }) => Promise<Outcome<DrinkSheet>>;
  drinkSales: (argument: { drinkId: string; limit: number }) => Promise<Outcome<SaleView[]>>;
  createDrink: (argument: {
    drink: NewDrink;
    countedMl: number | null;
  }) => Promise<Outcome<Done & { drinkId: string }>>;
  changeDrink: (argument: { drinkId: string; drink: ChangedDrink }) => Promise<Outcome<Done>>;
  /** A library as JSON or CSV text; ids that it gives are kept, known ones are updated. */
  importLibrary: (argument: { text: string; fileName: string }) => Promise<Outcome<{ imported: number }>>;
  stockAt: (argument: { day?: string }) => Promise<{ drink: string; name: string; onHandMl: number }[]>;
  recordStock: (argument: {
    drinkId: string;
    kind: 'count' | 'receipt' | 'loss';
    volumeMl: number;
    note: string | null;
    /** Wall clock of the venue, `YYYY-MM-DDTHH:MM`; now when left out. */
    at?: string;
  }) => Promise<Outcome<Done>>;
};
