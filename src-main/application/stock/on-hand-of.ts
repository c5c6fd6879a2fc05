import { buildLedger } from '../../domain/stock/ledger.ts';
import type { Stores } from '../ports/stores/index.ts';

/** On hand of one drink now, where reading them all would cost more. */
export const readOnHand = async (stores: Stores, drinkId: string): Promise<number> =>
  buildLedger(await stores.stock.facts(drinkId), await stores.linkedSales.depletionByMoment(drinkId)).at(-1)
    ?.runningMl ?? 0;
