import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, refusal } from './reading.ts';

const folder = new URL('../../fixtures/journals/samples/', import.meta.url);

type Cut = { text: string; result: ReturnType<typeof read> };

const textOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The sample as an upload would leave it, stopped at each of its bytes. */
const cutsOf = (fileName: string): Cut[] => {
  const bytes = new Uint8Array(readFileSync(new URL(fileName, folder)));
  return Array.from(bytes, (_, length) => ({
    text: textOf(bytes.subarray(0, length)),
    result: read(bytes.subarray(0, length), { fileName }),
  }));
};

/** The last field of each cut inside a line that was taken for a whole journal. */
const unnoticed = (fileName: string, separator: string): string[] => {
  const wholeLines = new Set(textOf(readFileSync(new URL(fileName, folder))).split(/\r?\n/));
  return cutsOf(fileName)
    .filter(({ result }) => result.ok)
    .map(({ text }) => text.slice(text.lastIndexOf('\n') + 1).replace(/\r$/, ''))
    .filter((line) => line.trim() !== '' && !wholeLines.has(line))
    .map((line) => line.slice(line.lastIndexOf(separator) + 1));
};

describe('an upload stopped inside a line is set aside, but for what could be a whole journal', () => {
  it.each([
    ['p5-tickets-in-cents.txt', ',', []],
    ['p9-ruler-and-form-feed.txt', ' ', []],
    // A header that ends with a whole heading may be a closed day's; a payment may lack its last field.
    ['p1-bars-cp850-trailing-minus.txt', '|', ['Montant', 'MontantTTC', 'Taux', 'TauxTVA', '']],
    // Nothing tells yet how many decimals the last figure of the first article should have.
    [
      'p2-pages-and-carries.csv',
      ';',
      ['CA', 'CA ', 'CA TTC', 'CA', 'CA ', 'CA HT', 'TVA', '2', '20', '20,0'],
    ],
  ])('%s', (fileName, separator, expected) => {
    expect(unnoticed(fileName, separator)).toEqual(expected);
  });

  it.each(['p1-bars-cp850-trailing-minus.txt', 'p2-pages-and-carries.csv', 'p9-ruler-and-form-feed.txt'])(
    '%s: what is read of it is the beginning of the whole',
    (fileName) => {
      const whole = read(new Uint8Array(readFileSync(new URL(fileName, folder))), { fileName });
      if (!whole.ok) throw new Error(whole.problem.message);
      for (const { text, result } of cutsOf(fileName)) {
        if (!result.ok || result.lines.length === 0) continue;
        const beginning = whole.lines.slice(0, result.lines.length);
        const told = result.lines.map(({ quantity, amountInclVat }) => [quantity, amountInclVat]);
        expect({ text, told }).toEqual({
          text,
          told: beginning.map(({ quantity, amountInclVat }) => [quantity, amountInclVat]),
        });
      }
    },
  );
});

describe('a last field that is the beginning of another', () => {
  const csv = 'Date;Code;Libellé;Qté;CA TTC;Type\n14/11/2025;1;A;1;2,00;';
  const last = '\n14/11/2025;1;A;1;2,00;';
  it.each([
    ['of a longer word', `${csv}AVOIR${last}V`, 'truncated 3'],
    ['of a word that has a short form too', `${csv}VENTE${last}OFF`, 'truncated 3'],
    ['of a word seen before', `${csv}VENTE${last}VEN`, 'truncated 3'],
    ['of a label that begins like a rule', `${csv}VENTE\n=`, 'truncated 3'],
    ['of no other, since all are short', `${csv}R${last}V`, 'read 2'],
    ['of no other, since it is whole', `${csv}AVOIR${last}VENTE`, 'read 2'],
  ])('%s', (_name, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  const amounts = 'Date;Code;Libellé;Qté;CA TTC\n14/11/2025;1;A;1;2,00 EUR\n14/11/2025;1;B;-1;2,00- EUR\n';
  it.each([
    ['an amount without its currency', `${amounts}14/11/2025;1;A;1;11`, 'truncated 4'],
    [
      'an amount without its last decimal, beside a sign behind',
      `${amounts.replaceAll(' EUR', '')}14/11/2025;1;A;1;0,1`,
      'truncated 4',
    ],
    ['an amount that is whole', `${amounts}14/11/2025;1;A;1;11,00 EUR`, 'read 3'],
  ])('%s', (_name, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });
});

describe('a quote that the end of the file leaves open', () => {
  const csv = '"Date";"Code";"Libellé";"Qté";"CA TTC"\n"14/11/2025";"1";"A";"1";"2,00"\n';
  it.each([
    ['in a label over two lines', `${csv}"14/11/2025";"1";"FORMULE\nMIDI`, 'truncated 3'],
    ['before whole records', `${csv}"14/11/2025";"1";"A;1;2\n14/11/2025;1;B;1;2,00`, 'unclosed-quote 3'],
    ['before a last line end', `${csv}"14/11/2025";"1";"A\n`, 'unclosed-quote 3'],
  ])('%s', (_name, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });
});
