import type { DeliveryLineInput } from '../../../application/views/cellar/index.ts';
import { readNumber } from '../../../domain/sheets/library-file/read-cell.ts';
import type { GoodsKind } from '../../../domain/stock/facts.ts';
import { usage } from '../output.ts';
import { dayOf, valueOf, type Command, type Commands, type Options } from './command.ts';
import { badLine, centsOf, loosely, readGoods, type GoodsLine } from './goods-lines.ts';

/** `12`, `2x6`, `2x6+1`: cases, and containers beside them. */
const packingOf = ({
  place,
  quantity,
}: GoodsLine): Pick<DeliveryLineInput, 'cases' | 'perCase' | 'bottles'> => {
  const found = /^(?:(\d+)\s*[x×]\s*(\d+))?\s*\+?\s*(\d+)?$/i.exec(quantity);
  if (quantity === '' || found === null) {
    throw badLine(place, `« ${quantity} » n’est pas une quantité : écrivez 12, 2x6 ou 2x6+1.`);
  }
  const [, cases = '0', perCase = '0', bottles = '0'] = found;
  return { cases: Number(cases), perCase: Number(perCase), bottles: Number(bottles) };
};

const toDeliveryLine = (line: GoodsLine): DeliveryLineInput => {
  const { drink, bin } = line;
  const quantity =
    drink.containerMl === null
      ? { cases: 0, perCase: 0, bottles: 0, volumeMl: loosely(line) }
      : { ...packingOf(line), volumeMl: null };
  return { drinkId: drink.id, ...quantity, valueCents: centsOf(line), bin };
};

const timeOf = (value: string | undefined): string | null => {
  if (value !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) throw usage('--time attend HH:MM.');
  return value ?? null;
};

/** Nobody is asked: the same note twice is said to be another one. */
const isAnother = ({ another }: Options): boolean => {
  if (another !== undefined && another !== 'yes') throw usage('--another attend yes.');
  return another === 'yes';
};

const recordNote = async (
  kind: GoodsKind,
  { engine, words, options, print }: Parameters<Command>[0],
): Promise<void> => {
  const day = dayOf(options.day, 'day');
  const goods = await readGoods(engine, words);
  if (goods === null || day === undefined) {
    throw usage(
      `${kind === 'return' ? 'return' : 'deliver'} attend FICHIER.csv ou BOISSON=QUANTITÉ[@PRIX]…, et --day AAAA-MM-JJ.`,
    );
  }
  const { deliveryId, act } = valueOf(
    await engine.recordDelivery({
      kind,
      supplier: options.supplier ?? null,
      noteNumber: options.note ?? null,
      day,
      time: timeOf(options.time),
      note: null,
      lines: goods.map(toDeliveryLine),
      isAnother: isAnother(options),
    }),
  );
  print({ delivery: deliveryId, lines: goods.length, done: act.summary });
};

const TENTHS = 10;

const toCounted = (line: GoodsLine) => {
  const { place, drink, quantity } = line;
  if (drink.containerMl === null || /[a-z]$/i.test(quantity)) {
    return { drinkId: drink.id, containers: 0, tenths: 0, volumeMl: loosely(line) };
  }
  const tenths = readNumber(quantity, 1);
  if (tenths === null) {
    throw badLine(place, `« ${quantity} » n’est pas un compte : écrivez 11 ou 11,4.`);
  }
  const containers = Math.trunc(tenths / TENTHS);
  return { drinkId: drink.id, containers, tenths: tenths % TENTHS, volumeMl: null };
};

const count: Command = async ({ engine, words, options, print }) => {
  const goods = await readGoods(engine, words);
  const uncounted = options.uncounted ?? 'leave';
  if (goods === null || (uncounted !== 'leave' && uncounted !== 'zero')) {
    throw usage(
      'count attend FICHIER.csv ou BOISSON=COMPTE…, et --place NOM, --uncounted leave|zero si besoin.',
    );
  }
  const entries = goods.map(toCounted);
  const { countId } = valueOf(await engine.openCount({ bin: options.place ?? null }));
  try {
    for (const entry of entries) {
      const { volumeMl, frozenMl } = valueOf(await engine.countDrink({ countId, ...entry }));
      print({ drink: entry.drinkId, countedMl: volumeMl, expectedMl: frozenMl });
    }
    const { act } = valueOf(await engine.validateCount({ countId, uncounted }));
    print({ count: countId, done: act.summary });
  } catch (error) {
    await engine.dropCount({ countId });
    throw error;
  }
};

export const goodsCommands: Commands = {
  deliver: (given) => recordNote('receipt', given),
  return: (given) => recordNote('return', given),
  count,
};
