import { taxOf, type Amounts } from '../reports/tax.ts';

/** One closing of one till: an entry of its own. */
export type EntryKey = { day: string; till: string | null; z: string | null };

export type FamilyAmounts = EntryKey & Amounts & { family: string | null; vatRate: number | null };

/** Cents, positive on the side of the credit. */
export type DueAmount = {
  role: 'counterpart' | 'revenue' | 'vat';
  family: string | null;
  vatRate: number | null;
  cents: number;
};

export const keyText = ({ day, till, z }: EntryKey): string => JSON.stringify([day, till, z]);

const partKey = ({ role, family, vatRate }: Omit<DueAmount, 'cents'>): string =>
  JSON.stringify([role, family, vatRate]);

const added = (parts: readonly Amounts[]): Amounts =>
  parts.reduce((sum, part) => ({
    pairedIncl: sum.pairedIncl + part.pairedIncl,
    pairedExcl: sum.pairedExcl + part.pairedExcl,
    loneIncl: sum.loneIncl + part.loneIncl,
    loneExcl: sum.loneExcl + part.loneExcl,
  }));

/** VAT is that of the closing and rate as a whole; what the families' rounding leaves goes to the largest. */
const dueOfRate = (vatRate: number | null, families: readonly FamilyAmounts[]): DueAmount[] => {
  const whole = taxOf(added(families), vatRate);
  const revenue = families.map((part): DueAmount => ({
    role: 'revenue',
    family: part.family,
    vatRate,
    cents: taxOf(part, vatRate).exclVat ?? taxOf(part, vatRate).inclVat,
  }));
  const wanted = whole.exclVat ?? whole.inclVat;
  const rest = wanted - revenue.reduce((sum, { cents }) => sum + cents, 0);
  const largest = revenue.toSorted((a, b) => Math.abs(b.cents) - Math.abs(a.cents))[0];
  if (largest !== undefined) largest.cents += rest;
  return [...revenue, { role: 'vat', family: null, vatRate, cents: whole.vat ?? 0 }];
};

/** What one closing owes to each account: balanced, nothing that is nought. */
export const dueOfClosing = (families: readonly FamilyAmounts[]): DueAmount[] => {
  const due = [...Map.groupBy(families, ({ vatRate }) => vatRate)].flatMap(([vatRate, parts]) =>
    dueOfRate(vatRate, parts),
  );
  const total = due.reduce((sum, { cents }) => sum + cents, 0);
  const counterpart: DueAmount = { role: 'counterpart', family: null, vatRate: null, cents: -total };
  return [counterpart, ...due].filter(({ cents }) => cents !== 0);
};

/** What is due now less what went out before. */
export const differenceOf = (now: readonly DueAmount[], before: readonly DueAmount[]): DueAmount[] => {
  const parts = new Map<string, DueAmount>();
  const add = (amount: DueAmount, sign: 1 | -1): void => {
    const known = parts.get(partKey(amount)) ?? { ...amount, cents: 0 };
    parts.set(partKey(amount), { ...known, cents: known.cents + sign * amount.cents });
  };
  for (const amount of now) add(amount, 1);
  for (const amount of before) add(amount, -1);
  return [...parts.values()].filter(({ cents }) => cents !== 0);
};
