import type { Handlers } from '../../adapters/ipc/index.ts';
import type { DrinkReplies } from '../../../src-preload/contract/requests/drinks.ts';
import { importLibrary } from '../import-files.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const libraryHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof DrinkReplies> => {
  const { engine } = needs;
  return {
    'night:overview': () => engine.nightOverview(),
    'drink:list': () => engine.listDrinks(),
    'drink:sheet': (argument) => engine.drinkSheet(argument),
    'drink:sales': (argument) => engine.drinkSales(argument),
    'drink:create': (argument) => engine.createDrink(argument),
    'drink:change': (argument) => engine.changeDrink(argument),
    'drink:changeSeveral': (argument) => engine.changeDrinks(argument),
    'drink:archiveConsequence': (argument) => engine.archiveConsequence(argument),
    'drink:archive': (argument) => engine.archiveDrinks(argument),
    'drink:archived': () => engine.archivedDrinks(),
    'picture:keep': (argument) => engine.keepPicture(argument),
    'picture:read': (argument) => engine.readPicture(argument),
    'reference:lists': () => engine.referenceLists(),
    'catalogue:search': (argument) => engine.searchCatalogue(argument),
    'drink:doubts': (argument) => engine.drinkDoubts(argument),
    'drink:importFile': () => importLibrary(needs),
    'stock:record': (argument) => engine.recordStock(argument),
  };
};
