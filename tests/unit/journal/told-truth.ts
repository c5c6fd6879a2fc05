import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { Kind } from '../../../src-main/domain/journal/index.ts';

/** A sale as it was rung: what any journal of it must tell. */
export type Rung = {
  code: string;
  label: string;
  kind: Extract<Kind, 'sale' | 'void' | 'refund' | 'gift'>;
  /** Whole units, positive. */
  units: number;
  /** Cents for one. */
  price: number;
  minute: number;
};

export const LABELS = [
  'VR CHABLIS 1ER CRU',
  'CAFÉ CRÈME',
  'CÔTES DU RHÔNE',
  'PÂTÉ EN CROÛTE',
  'TOTAL DETOX 25CL',
  'MOJITO',
  '=1+1',
  'N° 5 @ -2',
];

export const rung = fc.record({
  code: fc.constantFrom('2041', '0042', '1E5', 'A-7', '0'),
  label: fc.constantFrom(...LABELS),
  kind: fc.constantFrom<Rung['kind']>('sale', 'sale', 'sale', 'void', 'refund', 'gift'),
  units: fc.integer({ min: 1, max: 40 }),
  price: fc.integer({ min: 1, max: 250_000 }),
  minute: fc.integer({ min: 5 * 60, max: 29 * 60 - 1 }),
});

export type Truth = { code: string; label: string; kind: Kind; quantity: number; amount: number };

const signOf = (kind: Kind): number => (kind === 'void' || kind === 'refund' ? -1 : 1);

export const amountOf = ({ kind, units, price }: Rung): number =>
  kind === 'gift' ? 0 : signOf(kind) * units * price;

export const truthOf = (sale: Rung): Truth => ({
  code: sale.code,
  label: sale.label,
  kind: sale.kind,
  quantity: signOf(sale.kind) * sale.units * 1000,
  amount: amountOf(sale),
});

const grouped = (digits: string, thousands: string): string => digits.replace(/\B(?=(\d{3})+$)/g, thousands);

export const inCents = (cents: number, decimal: ',' | '.', thousands = '', isTrailing = false): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const text = `${grouped(digits.slice(0, -2), thousands)}${decimal}${digits.slice(-2)}`;
  if (cents >= 0) return text;
  return isTrailing ? `${text}-` : `-${text}`;
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** The wall clock of a minute after midnight of the 14th; past 24 h it is the 15th. */
export const clockOf = (minute: number): { day: string; time: string } => ({
  day: minute < 24 * 60 ? '14' : '15',
  time: `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`,
});

export const encode = (text: string, encoding: string): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding));
