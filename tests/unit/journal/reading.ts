import iconv from 'iconv-lite';
import {
  readJournal,
  type Line,
  type Mapping,
  type ReadResult,
} from '../../../src-main/domain/journal/index.ts';

type Given = { fileName?: string; encoding?: string; mapping?: Mapping; cutOff?: string };

/** Reads a journal written in a test. */
export const read = (text: string | Uint8Array, given: Given = {}): ReadResult =>
  readJournal(
    typeof text === 'string' ? new Uint8Array(iconv.encode(text, given.encoding ?? 'utf-8')) : text,
    {
      fileName: given.fileName ?? 'journal.csv',
      timeZone: 'Europe/Paris',
      cutOff: given.cutOff ?? '05:00',
      ...(given.mapping === undefined ? {} : { mapping: given.mapping }),
    },
  );

export const linesOf = (text: string | Uint8Array, given: Given = {}): Line[] => {
  const result = read(text, given);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.lines;
};

/** `code|label|kind|quantity|amount incl. VAT` of each line. */
export const briefly = (text: string | Uint8Array, given: Given = {}): string[] =>
  linesOf(text, given).map(({ code, label, kind, quantity, amountInclVat }) =>
    [code ?? '', label, kind, quantity, amountInclVat ?? 'none'].join('|'),
  );

/** The reason why a journal is set aside, and the line: `bad-number 3`. */
export const refusal = (text: string | Uint8Array, given: Given = {}): string => {
  const result = read(text, given);
  if (result.ok) return `read ${result.lines.length}`;
  return result.problem.line === undefined
    ? result.problem.code
    : `${result.problem.code} ${result.problem.line}`;
};

export const P1 =
  'Date;Heure;NumZ;NumTicket;Caisse;Serveur;Famille;Code;Libelle;Qte;PUTTC;Remise;MontantTTC;TauxTVA;Type';

type Sold = Partial<
  Record<
    | 'date'
    | 'time'
    | 'ticket'
    | 'code'
    | 'label'
    | 'quantity'
    | 'price'
    | 'discount'
    | 'amount'
    | 'rate'
    | 'kind',
    string
  >
>;

/** One line of a line journal. */
export const sold = (line: Sold = {}): string => {
  const {
    date = '14/11/2025',
    time = '21:47',
    ticket = '000512',
    code = '2041',
    label = 'VR CHABLIS',
  } = line;
  const {
    quantity = '1',
    price = '9,50',
    discount = '0,00',
    amount = '9,50',
    rate = '20,00',
    kind = 'V',
  } = line;
  return [
    date,
    time,
    '1843',
    ticket,
    '1',
    'MARIE',
    'VINS',
    code,
    label,
    quantity,
    price,
    discount,
    amount,
    rate,
    kind,
  ].join(';');
};

/** A line journal, with a line end after every line. */
export const lineJournal = (...lines: string[]): string =>
  [P1, ...lines].map((line) => `${line}\r\n`).join('');

/** A day report of the 18th under `columns`. */
export const dayReport = (...lines: string[]): string =>
  ['Journée du 18/11/2025   Z n° 1847', '', 'Code;Libelle;Qte;CA TTC', ...lines]
    .map((line) => `${line}\n`)
    .join('');
