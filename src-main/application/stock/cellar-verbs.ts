import type { CellarApi } from '../engine-api/cellar.ts';
import type { DrinkBook } from '../library/drink-book.ts';
import type { Needs } from '../needs.ts';
import { changeServing, changeServingConsequence } from './change-serving.ts';
import { countDetail, listCounts } from './count-detail.ts';
import { countDrink, dropCount, openCount, removeCountEntry, validateCount } from './count-stock.ts';
import { ledgerPage, ledgerSales } from './ledger-page.ts';
import { deliveryDetail, deliveryHints, listDeliveries } from './read-deliveries.ts';
import { cancelDelivery, recordDelivery, replaceDelivery } from './record-delivery.ts';
import { cancelMovement, recordLoss, recordTransfer } from './record-stock.ts';
import { negativeStock } from './negative-stock.ts';
import { listLosses } from './list-losses.ts';
import { orderFile, reorderList } from './reorder.ts';
import { rollOverProposals } from './roll-over-proposals.ts';
import { rollOver, rollOverConsequence } from './roll-over.ts';
import { recipesOf } from './read-recipes.ts';
import { recipeConsequence, setRecipe } from './set-recipe.ts';
import { stockChanges, stockList } from './stock-list.ts';

export const cellarVerbs = (needs: Needs, book: DrinkBook): CellarApi => ({
  stockList: () => stockList(needs, book),
  stockChanges: (input) => stockChanges(needs, book, input),
  ledgerPage: (input) => ledgerPage(needs, input),
  ledgerSales: (input) => ledgerSales(needs, input),
  recordLoss: (input) => recordLoss(needs, input),
  recordTransfer: (input) => recordTransfer(needs, input),
  cancelMovement: (input) => cancelMovement(needs, input),
  recordDelivery: (input) => recordDelivery(needs, input),
  replaceDelivery: (input) => replaceDelivery(needs, input),
  cancelDelivery: (input) => cancelDelivery(needs, input),
  listDeliveries: (input) => listDeliveries(needs, input),
  deliveryDetail: (input) => deliveryDetail(needs, input),
  deliveryHints: (input) => deliveryHints(needs, input),
  openCount: (input) => openCount(needs, input),
  countDrink: (input) => countDrink(needs, input),
  removeCountEntry: (input) => removeCountEntry(needs, input),
  validateCount: (input) => validateCount(needs, input),
  dropCount: (input) => dropCount(needs, input),
  countDetail: (input) => countDetail(needs, input),
  listCounts: () => listCounts(needs),
  recipesOf: (input) => recipesOf(needs, input),
  recipeConsequence: (input) => recipeConsequence(needs, input),
  setRecipe: (input) => setRecipe(needs, input),
  changeServingConsequence: (input) => changeServingConsequence(needs, input),
  changeServing: (input) => changeServing(needs, input),
  negativeStock: () => negativeStock(needs),
  reorderList: () => reorderList(needs, book),
  listLosses: (input) => listLosses(needs, input),
  orderFile: (input) => orderFile(needs, book, input),
  rollOverProposals: () => rollOverProposals(needs),
  rollOverConsequence: (input) => rollOverConsequence(needs, input),
  rollOver: (input) => rollOver(needs, input),
});
