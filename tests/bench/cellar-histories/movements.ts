import { expectDone, type History } from './history.ts';
import type { PlainMovement } from './plain-cellar.ts';
import { BINS, DAYS, HOME_BINS, HOURS } from './venue.ts';

const placeOf = (drink: string, bin: string | null): string | null =>
  bin === (HOME_BINS[drink] ?? null) ? null : bin;

/** Some hour of some day, the same ones again and again, so that things meet in one minute. */
const someMoment = ({ random }: History): string => `${random.pick(DAYS)}T${random.pick(HOURS)}`;

const add = ({ plain }: History, id: string, movement: Omit<PlainMovement, 'isCancelled'>): void => {
  plain.movements.set(id, { ...movement, isCancelled: false });
};

const factIdOf = async ({ engine }: History, drink: string, actId: string): Promise<string> => {
  const { rows } = expectDone(await engine.ledgerPage({ drinkId: drink, offset: 0, limit: 1000 }));
  const row = rows.find(({ origin }) => origin.kind === 'act' && origin.actId === actId);
  if (row === undefined) throw new Error('A movement was recorded and is not in the ledger.');
  return row.id;
};

export const recordMovement = async (history: History): Promise<void> => {
  const { engine, random, plain } = history;
  const { recorded } = history.clock.tick();
  const at = someMoment(history);
  const drink = random.pick(plain.drinks);
  const ml = 1 + random.below(6000);
  const kind = random.pick(['count', 'loss', 'receipt', 'transfer'] as const);
  const [bin, toBin] = [random.pick(BINS), random.pick(BINS)];
  const common = { drinkId: drink, volumeMl: ml, note: null, at };
  const own = kind === 'loss' || kind === 'transfer' ? placeOf(drink, bin) : null;
  const to = kind === 'transfer' ? placeOf(drink, toBin) : null;
  if (kind === 'transfer' && own === to) return;
  const done =
    kind === 'loss'
      ? await engine.recordLoss({ ...common, bin, reason: 'breakage' })
      : kind === 'transfer'
        ? await engine.recordTransfer({ ...common, bin, toBin })
        : await engine.recordStock({ ...common, kind });
  const { act } = expectDone(done);
  add(history, act.id, { drink, kind, at, recorded, ml, bin: own, toBin: to });
  history.acts.push({ id: act.id, takeBack: () => plain.movements.delete(act.id) });
};

export const cancelMovement = async (history: History): Promise<void> => {
  const { engine, random, plain } = history;
  history.clock.tick();
  const alone = [...plain.movements].filter(([id, { isCancelled }]) => !isCancelled && !id.includes('/'));
  if (alone.length === 0) return;
  const [id, movement] = random.pick(alone);
  const factId = await factIdOf(history, movement.drink, id);
  const { act } = expectDone(await engine.cancelMovement({ factId }));
  movement.isCancelled = true;
  history.acts.push({ id: act.id, takeBack: () => (movement.isCancelled = false) });
};

const linesOf = ({ plain }: History, deliveryId: string): PlainMovement[] =>
  [...plain.movements].flatMap(([id, movement]) => (id.startsWith(`${deliveryId}/`) ? [movement] : []));

const recordNote = async (history: History, kind: 'receipt' | 'return'): Promise<void> => {
  const { engine, random, plain } = history;
  const { recorded } = history.clock.tick();
  const at = someMoment(history);
  const lines = Array.from({ length: 1 + random.below(3) }, () => ({
    drink: random.pick(plain.drinks),
    ml: 1 + random.below(9000),
    bin: random.pick(BINS),
    valueCents: random.pick([null, 1 + random.below(9000)]),
  }));
  const { act, deliveryId } = expectDone(
    await engine.recordDelivery({
      kind,
      ...{ supplier: 'Vins du Nord', noteNumber: null, day: at.slice(0, 10), time: at.slice(11), note: null },
      lines: lines.map(({ drink, ml, bin, valueCents }) => ({
        ...{ drinkId: drink, cases: 0, perCase: 0, bottles: 0, volumeMl: ml, valueCents, bin },
      })),
      isAnother: false,
    }),
  );
  for (const [index, { drink, ml, bin }] of lines.entries()) {
    const place = placeOf(drink, bin);
    // Lines of one note stand in their order.
    const movement = { drink, kind, at, recorded: recorded + index / 10, ml };
    add(history, `${deliveryId}/${index}`, { ...movement, bin: place, toBin: null });
  }
  history.acts.push({
    id: act.id,
    takeBack: () => {
      for (const index of lines.keys()) plain.movements.delete(`${deliveryId}/${index}`);
    },
  });
};

export const deliver = (history: History): Promise<void> => recordNote(history, 'receipt');
export const sendBack = (history: History): Promise<void> => recordNote(history, 'return');

export const cancelDelivery = async (history: History): Promise<void> => {
  const { engine, random, plain } = history;
  history.clock.tick();
  const ids = [...plain.movements].flatMap(([id, { isCancelled, kind }]) =>
    (kind === 'receipt' || kind === 'return') && !isCancelled && id.includes('/')
      ? [id.slice(0, id.indexOf('/'))]
      : [],
  );
  if (ids.length === 0) return;
  const deliveryId = random.pick(ids);
  const { act } = expectDone(await engine.cancelDelivery({ deliveryId }));
  const lines = linesOf(history, deliveryId);
  for (const line of lines) line.isCancelled = true;
  history.acts.push({
    id: act.id,
    takeBack: () => {
      for (const line of lines) line.isCancelled = false;
    },
  });
};

/** Undoing a validation opens its sheet again. */
const dropReopened = async ({ engine }: History): Promise<void> => {
  for (const { id, status } of expectDone(await engine.listCounts())) {
    if (status === 'open') expectDone(await engine.dropCount({ countId: id }));
  }
};

/** A whole count sheet, with sales and movements of the past entered before it is validated. */
export const takeStock = async (history: History): Promise<void> => {
  const { engine, random, plain } = history;
  history.clock.tick();
  await dropReopened(history);
  const bin = random.pick(BINS);
  const { countId } = expectDone(await engine.openCount({ bin }));
  const counted = new Map<string, PlainMovement>();
  for (let entries = 1 + random.below(3); entries > 0; entries--) {
    const { at, recorded } = history.clock.tick();
    const drink = random.pick(plain.drinks);
    const ml = random.below(8000);
    const entry = { countId, drinkId: drink, containers: 0, tenths: 0, volumeMl: ml };
    const { frozenMl } = expectDone(await engine.countDrink(entry));
    if (bin === null) {
      const { onHandMl } = expectDone(await engine.ledgerPage({ drinkId: drink, offset: 0, limit: 1 }));
      if (frozenMl !== onHandMl)
        throw new Error(`${drink} was frozen at ${frozenMl}, and ${onHandMl} were there.`);
    }
    const own = bin === null ? null : (placeOf(drink, bin) ?? '');
    counted.set(drink, { drink, kind: 'count', at, recorded, ml, bin: own, toBin: null, isCancelled: false });
  }
  history.clock.tick();
  if (random.isOnce(4)) {
    expectDone(await engine.dropCount({ countId }));
    return;
  }
  const { act } = expectDone(await engine.validateCount({ countId, uncounted: 'leave' }));
  for (const [drink, movement] of counted) plain.movements.set(`${countId}/${drink}`, movement);
  history.acts.push({
    id: act.id,
    takeBack: () => {
      for (const drink of counted.keys()) plain.movements.delete(`${countId}/${drink}`);
    },
  });
  const reopened = random.isOnce(6);
  if (!reopened) return;
  expectDone(await engine.undoAct({ actId: act.id }));
  history.acts.pop()?.takeBack();
  expectDone(await engine.dropCount({ countId }));
};
