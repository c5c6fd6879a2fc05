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
    'drink:importFile': () => importLibrary(needs),
    'stock:record': (argument) => engine.recordStock(argument),
  };
};
