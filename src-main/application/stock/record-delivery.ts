import { businessDayOf } from '../../domain/kernel/business-day.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { GoodsKind } from '../../domain/stock/facts.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Delivery, Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import { inTransaction } from '../transaction.ts';
import type { DeliveryInput, DeliveryLineInput } from '../views/cellar/index.ts';
import { binOf, momentNow, unknownDrink } from './names.ts';

const volumeOf = (drink: Drink, line: DeliveryLineInput): number =>
  line.volumeMl ?? (line.cases * line.perCase + line.bottles) * (drink.containerMl ?? 0);

type Made = { delivery: Delivery; factIds: string[]; drinkIds: string[]; valueCents: number };

const inFrench = (day: string): string => day.split('-').reverse().join('/');

const named: Record<GoodsKind, string> = { receipt: 'Réception', return: 'Retour' };

const wordsOf = ({ supplier, noteNumber, day }: Delivery): string =>
  [
    supplier ?? 'fournisseur non précisé',
    noteNumber === null ? null : `bon ${noteNumber}`,
    `du ${inFrench(day)}`,
  ]
    .filter((part) => part !== null)
    .join(', ');

/** Today's goods, by the calendar or by the trading day, count from now; those of another day from noon, unless the time is said. */
const deliveryAt = async (needs: Needs, stores: Stores, { day, time }: DeliveryInput): Promise<string> => {
  const { at } = await momentNow(needs, stores);
  if (time !== null) return `${day}T${time}`;
  const { cutOff } = await readSettings(stores);
  const isToday = day === at.slice(0, 10) || day === businessDayOf(at, cutOff);
  return isToday ? at : `${day}T12:00`;
};

const addDelivery = async (needs: Needs, stores: Stores, input: DeliveryInput): Promise<Outcome<Made>> => {
  const { kind = 'receipt', supplier, noteNumber, day, note, lines } = input;
  const twin = noteNumber === null ? null : await stores.deliveries.find({ kind, supplier, noteNumber });
  if (twin !== null && !input.isAnother) {
    return fail(
      'DELIVERY.EXISTS',
      `Le bon ${twin.noteNumber ?? ''} de ce fournisseur est déjà enregistré, le ${inFrench(twin.day)}. Rien n’a été ajouté.`,
    );
  }
  const at = await deliveryAt(needs, stores, input);
  const { recordedAt } = await momentNow(needs, stores);
  const delivery: Delivery = {
    id: needs.newId(),
    kind,
    supplier,
    noteNumber,
    day,
    at,
    note,
    recordedAt,
    cancelledAt: null,
  };
  await stores.deliveries.add(delivery);
  const made: Made = { delivery, factIds: [], drinkIds: [], valueCents: 0 };
  for (const line of lines) {
    const drink = await stores.drinks.get(line.drinkId);
    if (drink === null) return unknownDrink();
    const volumeMl = volumeOf(drink, line);
    if (volumeMl <= 0) {
      return fail(
        'DELIVERY.EMPTY_LINE',
        `La ligne « ${nameOfDrink(drink)} » n’a pas de quantité. Rien n’a été ajouté.`,
      );
    }
    const { cases, perCase, bottles, valueCents, bin } = line;
    const id = needs.newId();
    await stores.stock.add({
      id,
      drinkId: drink.id,
      kind,
      at,
      recordedAt,
      volumeMl,
      note: null,
      deliveryId: delivery.id,
      bin: bin === drink.bin ? null : binOf(bin),
      cases,
      perCase,
      bottles,
      valueCents,
    });
    made.factIds.push(id);
    made.drinkIds.push(drink.id);
    made.valueCents += valueCents ?? 0;
  }
  return succeed(made);
};

const figuresOf = ({ delivery, factIds, valueCents }: Made) => {
  const { id, kind, supplier, noteNumber, day } = delivery;
  return { id, kind, supplier, noteNumber, day, lines: factIds.length, valueCents };
};

/** Goods in or back, as the delivery note lists them: all its lines or none. */
export const recordDelivery = (
  needs: Needs,
  input: DeliveryInput,
): Promise<Outcome<Done & { deliveryId: string }>> =>
  inTransaction(needs, async (stores) => {
    const made = await addDelivery(needs, stores, input);
    if (!made.ok) return made;
    const { delivery, drinkIds } = made.value;
    const act = await writeAct(needs, stores, {
      verb: delivery.kind === 'return' ? 'return:recorded' : 'delivery:recorded',
      summary: `${named[delivery.kind]} ${wordsOf(delivery)}`,
      subjects: [delivery.id, ...new Set(drinkIds)],
      after: figuresOf(made.value),
      reversal: { removeDeliveries: [delivery.id] },
    });
    return succeed({ act, deliveryId: delivery.id });
  });

const findStanding = async (stores: Stores, deliveryId: string): Promise<Outcome<Delivery>> => {
  const delivery = await stores.deliveries.get(deliveryId);
  if (delivery?.cancelledAt !== null) {
    return fail(
      'DELIVERY.UNKNOWN',
      'Cette réception n’existe plus, ou est déjà annulée. Rien n’a été changé.',
    );
  }
  return succeed(delivery);
};

const drinksOf = async (stores: Stores, deliveryId: string): Promise<string[]> => [
  ...new Set((await stores.deliveries.linesOf(deliveryId)).map(({ drinkId }) => drinkId)),
];

/** What its goods did to the stock and the costs is taken back; the note stays readable. */
export const cancelDelivery = (
  needs: Needs,
  { deliveryId }: { deliveryId: string },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const found = await findStanding(stores, deliveryId);
    if (!found.ok) return found;
    const isReturn = found.value.kind === 'return';
    await stores.deliveries.setCancelled(deliveryId, needs.clock.now().toISOString());
    const act = await writeAct(needs, stores, {
      verb: isReturn ? 'return:cancelled' : 'delivery:cancelled',
      summary: `${isReturn ? 'Retour annulé' : 'Réception annulée'} : ${wordsOf(found.value)}`,
      subjects: [deliveryId, ...(await drinksOf(stores, deliveryId))],
      before: found.value,
      reversal: { restoreDeliveries: [deliveryId] },
    });
    return succeed({ act });
  });

/** The corrected note stands instead of the one before, which stays readable. */
export const replaceDelivery = (
  needs: Needs,
  { deliveryId, delivery: input }: { deliveryId: string; delivery: DeliveryInput },
): Promise<Outcome<Done & { deliveryId: string }>> =>
  inTransaction(needs, async (stores) => {
    const found = await findStanding(stores, deliveryId);
    if (!found.ok) return found;
    await stores.deliveries.setCancelled(deliveryId, needs.clock.now().toISOString());
    const { kind } = found.value;
    const made = await addDelivery(needs, stores, { ...input, kind });
    if (!made.ok) return made;
    const { delivery, drinkIds } = made.value;
    const act = await writeAct(needs, stores, {
      verb: kind === 'return' ? 'return:replaced' : 'delivery:replaced',
      summary: `${kind === 'return' ? 'Retour corrigé' : 'Réception corrigée'} : ${wordsOf(delivery)}`,
      subjects: [deliveryId, delivery.id, ...new Set([...drinkIds, ...(await drinksOf(stores, deliveryId))])],
      before: found.value,
      after: figuresOf(made.value),
      reversal: { removeDeliveries: [delivery.id], restoreDeliveries: [deliveryId] },
    });
    return succeed({ act, deliveryId: delivery.id });
  });
