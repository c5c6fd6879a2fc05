import { readJournal, type ReadOptions } from '../../src-main/domain/journal/index.ts';

const LINES = 200_000;
const RUNS = 5;

const HEADER =
  'Date;Heure;NumZ;NumTicket;Caisse;Serveur;Famille;Code;Libelle;Qte;PUTTC;Remise;MontantTTC;TauxTVA;Type';

const options: ReadOptions = {
  fileName: 'month.csv',
  timeZone: 'Europe/Paris',
  cutOff: '05:00',
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** A month re-sent: 200,000 lines of a line journal, in Windows-1252. */
function makeJournal(): Uint8Array {
  const rows = [HEADER];
  for (let at = 0; at < LINES; at++) {
    const day = 1 + Math.floor((at / LINES) * 28);
    const units = 1 + (at % 3);
    const price = 150 + ((at * 37) % 9000);
    const amount = units * price;
    const inEuros = (cents: number): string => `${Math.floor(cents / 100)},${pad(cents % 100, 2)}`;
    rows.push(
      `${pad(day, 2)}/11/2025;${pad(12 + (at % 12), 2)}:${pad(at % 60, 2)};${1800 + day};${pad(Math.floor(at / 4), 6)};1;ÉLODIE;VINS VERRE;${2000 + (at % 400)};VR CÔTES DU RHÔNE ${at % 400};${units};${inEuros(price)};0,00;${inEuros(amount)};20,00;V`,
    );
  }
  return new Uint8Array(Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1'));
}

/** What no reader can do without: letters, lines, fields, integers. */
function splitAndParse(bytes: Uint8Array): number {
  const [, ...rows] = new TextDecoder('windows-1252').decode(bytes).split('\r\n');
  let total = 0;
  for (const row of rows) {
    const cells = row.split(';');
    if (cells.length > 1) total += Number((cells[12] ?? '').replace(',', ''));
  }
  return total;
}

function readAll(bytes: Uint8Array): number {
  const result = readJournal(bytes, options);
  if (!result.ok) throw new Error(result.problem.message);
  return result.lines.reduce((sum, line) => sum + (line.amountInclVat ?? 0), 0);
}

function fastest(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return Math.min(...times);
}

const journal = makeJournal();
if (splitAndParse(journal) !== readAll(journal)) throw new Error('Both must read the same revenue.');
const bare = fastest(() => splitAndParse(journal));
const ours = fastest(() => readAll(journal));
const rate = (milliseconds: number): string =>
  `${Math.round((LINES / milliseconds) * 1000).toLocaleString('en')} lines/s`;

console.log(`${LINES.toLocaleString('en')} lines, ${(journal.length / 1e6).toFixed(1)} MB`);
console.log(`bare split and parse: ${rate(bare)} (${bare.toFixed(0)} ms)`);
console.log(`the journal reader:   ${rate(ours)} (${ours.toFixed(0)} ms)`);
console.log(`${(ours / bare).toFixed(1)} times the bare loop`);
