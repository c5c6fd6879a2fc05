import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Handlers } from '../../adapters/ipc/index.ts';
import type { CellarReplies } from '../../../src-preload/contract/requests/cellar.ts';
import { fail, succeed } from '../../domain/kernel/outcome.ts';
import type { HandlerNeeds } from './handler-needs.ts';

const saveOrder =
  (needs: HandlerNeeds): Handlers['stock:saveOrder'] =>
  async (wish) => {
    const { orderFiles, orderFileName, notWritten } = needs.words();
    const path = await needs.chooseDestination({
      name: orderFiles,
      extensions: ['csv'],
      fileName: orderFileName,
    });
    if (path === null) return succeed(null);
    const order = await needs.engine.orderFile({ ...wish, language: needs.preferences.read().language });
    if (!order.ok) return order;
    const fileName = basename(path);
    try {
      await writeFile(path, order.value.bytes);
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) return fail('FILE.NOT_WRITTEN', notWritten(fileName));
      throw error;
    }
    return succeed({ fileName, count: order.value.count });
  };

const cellarReads = ({ engine }: HandlerNeeds) =>
  ({
    'stock:list': (argument) => engine.stockChanges(argument),
    'stock:ledger': (argument) => engine.ledgerPage(argument),
    'stock:ledgerSales': (argument) => engine.ledgerSales(argument),
    'delivery:list': (argument) => engine.asText('listDeliveries', argument),
    'delivery:detail': (argument) => engine.deliveryDetail(argument),
    'delivery:hints': (argument) => engine.deliveryHints(argument),
    'count:list': () => engine.listCounts(),
    'count:detail': (argument) => engine.countDetail(argument),
    'recipe:of': (argument) => engine.recipesOf(argument),
    'recipe:consequence': (argument) => engine.recipeConsequence(argument),
    'link:servingConsequence': (argument) => engine.changeServingConsequence(argument),
    'stock:negative': () => engine.negativeStock(),
    'stock:reorder': () => engine.asText('reorderList', undefined),
    'stock:losses': (argument) => engine.asText('listLosses', argument),
    'vintage:proposals': () => engine.rollOverProposals(),
    'vintage:consequence': (argument) => engine.rollOverConsequence(argument),
  }) satisfies Partial<Handlers>;

const cellarActs = ({ engine }: HandlerNeeds) =>
  ({
    'stock:recordLoss': (argument) => engine.recordLoss(argument),
    'stock:recordTransfer': (argument) => engine.recordTransfer(argument),
    'stock:cancelMovement': (argument) => engine.cancelMovement(argument),
    'delivery:record': (argument) => engine.recordDelivery(argument),
    'delivery:replace': (argument) => engine.replaceDelivery(argument),
    'delivery:cancel': (argument) => engine.cancelDelivery(argument),
    'count:open': (argument) => engine.openCount(argument),
    'count:drink': (argument) => engine.countDrink(argument),
    'count:removeEntry': (argument) => engine.removeCountEntry(argument),
    'count:validate': (argument) => engine.validateCount(argument),
    'count:drop': (argument) => engine.dropCount(argument),
    'recipe:set': (argument) => engine.setRecipe(argument),
    'link:changeServing': (argument) => engine.changeServing(argument),
    'vintage:rollOver': (argument) => engine.rollOver(argument),
  }) satisfies Partial<Handlers>;

export const cellarHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof CellarReplies> => ({
  ...cellarReads(needs),
  ...cellarActs(needs),
  'stock:saveOrder': saveOrder(needs),
});
