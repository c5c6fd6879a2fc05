import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { HOME } from '../../domain/stock/facts.ts';
import { costOf, valueOf } from '../../domain/stock/valuation.ts';
import type { Needs } from '../needs.ts';
import type { DeliverySums, LastReceipt } from '../ports/stores/index.ts';
import type { DeliveryDetail, DeliveryHint, DeliveryLine, DeliveryRow } from '../views/cellar/index.ts';
import { nameAndColour } from './names.ts';

const LAST_ACTS = 100;

const toRow = ({ day: _, recordedAt: __, cancelledAt, ...delivery }: DeliverySums): DeliveryRow => ({
  ...delivery,
  cancelled: cancelledAt !== null,
});

export const listDeliveries = (
  needs: Needs,
  period: { fromDay?: string; untilDay?: string; drinkId?: string },
): Promise<Outcome<DeliveryRow[]>> =>
  needs.database.transaction(async (stores) => succeed((await stores.deliveries.list(period)).map(toRow)));

export const deliveryDetail = (
  needs: Needs,
  { deliveryId }: { deliveryId: string },
): Promise<Outcome<DeliveryDetail>> =>
  needs.database.transaction(async (stores) => {
    const known = await stores.deliveries.get(deliveryId);
    const days = known === null ? {} : { fromDay: known.day, untilDay: known.day };
    const delivery = (await stores.deliveries.list(days)).find(({ id }) => id === deliveryId);
    if (delivery === undefined) return fail('DELIVERY.UNKNOWN', 'Cette réception n’existe plus.');
    const lines: DeliveryLine[] = [];
    for (const fact of await stores.deliveries.linesOf(deliveryId)) {
      const drink = await stores.drinks.get(fact.drinkId);
      if (drink === null) continue;
      const { cases, perCase, bottles, volumeMl, valueCents, bin } = fact;
      const figures = { cases, perCase, bottles, volumeMl, valueCents, bin: bin === HOME ? null : bin };
      lines.push({ ...nameAndColour(drink), factId: fact.id, ...figures });
    }
    const act = (await stores.acts.about(deliveryId, LAST_ACTS)).find(({ reversal }) =>
      reversal?.removeDeliveries?.includes(deliveryId),
    );
    return succeed({ ...toRow(delivery), lines, actId: act?.id ?? null });
  });

const hintOf = (drinkId: string, supplier: string | null, containerMl: number | null, last?: LastReceipt) => {
  const price =
    last === undefined || last.valueCents === null ? null : costOf(last.valueCents, last.volumeMl);
  return {
    drinkId,
    supplier: last?.supplier ?? supplier,
    perCase: last?.perCase ?? null,
    costCents: price === null || containerMl === null ? null : valueOf(price, containerMl),
    lastAt: last?.at ?? null,
  };
};

/** What the last receipt of each drink was like; the sheet says the rest. */
export const deliveryHints = (
  needs: Needs,
  { drinkIds }: { drinkIds: string[] },
): Promise<Outcome<DeliveryHint[]>> =>
  needs.database.transaction(async (stores) => {
    const last = new Map(
      (await stores.deliveries.lastReceipts(drinkIds)).map((each) => [each.drinkId, each]),
    );
    const hints: DeliveryHint[] = [];
    for (const drinkId of drinkIds) {
      const drink = await stores.drinks.get(drinkId);
      if (drink === null) continue;
      const hint = hintOf(drinkId, drink.supplier, drink.containerMl, last.get(drinkId));
      hints.push({ ...hint, costCents: hint.costCents ?? drink.purchaseCents });
    }
    return succeed(hints);
  });
