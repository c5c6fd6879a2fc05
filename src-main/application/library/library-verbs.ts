import { archiveConsequence, archivedDrinks, archiveDrinks } from './archive-drinks.ts';
import { changeDrink } from './change-drink.ts';
import { changeDrinks } from './change-drinks.ts';
import { createDrink } from './create-drink.ts';
import type { DrinkBook } from './drink-book.ts';
import { drinkSheet } from './drink-sheet.ts';
import { importLibrary } from './import-library.ts';
import { listDuplicates, setDistinct } from './duplicates.ts';
import { mergeConsequence, mergeDrinks } from './merge-drinks.ts';
import { keepPicture, readPicture } from './pictures.ts';
import { referenceVerbs } from './reference-verbs.ts';
import { recordStock } from '../stock/record-stock.ts';
import { stockAt } from '../stock/stock-at.ts';
import { succeed } from '../../domain/kernel/outcome.ts';
import type { LibraryApi } from '../engine-api/library.ts';
import type { Matching } from '../matching/matching.ts';
import type { Needs } from '../needs.ts';
import { toListChanges } from '../list-changes.ts';
import { libraryFileVerbs } from './files/file-verbs.ts';

export const libraryVerbs = (needs: Needs, matching: Matching, book: DrinkBook): LibraryApi => {
  const { database } = needs;
  return {
    listDrinks: () =>
      database.transaction(async (stores) =>
        succeed((await book.rows(stores)).filter(({ archived }) => !archived)),
      ),
    drinkChanges: ({ since }) =>
      database.transaction(async (stores) => succeed(toListChanges(await book.changesSince(stores, since)))),
    drinkSheet: (input) => drinkSheet(needs, book, input),
    createDrink: (input) => createDrink(needs, input),
    changeDrink: (input) => changeDrink(needs, input),
    changeDrinks: (input) => changeDrinks(needs, input),
    archiveConsequence: (input) => archiveConsequence(needs, input),
    archiveDrinks: (input) => archiveDrinks(needs, input),
    archivedDrinks: () => archivedDrinks(needs),
    keepPicture: (input) => keepPicture(needs, input),
    readPicture: (input) => readPicture(needs, input),
    listDuplicates: () => listDuplicates(needs, matching),
    setDistinct: (input) => setDistinct(needs, input),
    mergeConsequence: (input) => mergeConsequence(needs, input),
    mergeDrinks: (input) => mergeDrinks(needs, input),
    ...referenceVerbs(needs),
    ...libraryFileVerbs(needs, matching),
    importLibrary: (input) => importLibrary(needs, input),
    stockAt: (input) => stockAt(needs, input),
    recordStock: (input) => recordStock(needs, input),
  };
};
