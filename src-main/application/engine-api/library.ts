import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { ChangedDrink, NewDrink } from '../../domain/sheets/drink.ts';
import type {
  ArchiveConsequence,
  ArchivedDrink,
  DrinkRow,
  DrinkSheet,
  PictureView,
} from '../views/library.ts';
import type { ListChanges } from '../views/list-changes.ts';
import type { ChangesOfSeveral } from '../views/library-changes.ts';
import type { DuplicateView, MergeConsequence } from '../views/duplicates.ts';
import type { CataloguePart, Doubt, Product, ReferenceLists } from '../views/reference.ts';
import type { LibraryFilesApi } from './library-files.ts';
import type { Done } from './common.ts';

export type LibraryApi = LibraryFilesApi & {
  listDrinks: () => Promise<Outcome<DrinkRow[]>>;
  /** Of every drink, archived ones included; the whole list without a version that is known. */
  drinkChanges: (argument: { since: string | null }) => Promise<Outcome<ListChanges<DrinkRow>>>;
  drinkSheet: (argument: { drinkId: string }) => Promise<Outcome<DrinkSheet>>;
  createDrink: (argument: {
    drink: NewDrink;
    countedMl: number | null;
    /** What its first serving is made of, for a cocktail. */
    parts?: readonly { drinkId: string; volumeMl: number }[];
  }) => Promise<Outcome<Done & { drinkId: string }>>;
  changeDrink: (argument: { drinkId: string; drink: ChangedDrink }) => Promise<Outcome<Done>>;
  changeDrinks: (argument: {
    drinkIds: readonly string[];
    changes: ChangesOfSeveral;
  }) => Promise<Outcome<Done & { changed: number }>>;
  archiveConsequence: (argument: { drinkIds: readonly string[] }) => Promise<Outcome<ArchiveConsequence>>;
  archiveDrinks: (argument: { drinkIds: readonly string[]; archived: boolean }) => Promise<Outcome<Done>>;
  archivedDrinks: () => Promise<Outcome<ArchivedDrink[]>>;
  keepPicture: (argument: { bytes: Uint8Array }) => Promise<Outcome<{ pictureId: string }>>;
  readPicture: (argument: { pictureId: string }) => Promise<Outcome<PictureView>>;
  listDuplicates: () => Promise<Outcome<DuplicateView[]>>;
  setDistinct: (argument: { one: string; other: string }) => Promise<Outcome<Done>>;
  mergeConsequence: (argument: { keepId: string; otherId: string }) => Promise<Outcome<MergeConsequence>>;
  mergeDrinks: (argument: { keepId: string; otherId: string }) => Promise<Outcome<Done>>;
  referenceLists: () => Promise<Outcome<ReferenceLists>>;
  findCatalogueParts: (argument: Pick<Product, 'parts'>) => Promise<Outcome<CataloguePart[]>>;
  searchCatalogue: (argument: { text: string }) => Promise<Outcome<Product[]>>;
  /** What is odd in a sheet; nothing is refused for it. */
  drinkDoubts: (argument: { drink: NewDrink }) => Promise<Outcome<Doubt[]>>;
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
