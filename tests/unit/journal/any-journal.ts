import fc from 'fast-check';
import { amountOf, clockOf, encode, inCents, rung, truthOf, type Rung } from './told-truth.ts';

/** One column of a line journal: the names that a till may give it. */
const NAMES = {
  date: ['Date', 'DATE', 'Jour', 'Date de vente'],
  time: ['Heure', 'Time', 'HEURE VENTE'],
  z: ['NumZ', 'N° Z', 'Z', 'Numéro de Z'],
  till: ['Caisse', 'N° caisse', 'Till', 'Terminal'],
  ticket: ['NumTicket', 'N° ticket', 'Ticket', 'Note', 'N° reçu', 'Numéro de ticket'],
  waiter: ['Serveur', 'Vendeur', 'Couverts'],
  family: ['Famille', 'Rayon', 'Catégorie', 'Category'],
  code: ['Code', 'Code article', 'PLU', 'Réf', 'Référence', 'SKU', 'Code produit'],
  label: ['Libelle', 'Libellé', 'Désignation', 'Produit', 'Libellé article', 'Item'],
  quantity: ['Qte', 'Qté', 'Quantité', 'Nb', 'Qty', 'Qté vendue', 'QUANTITE'],
  price: ['PUTTC', 'PU', 'Prix', 'Prix unitaire', 'PU TTC (€)'],
  amount: [
    'MontantTTC',
    'Montant TTC',
    'Total TTC',
    'CA TTC',
    'CA',
    'Net TTC',
    'CA TTC (€)',
    'Total incl. tax',
  ],
  rate: ['TauxTVA', 'Taux', 'Taux TVA', '% TVA', 'Tx TVA', 'VAT %'],
  kind: ['Type', 'Nature', 'Statut', 'Type ligne'],
} as const;
type ColumnName = keyof typeof NAMES;

const KINDS = {
  short: { sale: 'V', void: 'A', refund: 'R', gift: 'O' },
  medium: { sale: 'VTE', void: 'ANN', refund: 'RET', gift: 'OFF' },
  long: { sale: 'VENTE', void: 'ANNULATION', refund: 'AVOIR', gift: 'OFFERT' },
} as const;

const DATES: readonly ((day: string) => string)[] = [
  (day) => `${day}/11/2025`,
  (day) => `${day}/11/25`,
  (day) => `${day}.11.2025`,
  (day) => `${day}-11-2025`,
  (day) => `2025-11-${day}`,
  (day) => `202511${day}`,
];
const TIMES: readonly ((time: string) => string)[] = [
  (time) => time,
  (time) => `${time}:42`,
  (time) => time.replace(':', 'h'),
  (time) => time.replace(':', ''),
];

export type Manner = {
  separator: ';' | '\t' | '|' | ',';
  encoding: string;
  lineEnd: '\r\n' | '\n' | '\r';
  decimal: ',' | '.';
  thousands: string;
  minus: 'before' | 'after' | 'brackets';
  isSigned: boolean;
  isQuoted: boolean;
  /** A separator behind every last field. */
  isClosed: boolean;
  isPadded: boolean;
  hasTotal: boolean;
  hasTenders: boolean;
  quantityDecimals: 0 | 2 | 3;
  currency: '' | ' €' | ' EUR';
  date: number;
  time: number;
  kinds: keyof typeof KINDS;
  giftsAtListPrice: boolean;
  names: number;
  order: number;
  left: readonly ColumnName[];
};

const NEVER_LEFT: readonly ColumnName[] = ['date', 'label', 'quantity', 'amount', 'kind', 'code'];
const MAY_BE_LEFT = (Object.keys(NAMES) as ColumnName[]).filter((name) => !NEVER_LEFT.includes(name));

export const manner: fc.Arbitrary<Manner> = fc
  .record<Manner>({
    separator: fc.constantFrom(';', ';', '\t', '|', ','),
    encoding: fc.constantFrom('utf-8', 'windows-1252', 'cp850', 'iso-8859-15', 'utf-16le'),
    lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
    decimal: fc.constantFrom(',', '.'),
    thousands: fc.constantFrom('', '', ' ', '\u00a0', "'"),
    minus: fc.constantFrom('before', 'after', 'brackets'),
    isSigned: fc.boolean(),
    isQuoted: fc.boolean(),
    isClosed: fc.boolean(),
    isPadded: fc.boolean(),
    hasTotal: fc.boolean(),
    hasTenders: fc.boolean(),
    quantityDecimals: fc.constantFrom(0, 0, 2, 3),
    currency: fc.constantFrom('', '', ' €', ' EUR'),
    date: fc.nat(DATES.length - 1),
    time: fc.nat(TIMES.length - 1),
    kinds: fc.constantFrom('short', 'medium', 'long'),
    giftsAtListPrice: fc.boolean(),
    names: fc.nat(),
    order: fc.nat(),
    left: fc.subarray(MAY_BE_LEFT),
  })
  .map((how) => ({
    ...how,
    // A comma cannot be both, unless the fields are quoted.
    isQuoted: how.isQuoted || (how.separator === ',' && how.decimal === ','),
    // A till without seconds in a compact form of its own, and the sign of the euro, are not everywhere.
    currency: how.encoding === 'cp850' && how.currency === ' €' ? ' EUR' : how.currency,
    thousands: how.encoding === 'cp850' && how.thousands === '\u00a0' ? ' ' : how.thousands,
  }));

/** A number from a seed, below `most`: columns are named and shuffled by it. */
const pick = (seed: number, at: number, most: number): number =>
  Math.abs((seed * 31 + at * 17 + Math.imul(seed ^ (at + 1), 2654435761)) >>> 7) % most;

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  seed % 3 === 0
    ? [...items]
    : items
        .map((item, at) => ({ item, rank: pick(seed, at, 100_003) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item);

const signed = (text: string, isNegative: boolean, minus: Manner['minus']): string => {
  if (!isNegative) return text;
  return minus === 'before' ? `-${text}` : minus === 'after' ? `${text}-` : `(${text})`;
};

const amountText = (cents: number, how: Manner): string =>
  signed(inCents(Math.abs(cents), how.decimal, how.thousands), cents < 0, how.minus) + how.currency;

const quantityText = (thousandths: number, how: Manner): string => {
  const units = String(Math.abs(thousandths) / 1000);
  const text =
    how.quantityDecimals === 0 ? units : `${units}${how.decimal}${'0'.repeat(how.quantityDecimals)}`;
  return signed(text, thousandths < 0, how.minus);
};

export type Night = { sales: readonly (Rung & { till: string; ticket: string })[]; manner: Manner };

const sale = fc
  .tuple(rung, fc.constantFrom('1', '2'), fc.integer({ min: 1, max: 9999 }))
  .map(([each, till, ticket]) => ({ ...each, till, ticket: String(ticket).padStart(6, '0') }));

export const anyNight: fc.Arbitrary<Night> = fc.record({
  sales: fc.array(sale, { minLength: 1, maxLength: 25 }),
  manner,
});

const printedFigures = (each: Rung, how: Manner): { quantity: number; amount: number } => {
  const { quantity } = truthOf(each);
  const amount = each.kind === 'gift' && how.giftsAtListPrice ? each.units * each.price : amountOf(each);
  return how.isSigned ? { quantity, amount } : { quantity: Math.abs(quantity), amount: Math.abs(amount) };
};

const cellsOf = (each: Night['sales'][number], how: Manner): Record<ColumnName, string> => {
  const { day, time } = clockOf(each.minute);
  const { quantity, amount } = printedFigures(each, how);
  return {
    date: (DATES[how.date] ?? String)(day),
    time: (TIMES[how.time] ?? String)(time),
    z: '1843',
    till: each.till,
    ticket: each.ticket,
    waiter: 'MARIE',
    family: 'BAR',
    code: each.code,
    label: each.label,
    quantity: quantityText(quantity, how),
    price: amountText(each.price, how),
    amount: amountText(amount, how),
    rate: `20${how.decimal}00`,
    kind: KINDS[how.kinds][each.kind],
  };
};

const totalCells = ({ sales, manner: how }: Night): Partial<Record<ColumnName, string>> => ({
  label: 'TOTAL GENERAL',
  quantity: quantityText(
    sales.reduce((sum, each) => sum + truthOf(each).quantity, 0),
    how,
  ),
  amount: amountText(
    sales.reduce((sum, each) => sum + amountOf(each), 0),
    how,
  ),
});

const tenderCells = (how: Manner): Partial<Record<ColumnName, string>> => ({
  date: (DATES[how.date] ?? String)('14'),
  ticket: '009999',
  label: 'ESPECES',
  quantity: quantityText(1000, how),
  amount: amountText(1234, how),
  kind: 'P',
});

export type Written = { bytes: Uint8Array; lines: string[][]; hasTotal: boolean };

/** The night as some till would write it: a row of cells for each line, the header first. */
export const rowsOf = (night: Night): string[][] => {
  const { sales, manner: how } = night;
  const all = Object.keys(NAMES) as ColumnName[];
  const columns = shuffled(
    all.filter((name) => !how.left.includes(name)),
    how.order,
  );
  const header = columns.map((name, at) => NAMES[name][pick(how.names, at, NAMES[name].length)] ?? name);
  const rowOf = (cells: Partial<Record<ColumnName, string>>): string[] =>
    columns.map((name) => cells[name] ?? '');
  return [
    header,
    ...sales.map((each) => rowOf(cellsOf(each, how))),
    ...(how.hasTenders ? [rowOf(tenderCells(how))] : []),
    ...(how.hasTotal ? [rowOf(totalCells(night))] : []),
  ];
};

/** Rows as the bytes of a file. */
export const writeRows = (rows: readonly (readonly string[])[], how: Manner): Uint8Array => {
  const field = (text: string): string => {
    if (how.isQuoted) return `"${text.replaceAll('"', '""')}"`;
    return how.isPadded ? ` ${text}  ` : text;
  };
  const lines = rows.map((row) => row.map(field).join(how.separator) + (how.isClosed ? how.separator : ''));
  return encode([...lines, ''].join(how.lineEnd), how.encoding);
};

/** What any reading of the night must come to. */
export const truthTotals = ({ sales }: Night): { quantity: number; amount: number } => ({
  quantity: sales.reduce((sum, each) => sum + truthOf(each).quantity, 0),
  amount: sales.reduce((sum, each) => sum + amountOf(each), 0),
});
