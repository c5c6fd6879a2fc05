import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Line } from '../../../src-main/domain/journal/index.ts';

export const LINES = 1_000_000;
const DAYS = 28;
const ARTICLES = 400;

const HEADER =
  'Date;Heure;NumZ;NumTicket;Caisse;Serveur;Famille;Code;Libelle;Qte;PUTTC;Remise;MontantTTC;TauxTVA;Type';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const inEuros = (cents: number): string => `${Math.floor(cents / 100)},${pad(cents % 100, 2)}`;

/** The sale at a place of the journal: a month of nights, four lines a ticket. */
export const lineAt = (at: number): Line => {
  const day = 1 + Math.floor((at / LINES) * DAYS);
  const units = 1 + (at % 3);
  const price = 150 + ((at * 37) % 9000);
  const businessDay = `2025-11-${pad(day, 2)}`;
  return {
    line: at + 2,
    businessDay,
    soldAt: `${businessDay}T${pad(12 + (at % 12), 2)}:${pad(at % 60, 2)}`,
    z: String(1800 + day),
    till: '1',
    ticket: pad(Math.floor(at / 4), 6),
    code: String(2000 + (at % ARTICLES)),
    label: `VR CÔTES ${at % ARTICLES}`,
    family: 'VINS',
    kind: 'sale',
    quantity: units * 1000,
    amountInclVat: units * price,
    vatRate: 2000,
  };
};

const print = (line: Line): string => {
  const [year, month, day] = line.businessDay.split('-');
  const amount = line.amountInclVat ?? 0;
  const units = line.quantity / 1000;
  return `${day ?? ''}/${month ?? ''}/${year ?? ''};${line.soldAt?.slice(11) ?? ''};${line.z ?? ''};${line.ticket ?? ''};1;EVA;VINS;${line.code ?? ''};${line.label};${units};${inEuros(amount / units)};0,00;${inEuros(amount)};20,00;V`;
};

/** Writes the journal in Windows-1252; answers its bytes. */
export const writeJournal = async (file: string): Promise<number> => {
  const stream = createWriteStream(file, { encoding: 'latin1' });
  stream.write(`${HEADER}\r\n`);
  for (let from = 0; from < LINES; from += 10_000) {
    const rows = Array.from({ length: 10_000 }, (_, index) => `${print(lineAt(from + index))}\r\n`);
    if (!stream.write(rows.join(''))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return stream.bytesWritten;
};
