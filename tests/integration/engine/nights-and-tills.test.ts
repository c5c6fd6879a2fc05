import { describe, expect, it } from 'vitest';
import { openTestEngine, receive } from '../../builders/engine.ts';

type Sold = [date: string, time: string, till: string, ticket: string, amount: string];

const print = (sold: readonly Sold[], z = '7'): Uint8Array => {
  const rows = sold.map(([date, time, till, ticket, amount]) =>
    [date, time, z, ticket, till, '2041', 'VERRE CHABLIS', '1', amount, '20,00', 'V'].join(';'),
  );
  const header = 'Date;Heure;NumZ;NumTicket;Caisse;Code;Libelle;Qte;MontantTTC;TauxTVA;Type';
  return new TextEncoder().encode(`${[header, ...rows].join('\r\n')}\r\n`);
};

describe('a night on which the clocks change', () => {
  it.each<[string, Sold[], [string, number][]]>([
    [
      'back in autumn: the hour that comes twice is of the night before, both times',
      [
        ['24/10/2026', '21:00', '1', '1', '1,00'],
        ['25/10/2026', '02:30', '1', '2', '2,00'],
        ['25/10/2026', '02:30', '1', '3', '4,00'],
        ['25/10/2026', '04:59', '1', '4', '8,00'],
        ['25/10/2026', '05:00', '1', '5', '16,00'],
      ],
      [
        ['2026-10-24', 1500],
        ['2026-10-25', 1600],
      ],
    ],
    [
      'forward in spring: the hour that never was changes nothing of the cut-off',
      [
        ['28/03/2026', '21:00', '1', '1', '1,00'],
        ['29/03/2026', '01:59', '1', '2', '2,00'],
        ['29/03/2026', '03:00', '1', '3', '4,00'],
        ['29/03/2026', '04:59', '1', '4', '8,00'],
        ['29/03/2026', '05:00', '1', '5', '16,00'],
      ],
      [
        ['2026-03-28', 1500],
        ['2026-03-29', 1600],
      ],
    ],
  ])('%s', async (_, sold, days) => {
    const engine = await openTestEngine();
    expect(await receive(engine, 'nuit.csv', print(sold))).toMatchObject({ status: 'imported' });
    const totals = await engine.totals({});
    expect(totals.map(({ day, amountInclVat }) => [day, amountInclVat])).toEqual(days);
  });
});

describe('two tills on one day', () => {
  const bar: Sold[] = [['20/11/2026', '20:00', '1', '1', '10,00']];
  const terrace: Sold[] = [['20/11/2026', '20:00', '2', '1', '3,00']];

  it.each([
    ['each in its file', [bar, terrace]],
    ['each in its file, the other way round', [terrace, bar]],
    ['in one file', [[...bar, ...terrace]]],
  ])('both count, under the same numbers of Z and ticket, %s', async (_, files) => {
    const engine = await openTestEngine();
    for (const [index, sold] of files.entries()) await receive(engine, `JV_${index}.csv`, print(sold));
    expect(await engine.totals({})).toMatchObject([{ day: '2026-11-20', lines: 2, amountInclVat: 1300 }]);
  });

  it('change alone: a ticket sent again replaces that of its own till', async () => {
    const engine = await openTestEngine();
    await receive(engine, 'bar.csv', print(bar));
    await receive(engine, 'terrasse.csv', print(terrace));
    await receive(engine, 'terrasse-2.csv', print([['20/11/2026', '20:00', '2', '1', '5,00']]));
    expect(await engine.totals({})).toMatchObject([{ lines: 2, amountInclVat: 1500 }]);
  });
});
