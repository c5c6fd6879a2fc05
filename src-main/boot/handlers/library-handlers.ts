import type { Handlers } from '../../adapters/ipc/index.ts';
import type { DrinkReplies } from '../../../src-preload/contract/requests/drinks.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const libraryHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof DrinkReplies> => {
  const { engine } = needs;
  return {
    'night:overview': () => engine.nightOverview(),
    'drink:list': (argument) => engine.drinkChanges(argument),
    'drink:sheet': (argument) => engine.drinkSheet(argument),
    'drink:create': (argument) => engine.createDrink(argument),
    'drink:change': (argument) => engine.changeDrink(argument),
    'drink:changeSeveral': (argument) => engine.changeDrinks(argument),
    'drink:archiveConsequence': (argument) => engine.archiveConsequence(argument),
    'drink:archive': (argument) => engine.archiveDrinks(argument),
    'drink:archived': () => engine.archivedDrinks(),
    'picture:keep': (argument) => engine.keepPicture(argument),
    'picture:read': (argument) => engine.readPicture(argument),
    'duplicate:list': () => engine.listDuplicates(),
    'duplicate:distinct': (argument) => engine.setDistinct(argument),
    'duplicate:consequence': (argument) => engine.mergeConsequence(argument),
    'duplicate:merge': (argument) => engine.mergeDrinks(argument),
    'reference:lists': () => engine.referenceLists(),
    'catalogue:search': (argument) => engine.searchCatalogue(argument),
    'catalogue:parts': (argument) => engine.findCatalogueParts(argument),
    'drink:doubts': (argument) => engine.drinkDoubts(argument),
    'stock:record': (argument) => engine.recordStock(argument),
  };
};
