import fc from 'fast-check';
import { readJournal, PROBLEM_CODES } from '../../../src-main/domain/journal/index.ts';
import { anyNight, rowsOf, truthTotals, writeRows, type Night } from './any-journal.ts';
import { encode, inCents } from './told-truth.ts';

/** A journal that tells what its lines come to, and what it tells. */
type Told = { bytes: Uint8Array; truth: { quantity: number; amount: number } };

/** The articles of a night added up under a title, with a total for the family and one for all. */
const dayReport = ({ sales, manner }: Night): Told => {
  const { decimal } = manner;
  const articles = sales.map(({ code, label, units, price }) => ({
    code,
    label,
    units,
    amount: units * price,
  }));
  const quantity = articles.reduce((sum, { units }) => sum + units, 0);
  const amount = articles.reduce((sum, each) => sum + each.amount, 0);
  const figures = (units: number, cents: number): string[] => [String(units), inCents(cents, decimal)];
  const rows = [
    ['Journée du 14/11/2025   Z n° 1843', '', '', ''],
    ['Code', 'Libelle', 'Qte', 'CA TTC'],
    ['BAR', '', '', ''],
    ...articles.map((each) => [each.code, each.label, ...figures(each.units, each.amount)]),
    ['', 'SOUS-TOTAL BAR', ...figures(quantity, amount)],
    ['', 'TOTAL GENERAL', ...figures(quantity, amount)],
  ];
  return {
    bytes: writeRows(rows, { ...manner, separator: ';', isPadded: false }),
    truth: { quantity: quantity * 1000, amount },
  };
};

/** Tickets of one detail each, in cents. */
const records = ({ sales }: Night): Told => {
  const rows = sales.flatMap(({ code, label, units, price }, at) => [
    `H,g${at},${at},2025-11-14 12:00:00,1,MARIE,1,${units * price}`,
    `D,g${at},1,${code},${label},BAR,${units},${price},${units * price},2000,S`,
  ]);
  return {
    bytes: encode(rows.map((row) => `${row}\n`).join(''), 'utf-8'),
    truth: {
      quantity: sales.reduce((sum, { units }) => sum + units * 1000, 0),
      amount: sales.reduce((sum, { units, price }) => sum + units * price, 0),
    },
  };
};

const lineJournal = (night: Night): Told => ({
  bytes: writeRows(rowsOf(night), night.manner),
  truth: truthTotals(night),
});

const read = (bytes: Uint8Array) =>
  readJournal(bytes, { fileName: 'journal.csv', timeZone: 'Europe/Paris', cutOff: '05:00' });

/** Another total than the truth, imported without a word. */
const isSilentlyWrong = (bytes: Uint8Array, truth: Told['truth']): boolean => {
  const result = read(bytes);
  if (!result.ok) {
    if (!PROBLEM_CODES.includes(result.problem.code)) throw new Error(result.problem.code);
    if (/undefined|NaN/.test(result.problem.message)) throw new Error(result.problem.message);
    return false;
  }
  if (result.warnings.length > 0) return false;
  const quantity = result.lines.reduce((sum, line) => sum + line.quantity, 0);
  const amount = result.lines.reduce((sum, line) => sum + (line.amountInclVat ?? 0), 0);
  return quantity !== truth.quantity || amount !== truth.amount;
};

const splice = (bytes: Uint8Array, at: number, drop: number, put: Uint8Array): Uint8Array => {
  const spoilt = new Uint8Array(at + put.length + Math.max(0, bytes.length - at - drop));
  spoilt.set(bytes.subarray(0, at));
  spoilt.set(put, at);
  spoilt.set(bytes.subarray(at + drop), at + put.length);
  return spoilt;
};

type Damage = { kind: 'cut' | 'flip' | 'drop' | 'put' | 'twice' | 'lost'; at: number; byte: number };

const damage = fc.record<Damage>({
  kind: fc.constantFrom('cut', 'flip', 'drop', 'put', 'twice', 'lost'),
  at: fc.nat(),
  byte: fc.oneof(
    fc.nat(255),
    fc.constantFrom(...Array.from('0123456789,.;-"\n\r\t ', (each) => each.charCodeAt(0))),
  ),
});

const lineAt = (bytes: Uint8Array, at: number): { from: number; to: number } => {
  const from = bytes.lastIndexOf(10, at - 1) + 1;
  const end = bytes.indexOf(10, at);
  return { from, to: end === -1 ? bytes.length : end + 1 };
};

const spoil = (bytes: Uint8Array, { kind, at: anywhere, byte }: Damage): Uint8Array => {
  const at = anywhere % bytes.length;
  const line = lineAt(bytes, at);
  switch (kind) {
    case 'cut':
      return bytes.subarray(0, at);
    case 'flip':
      return splice(bytes, at, 1, Uint8Array.of(byte));
    case 'drop':
      return splice(bytes, at, 1 + (byte % 8), new Uint8Array());
    case 'put':
      return splice(bytes, at, 0, Uint8Array.of(byte));
    case 'twice':
      return splice(bytes, line.from, 0, bytes.subarray(line.from, line.to));
    case 'lost':
      return splice(bytes, line.from, line.to - line.from, new Uint8Array());
  }
};

const lastLineOf = (text: string): string => text.slice(text.lastIndexOf('\n') + 1).replace(/\r$/, '');

/** What a cut took of its line is a line end at most, or the blanks that pad the last field. */
const isRestBlank = (bytes: Uint8Array, from: number): boolean => {
  const { to } = lineAt(bytes, from);
  return bytes.subarray(from, to).every((byte) => byte === 32 || byte === 10 || byte === 13);
};

/**
 * A journal that ends with whole lines may be whole, and so may one whose last field could have been
 * written like that: nothing tells them from a shorter night.
 */
const couldBeWhole = (bytes: Uint8Array, spoilt: Uint8Array, { kind }: Damage): boolean => {
  if (kind !== 'cut') return false;
  const text = new TextDecoder('latin1').decode(spoilt);
  const last = lastLineOf(text);
  if (last.trim() === '' || isRestBlank(bytes, spoilt.length)) return true;
  const lines = text.split('\n');
  // A header alone is a closed day's.
  if (lines.length <= 2) return true;
  const [whole = ''] = lines.slice(-2);
  const separator = [';', '\t', '|', ','].find((each) => whole.includes(each)) ?? ';';
  const isComplete = last.split(separator).length >= whole.split(separator).length;
  const lastField = last.split(separator).at(-1) ?? '';
  const isFirstArticle = lines.length <= 4;
  return isComplete && lastField.trim() !== '' && (isFirstArticle || !/[.,]\d{2}\D*$/.test(whole));
};

const hasLineFeeds = ({ manner }: Night): Night['manner']['lineEnd'] =>
  manner.lineEnd === '\r' ? '\n' : manner.lineEnd;

/** Told so that damage can be seen at all: a figure changed where nothing else tells it cannot be. */
const telling = anyNight.map((night): Night => ({
  ...night,
  manner: {
    ...night.manner,
    lineEnd: hasLineFeeds(night),
    encoding: night.manner.encoding === 'utf-16le' ? 'utf-8' : night.manner.encoding,
    hasTotal: true,
    hasTenders: false,
    giftsAtListPrice: false,
    isSigned: true,
  },
}));

export const damagedTotals = fc.property(
  telling,
  fc.constantFrom(dayReport, records, lineJournal),
  damage,
  (night, write, harm) => {
    const { bytes, truth } = write(night);
    const spoilt = spoil(bytes, harm);
    if (!isSilentlyWrong(spoilt, truth)) return;
    if (couldBeWhole(bytes, spoilt, harm)) return;
    throw new Error(`${JSON.stringify(truth)}\n${new TextDecoder('latin1').decode(spoilt)}`);
  },
);
