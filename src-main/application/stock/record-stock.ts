import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { LossReason, StockFact } from '../../domain/stock/facts.ts';
import { fail } from '../../domain/kernel/outcome.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import { binOf, momentNow, unknownDrink } from './names.ts';
import { readOnHand } from './on-hand-of.ts';

const words: Record<StockFact['kind'], string> = {
  count: 'Inventaire',
  receipt: 'Réception',
  return: 'Retour',
  loss: 'Perte',
  transfer: 'Transfert',
};

type Movement = Omit<StockFact, 'id' | 'at' | 'recordedAt'>;

/** Adds one fact, as of `at` on the venue's clock, or of now. */
const record = async (
  needs: Needs,
  stores: Stores,
  movement: Movement,
  at: string | null,
): Promise<Outcome<Done>> => {
  const drink = await stores.drinks.get(movement.drinkId);
  if (drink === null) return unknownDrink();
  const now = await momentNow(needs, stores);
  const bin = movement.bin === drink.bin ? null : (movement.bin ?? null);
  const fact: StockFact = { ...movement, ...now, bin, at: at ?? now.at, id: needs.newId() };
  await stores.stock.add(fact);
  const act = await writeAct(needs, stores, {
    verb: 'stock:recorded',
    summary: `${words[fact.kind]} de « ${nameOfDrink(drink)} »`,
    subjects: [drink.id],
    after: fact,
    reversal: { removeFacts: [fact.id] },
  });
  return succeed({ act });
};

/** A count of the whole drink, goods in or a loss. */
export const recordStock = (
  needs: Needs,
  {
    at,
    ...input
  }: {
    drinkId: string;
    kind: 'count' | 'receipt' | 'loss';
    volumeMl: number;
    note: string | null;
    at?: string;
  },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const details: Partial<StockFact> =
      input.kind === 'loss'
        ? { reason: 'other' }
        : input.kind === 'count' && at === undefined
          ? { frozenMl: await readOnHand(stores, input.drinkId) }
          : {};
    return record(needs, stores, { ...input, ...details }, at ?? null);
  });

export const recordLoss = (
  needs: Needs,
  {
    at,
    bin,
    ...loss
  }: {
    drinkId: string;
    reason: LossReason;
    volumeMl: number;
    bin: string | null;
    at: string | null;
    note: string | null;
  },
): Promise<Outcome<Done>> =>
  inTransaction(needs, (stores) => record(needs, stores, { ...loss, bin: binOf(bin), kind: 'loss' }, at));

/** Moves a drink from one bin to another; nothing changes on hand. */
export const recordTransfer = (
  needs: Needs,
  {
    at,
    bin,
    toBin,
    ...moved
  }: {
    drinkId: string;
    bin: string | null;
    toBin: string | null;
    volumeMl: number;
    at: string | null;
    note: string | null;
  },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const drink = await stores.drinks.get(moved.drinkId);
    if (drink === null) return unknownDrink();
    const place = (name: string | null): string | null => (name === drink.bin ? null : binOf(name));
    if (place(bin) === place(toBin)) {
      return fail(
        'TRANSFER.NOWHERE',
        'Le départ et l’arrivée sont le même emplacement. Rien n’a été changé.',
      );
    }
    return record(needs, stores, { ...moved, kind: 'transfer', bin: place(bin), toBin: place(toBin) }, at);
  });

/** Takes a loss, a transfer, a count or a receipt without delivery out of the stock; the entry stays readable. */
export const cancelMovement = (needs: Needs, { factId }: { factId: string }): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const fact = await stores.stock.get(factId);
    if (fact === null || fact.isCancelled) {
      return fail('MOVEMENT.UNKNOWN', 'Ce mouvement n’existe plus, ou est déjà annulé. Rien n’a été changé.');
    }
    if (fact.deliveryId !== null || fact.countId !== null) {
      return fail(
        'MOVEMENT.BELONGS',
        'Ce mouvement fait partie d’une réception ou d’un inventaire : c’est là qu’il s’annule. Rien n’a été changé.',
      );
    }
    const drink = await stores.drinks.get(fact.drinkId);
    await stores.stock.setCancelled([factId], needs.clock.now().toISOString());
    const act = await writeAct(needs, stores, {
      verb: 'stock:cancelled',
      summary: `${words[fact.kind]} de « ${drink === null ? fact.drinkId : nameOfDrink(drink)} » annulé`,
      subjects: [fact.drinkId],
      before: fact,
      reversal: { restoreFacts: [factId] },
    });
    return succeed({ act });
  });
