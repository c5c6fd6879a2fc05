import type { Handlers } from '../../adapters/ipc/index.ts';
import type { ItemReplies } from '../../../src-preload/contract/requests/items.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const matchingHandlers = ({ engine }: HandlerNeeds): Pick<Handlers, keyof ItemReplies> => ({
  'item:queue': () => engine.matchingQueue(),
  'item:cards': (argument) => engine.itemCards(argument),
  'item:linked': () => engine.linkedItems(),
  'item:findDrinks': (argument) => engine.findDrinks(argument),
  'item:list': () => engine.listItems(),
  'item:linkConsequence': (argument) => engine.linkConsequence(argument),
  'item:link': (argument) => engine.linkItem(argument),
  'item:linkVintage': (argument) => engine.linkVintage(argument),
  'item:createAndLink': (argument) => engine.createAndLink(argument),
  'item:acceptAll': (argument) => engine.acceptAll(argument),
  'item:ignore': (argument) => engine.ignoreItem(argument),
  'item:ignoreSeveral': (argument) => engine.ignoreItems(argument),
  'item:ignoreFamily': (argument) => engine.ignoreFamily(argument),
  'item:restore': (argument) => engine.restoreItem(argument),
  'link:consequence': (argument) => engine.breakConsequence(argument),
  'link:break': (argument) => engine.breakLink(argument),
  'link:keep': (argument) => engine.keepLink(argument),
  'link:end': (argument) => engine.endLink(argument),
  'alias:list': () => engine.listAliases(),
  'alias:forget': (argument) => engine.forgetAlias(argument),
  'act:undo': (argument) => engine.undoAct(argument),
});
