import { parse } from 'csv-parse/sync';
import { basename } from 'node:path';
import type { EngineApi } from '../../../application/engine-api/index.ts';
import type { DrinkRow } from '../../../application/views/library.ts';
import { readNumber } from '../../../domain/sheets/library-file/read-cell.ts';
import { CommandFailed } from '../output.ts';
import { readBytes, valueOf } from './command.ts';

/** What a line says of one drink: `place` tells where it stands, for whoever has to mend it. */
export type GoodsLine = {
  place: string;
  drink: DrinkRow;
  quantity: string;
  price: string;
  bin: string | null;
};

type Written = Omit<GoodsLine, 'drink'> & { name: string };

export const badLine = (place: string, why: string): CommandFailed =>
  new CommandFailed({ code: 'GOODS.BAD_LINE', message: `${place} : ${why} Rien n’a été enregistré.` });

const HEADINGS: Readonly<Record<string, 'name' | 'quantity' | 'price' | 'bin'>> = {
  boisson: 'name',
  drink: 'name',
  quantité: 'quantity',
  quantite: 'quantity',
  quantity: 'quantity',
  'prix ht': 'price',
  prix: 'price',
  price: 'price',
  emplacement: 'bin',
  bin: 'bin',
};

const separatorOf = (firstLine: string): string => (firstLine.includes(';') ? ';' : ',');

const readCsv = async (path: string): Promise<Written[]> => {
  const text = new TextDecoder().decode(await readBytes(path));
  const file = basename(path);
  const rows: string[][] = parse(text, {
    bom: true,
    delimiter: separatorOf(text.split(/\r?\n/, 1)[0] ?? ''),
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const fields = (rows[0] ?? []).map((heading) => HEADINGS[heading.toLowerCase()]);
  if (!fields.includes('name') || !fields.includes('quantity')) {
    throw new CommandFailed({
      code: 'GOODS.NO_COLUMNS',
      message: `${file} : la première ligne doit nommer les colonnes boisson et quantité (prix et emplacement si besoin). Rien n’a été enregistré.`,
    });
  }
  return rows.slice(1).map((cells, index) => {
    const cell = (field: string): string => cells[fields.findIndex((each) => each === field)] ?? '';
    const bin = cell('bin');
    const said = { name: cell('name'), quantity: cell('quantity'), price: cell('price') };
    return { ...said, place: `${file}, ligne ${index + 2}`, bin: bin === '' ? null : bin };
  });
};

/** `chablis-22=2x6+1@120,00`: the drink, its quantity and, where it is known, the price of the line. */
const readWord = (word: string): Written => {
  const [, name = '', quantity = '', price = ''] = /^(.+?)=([^@]*)(?:@(.+))?$/.exec(word) ?? [];
  return { place: `« ${word} »`, name, quantity, price, bin: null };
};

const findDrink = (drinks: readonly DrinkRow[], { place, name }: Written): DrinkRow => {
  const named = (drink: DrinkRow): string =>
    [drink.name, drink.cuvee, drink.vintage].filter((part) => part !== null && part !== '').join(' ');
  const byId = drinks.find(({ id, barcode }) => id === name || (barcode !== null && barcode === name));
  if (byId !== undefined) return byId;
  const found = drinks.filter(
    (drink) => named(drink).localeCompare(name, 'fr', { sensitivity: 'base' }) === 0,
  );
  const [drink] = found;
  if (drink !== undefined && found.length === 1) return drink;
  throw badLine(
    place,
    found.length > 1
      ? `plusieurs boissons s’appellent « ${name} » : donnez l’identifiant.`
      : `aucune boisson n’a l’identifiant, le code-barres ou le nom « ${name} ».`,
  );
};

/** Lines of a CSV file, or said as words; every drink is known before anything is written. */
export const readGoods = async (
  engine: EngineApi,
  words: readonly string[],
): Promise<[GoodsLine, ...GoodsLine[]] | null> => {
  const written: Written[] = [];
  for (const word of words) {
    if (word.includes('=')) written.push(readWord(word));
    else written.push(...(await readCsv(word)));
  }
  const drinks = valueOf(await engine.listDrinks());
  const [first, ...rest] = written.map((line) => ({ ...line, drink: findDrink(drinks, line) }));
  return first === undefined ? null : [first, ...rest];
};

export const centsOf = ({ place, price }: GoodsLine): number | null => {
  if (price === '') return null;
  const cents = readNumber(price, 2);
  if (cents === null) throw badLine(place, `« ${price} » n’est pas un prix.`);
  return cents;
};

/** Millilitres of a drink that has no container: `30l`, `150cl`. */
export const loosely = ({ place, quantity, drink }: GoodsLine): number => {
  const [, figure = '', unit = ''] = /^([\d.,\s]+)(l|cl|ml)$/i.exec(quantity) ?? [];
  const thousandths = readNumber(figure, 3);
  if (thousandths === null) {
    throw badLine(
      place,
      `« ${quantity} » n’est pas un volume : « ${drink.name} » n’a pas de contenance, écrivez 30l ou 150cl.`,
    );
  }
  const perUnit = { l: 1000, cl: 10, ml: 1 }[unit.toLowerCase()] ?? 1;
  return Math.round((thousandths * perUnit) / 1000);
};
