import type { EntryLine } from './entries.ts';
import { fecAmount, type NumberedEntry } from './fec.ts';

export const ENTRY_FIELDS = [
  'journal',
  'journalLabel',
  'number',
  'day',
  'account',
  'accountLabel',
  'piece',
  'label',
  'debit',
  'credit',
  'amount',
  'side',
  'vatRate',
  'family',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export type EntryPreset = 'pennylane' | 'sage' | 'cegid';

/** Columns that the imports of these programs take as they are. */
export const presetFields: Readonly<Record<EntryPreset, readonly EntryField[]>> = {
  pennylane: ['journal', 'day', 'account', 'accountLabel', 'piece', 'label', 'debit', 'credit'],
  sage: ['journal', 'day', 'account', 'piece', 'label', 'debit', 'credit'],
  cegid: ['journal', 'day', 'account', 'piece', 'label', 'side', 'amount'],
};

const titles: Record<EntryField, string> = {
  journal: 'Code journal',
  journalLabel: 'Journal',
  number: 'Numéro d’écriture',
  day: 'Date',
  account: 'Numéro de compte',
  accountLabel: 'Libellé du compte',
  piece: 'Numéro de pièce',
  label: 'Libellé',
  debit: 'Débit',
  credit: 'Crédit',
  amount: 'Montant',
  side: 'Sens',
  vatRate: 'Taux de TVA',
  family: 'Famille',
};

const valueOf = (field: EntryField, entry: NumberedEntry, line: EntryLine): string => {
  switch (field) {
    case 'journal':
      return entry.journalCode;
    case 'journalLabel':
      return entry.journalLabel;
    case 'number':
      return String(entry.number);
    case 'day':
      return entry.day.split('-').reverse().join('/');
    case 'account':
      return line.account;
    case 'accountLabel':
      return line.accountLabel;
    case 'piece':
      return entry.piece;
    case 'label':
      return entry.label;
    case 'debit':
      return fecAmount(line.debit);
    case 'credit':
      return fecAmount(line.credit);
    case 'amount':
      return fecAmount(line.debit + line.credit);
    case 'side':
      return line.debit > 0 ? 'D' : 'C';
    case 'vatRate':
      return line.vatRate === null ? '' : fecAmount(line.vatRate);
    case 'family':
      return line.family ?? '';
  }
};

/** One title line, then a line for each line of the entries: no total, which would be imported too. */
export const entryTable = (entries: readonly NumberedEntry[], fields: readonly EntryField[]): string[][] => [
  fields.map((field) => titles[field]),
  ...entries.flatMap((entry) =>
    entry.lines.map((line) => fields.map((field) => valueOf(field, entry, line))),
  ),
];
