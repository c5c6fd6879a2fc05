import type { EntryLine } from './entries.ts';

/** An entry as it went out. */
export type NumberedEntry = {
  number: number;
  journalCode: string;
  journalLabel: string;
  day: string;
  piece: string;
  label: string;
  validDay: string;
  lines: readonly EntryLine[];
};

/** Order and names are fixed: article A47 A-1 of the Livre des procédures fiscales. */
const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

const SEPARATOR = '\t';
const END_OF_RECORD = '\r\n';

/** Nothing in a text may look like the end of a field or of a record. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const compactDay = (day: string): string => day.replaceAll('-', '');

/** Decimal comma, two decimals, no separator of thousands. */
export const fecAmount = (cents: number): string => {
  const text = String(cents).padStart(3, '0');
  return `${text.slice(0, -2)},${text.slice(-2)}`;
};

const recordOf = (entry: NumberedEntry, line: EntryLine): string =>
  [
    plain(entry.journalCode),
    plain(entry.journalLabel),
    String(entry.number),
    compactDay(entry.day),
    line.account,
    plain(line.accountLabel),
    '',
    '',
    plain(entry.piece),
    compactDay(entry.day),
    plain(entry.label),
    fecAmount(line.debit),
    fecAmount(line.credit),
    '',
    '',
    compactDay(entry.validDay),
    '',
    '',
  ].join(SEPARATOR);

/** A sales journal in FEC format. No line end after the last record: some readers take it for an empty one. */
export const fecText = (entries: readonly NumberedEntry[]): string =>
  [
    FEC_COLUMNS.join(SEPARATOR),
    ...entries.flatMap((entry) => entry.lines.map((line) => recordOf(entry, line))),
  ].join(END_OF_RECORD);

/** Never the name of a legal FEC, which is the SIREN and FEC. */
export const fecFileName = (batch: number, from: string, to: string): string =>
  `journal-de-ventes-format-fec-lot-${String(batch).padStart(4, '0')}-${compactDay(from)}-${compactDay(to)}.txt`;
