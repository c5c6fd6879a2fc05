import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EngineApi } from '../../../src-main/application/engine-api/index.ts';
import type { SalesBy, SalesFigures, SalesFilters } from '../../../src-main/application/views/sales.ts';
import { weekOf } from '../../../src-main/domain/sales/periods.ts';
import { openTestEngine, receive, valueOf } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { rawLinesOf, sumBy, type RawLine } from './raw-lines.ts';

const developed = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/journals/development/${name}.csv`, import.meta.url));

const header =
  'Date;Heure;NumZ;NumTicket;Caisse;Serveur;Famille;Code;Libelle;Qte;PUTTC;Remise;MontantTTC;TauxTVA;Type';
const printed = (...rows: string[]): Uint8Array =>
  new TextEncoder().encode(`${[header, ...rows].join('\r\n')}\r\n`);

/** Two tills on the night when 02:30 comes twice: the first of them is summer time. */
const longNight = printed(
  '25/10/2025;22:10;90;000001;1;INES;VINS VERRE;2041;VR CHABLIS;2;9,50;0,00;19,00;20,00;V',
  '26/10/2025;02:30;90;000002;1;INES;VINS VERRE;2041;VR CHABLIS;1;9,50;0,00;9,50;20,00;V',
  '26/10/2025;02:30;90;000003;1;INES;VINS VERRE;2041;VR CHABLIS;1;9,50;0,00;9,50;20,00;V',
  '26/10/2025;01:15;91;000001;2;HUGO;PLATS;5101;ENTRECOTE;1;26,50;0,00;26,50;10,00;V',
  '26/10/2025;04:59;91;000002;2;HUGO;VINS BOUTEILLE;2105;BT GIGONDAS;1;46,00;0,00;46,00;20,00;V',
);
/** The longest night's month again, one year before. */
const yearBefore = printed(
  '25/10/2024;20:10;12;000001;1;INES;VINS VERRE;2041;VR CHABLIS;3;9,00;0,00;27,00;20,00;V',
  '31/10/2024;21:00;13;000001;1;INES;PLATS;5101;ENTRECOTE;1;25,00;0,00;25,00;10,00;V',
);

const files = [
  ['JV_20251025.csv', longNight],
  ['JV_20241025.csv', yearBefore],
  ...['JV_20251114_Z1843', 'JV_20251115_Z1844', 'JV_20251116_Z1845', 'JV_20251117_Z1846'].map(
    (name) => [`${name}.csv`, developed(name)] as const,
  ),
] as const;
const raw: RawLine[] = files.flatMap(([, bytes]) => rawLinesOf(bytes));

const all: SalesFilters = {
  state: null,
  category: null,
  family: null,
  till: null,
  drinkId: null,
  servingId: null,
  itemKey: null,
  hour: null,
};
const whole = { from: '2024-10-01', to: '2025-11-30' };

/** Code 2041 is a glass of Chablis until the 15th, then a bottle; 3002 is a glass of Morgon; dishes are ignored. */
const linkedTo = ({ code, day }: RawLine): string | null => {
  if (code === '2041') return day <= '2025-11-15' ? 'chablis verre' : 'chablis bouteille';
  return code === '3002' ? 'morgon verre' : null;
};
const stateOf = (line: RawLine): string => {
  if (linkedTo(line) !== null) return 'linked';
  if (line.family === 'PLATS') return 'ignored';
  return line.kind === 'discount' ? 'discount' : 'toMatch';
};

const openVenue = async (): Promise<EngineApi> => {
  const engine = await openTestEngine();
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
  for (const [name, bytes] of files) await receive(engine, name, bytes);
  const items = valueOf(await engine.listItems());
  const drinks = valueOf(await engine.listDrinks());
  const link = async (code: string, drinkId: string, format: string, fromDay: string | null) => {
    const itemKey = items.find((item) => item.code === code)?.itemKey ?? '';
    const servings = drinks.find(({ id }) => id === drinkId)?.servings ?? [];
    const servingId = servings.find(({ name }) => name === format)?.id ?? '';
    valueOf(await engine.linkItem({ itemKey, drinkId, servingId, fromDay }));
  };
  await link('2041', 'chablis-22', 'verre', null);
  await link('2041', 'chablis-22', 'bouteille', '2025-11-16');
  await link('3002', 'morgon-21', 'verre', null);
  valueOf(await engine.ignoreFamily({ family: 'PLATS' }));
  return engine;
};

const read = async (
  engine: EngineApi,
  by: SalesBy,
  more: { filters?: Partial<SalesFilters>; from?: string; to?: string; comparison?: 'before' | 'year' } = {},
): Promise<SalesFigures> =>
  valueOf(
    await engine.salesFigures({
      period: { from: more.from ?? whole.from, to: more.to ?? whole.to },
      by,
      comparison: more.comparison ?? null,
      filters: { ...all, ...more.filters },
    }),
  );

const amounts = ({ rows }: SalesFigures): Record<string, number> =>
  Object.fromEntries(
    rows.filter(({ sums }) => sums.lineCount > 0).map(({ key, sums }) => [key, sums.amountCents]),
  );
const cents = (line: RawLine): number => line.cents;
const total = (lines: readonly RawLine[], valueOfLine = cents): number =>
  lines.reduce((sum, line) => sum + valueOfLine(line), 0);

describe('the figures of sales, recomputed from the files apart from the application', () => {
  it('agree to the cent, by every row there is', async () => {
    const engine = await openVenue();
    const codeOf = new Map(
      valueOf(await engine.listItems()).map(({ itemKey, code }) => [itemKey, code ?? '']),
    );

    expect(amounts(await read(engine, 'day'))).toEqual(sumBy(raw, ({ day }) => day, cents));
    expect(amounts(await read(engine, 'week'))).toEqual(sumBy(raw, ({ day }) => weekOf(day), cents));
    expect(amounts(await read(engine, 'month'))).toEqual(sumBy(raw, ({ day }) => day.slice(0, 7), cents));
    expect(amounts(await read(engine, 'family'))).toEqual(sumBy(raw, ({ family }) => family, cents));
    expect(amounts(await read(engine, 'till'))).toEqual(sumBy(raw, ({ till }) => till, cents));
    const byItem = (await read(engine, 'item')).rows.map(
      ({ key, sums }) => [codeOf.get(key) ?? '', sums.amountCents] as const,
    );
    expect(
      sumBy(
        byItem,
        ([code]) => code,
        ([, amount]) => amount,
      ),
    ).toEqual(sumBy(raw, ({ code }) => code, cents));

    expect(amounts(await read(engine, 'hour'))).toEqual(sumBy(raw, ({ hour }) => hour, cents));
    expect(amounts(await read(engine, 'hour', { from: '2025-10-25', to: '2025-10-25' }))).toEqual({
      '22': 1900,
      '01': 2650,
      '02': 1900,
      '04': 4600,
    });
  });

  it('say what is linked, not matched, ignored and discounted, and come to all that the register gave', async () => {
    const engine = await openVenue();
    const drinkOrState = (line: RawLine): string =>
      linkedTo(line) === null ? stateOf(line) : ((linkedTo(line) ?? '').split(' ')[0] ?? '');
    const byDrink = await read(engine, 'drink');
    const named = byDrink.rows.map(({ key, sums }) => [key.replace(/-\d+$/, ''), sums.amountCents] as const);
    expect(Object.fromEntries(named)).toEqual(sumBy(raw, drinkOrState, cents));
    expect(byDrink.rows.slice(-3).map(({ state }) => state)).toEqual(['toMatch', 'discount', 'ignored']);

    const byServing = (await read(engine, 'serving')).rows.map(
      ({ label, state, sums }) => [state ?? label, sums.amountCents] as const,
    );
    expect(Object.fromEntries(byServing)).toEqual(
      sumBy(
        raw,
        (line) =>
          ({
            'chablis verre': 'Chablis 2022 · verre',
            'chablis bouteille': 'Chablis 2022 · bouteille',
            'morgon verre': 'Morgon 2021 · verre',
          })[linkedTo(line) ?? ''] ?? stateOf(line),
        cents,
      ),
    );

    for (const by of [
      'day',
      'week',
      'month',
      'drink',
      'category',
      'serving',
      'family',
      'item',
      'till',
    ] as const) {
      const { total: shown, register } = await read(engine, by);
      expect(shown, by).toEqual(register);
      expect(shown.amountCents, by).toBe(total(raw));
      const sums = [shown.linkedCents, shown.toMatchCents, shown.ignoredCents];
      const states = ['linked', 'toMatch', 'ignored'].map((state) =>
        total(raw.filter((line) => stateOf(line) === state)),
      );
      expect(sums, by).toEqual(states);
      expect(shown.quantity, by).toBe(total(raw, ({ quantity }) => quantity));
      expect(shown.lineCount, by).toBe(raw.length);
      expect(shown.discountCents, by).toBe(total(raw.filter(({ kind }) => kind === 'discount')));
      expect(shown.voidCents, by).toBe(total(raw.filter(({ kind }) => kind === 'void')));
      expect(shown.refundCents, by).toBe(total(raw.filter(({ kind }) => kind === 'refund')));
      expect(shown.giftQuantity, by).toBe(
        total(
          raw.filter(({ kind }) => kind === 'gift'),
          ({ quantity }) => quantity,
        ),
      );
      expect(shown.thousandthsOfMl, by).toBe(
        total(
          raw,
          (line) =>
            line.quantity * ({ verre: 120, bouteille: 750 }[linkedTo(line)?.split(' ')[1] ?? ''] ?? 0),
        ),
      );
    }
  });

  it('keep to what is asked for', async () => {
    const engine = await openVenue();
    const asked: [Partial<SalesFilters>, (line: RawLine) => boolean][] = [
      [{ state: 'linked' }, (line) => stateOf(line) === 'linked'],
      [{ state: 'toMatch' }, (line) => stateOf(line) === 'toMatch'],
      [{ state: 'discount' }, (line) => stateOf(line) === 'discount'],
      [{ state: 'ignored' }, (line) => stateOf(line) === 'ignored'],
      [{ family: 'VINS VERRE' }, (line) => line.family === 'VINS VERRE'],
      [{ family: '' }, (line) => line.family === ''],
      [{ till: '2' }, (line) => line.till === '2'],
      [{ category: 'vin' }, (line) => linkedTo(line) !== null],
      [{ drinkId: 'chablis-22' }, (line) => linkedTo(line)?.startsWith('chablis') === true],
      [{ drinkId: 'chablis-22', till: '2' }, () => false],
      [{ hour: '21' }, (line) => line.hour === '21'],
      [{ hour: '' }, (line) => line.hour === ''],
      [{ hour: '02', category: 'vin' }, (line) => line.hour === '02' && linkedTo(line) !== null],
      [{ hour: '22', till: '1' }, (line) => line.hour === '22' && line.till === '1'],
    ];
    for (const [filters, isAsked] of asked) {
      const lines = raw.filter(isAsked);
      for (const by of ['day', 'month', 'item', 'till', 'hour'] as const) {
        const figures = await read(engine, by, { filters });
        expect(figures.total, JSON.stringify([filters, by])).toMatchObject({
          amountCents: total(lines),
          lineCount: lines.length,
        });
        expect(figures.register.amountCents).toBe(total(raw));
      }
    }
  });

  it('stand beside the year before, each month beside its own', async () => {
    const engine = await openVenue();
    const october = { from: '2025-10-01', to: '2025-10-31', comparison: 'year' } as const;
    const months = await read(engine, 'month', october);
    expect(months.rows.map(({ key, sums, before }) => [key, sums.amountCents, before?.amountCents])).toEqual([
      ['2025-10', 11_050, 5200],
    ]);
    const days = await read(engine, 'day', october);
    const last = days.rows.filter(({ before }) => (before?.amountCents ?? 0) !== 0);
    expect(last.map(({ key, before }) => [key, before?.amountCents])).toEqual([
      ['2025-10-25', 2700],
      ['2025-10-31', 2500],
    ]);
    const drinks = await read(engine, 'drink', october);
    expect(drinks.rows.map(({ key, before }) => [key, before?.amountCents])).toEqual([
      ['chablis-22', 2700],
      ['toMatch', 0],
      ['ignored', 2500],
    ]);
  });

  it('lead down to the lines of a night, and to where the register wrote them', async () => {
    const engine = await openVenue();
    const day = '2025-11-16';
    const night = raw.filter((line) => line.day === day);
    const { lines, total: count, sums } = valueOf(await engine.salesLines({ day, filters: all }));
    expect(count).toBe(night.length);
    expect(sums.amountCents).toBe(total(night));
    expect(lines.reduce((sum, line) => sum + (line.amountCents ?? 0), 0)).toBe(total(night));
    const evening = valueOf(
      await engine.salesLines({ day, filters: { ...all, hour: '21', state: 'linked' } }),
    );
    const expected = night.filter((line) => line.hour === '21' && stateOf(line) === 'linked');
    expect(evening.lines.map((line) => [line.code, line.amountCents, line.ticket])).toEqual(
      expected.map((line) => [line.code, line.cents, line.ticket]),
    );
    for (const line of evening.lines) {
      const page = valueOf(
        await engine.rawLines({ journalId: line.journalId, firstLine: line.line, limit: 1 }),
      );
      expect(JSON.stringify(page)).toContain(line.label);
    }
  });

  it('go into a file as they are shown, with their total', async () => {
    const engine = await openVenue();
    const question = { period: whole, by: 'family' as const, comparison: null, filters: all };
    const { bytes, count } = valueOf(await engine.salesFile({ question, language: 'fr' }));
    const rows = new TextDecoder()
      .decode(bytes)
      .trim()
      .split('\r\n')
      .map((row) => row.split(';'));
    expect(rows[0]?.slice(0, 2)).toEqual(['Famille de caisse', 'CA TTC']);
    const written = rows
      .slice(1)
      .map(([name = '', amount = '']) => [name, Number(amount.replace(/\D/g, ''))]);
    const expected = sumBy(
      raw,
      ({ family }) => (family === '' ? 'Sans famille' : family),
      (line) => Math.abs(line.cents),
    );
    expect(written.map(([name]) => name).toSorted()).toEqual([...Object.keys(expected), 'Total'].toSorted());
    expect(written.at(-1)).toEqual(['Total', total(raw)]);
    expect(count).toBe(rows.length - 2);
  });

  it('follow a correction, a removal and its undoing', async () => {
    const engine = await openVenue();
    await receive(engine, 'JV_20251114_Z1843.csv', developed('JV_20251114_Z1843_corrige'));
    const corrected = rawLinesOf(developed('JV_20251114_Z1843_corrige'));
    const day = '2025-11-14';
    const night = { from: day, to: day };
    const month = { from: '2025-11-01', to: '2025-11-30' };
    const settled = await read(engine, 'item', night);
    const [counted] = await engine.totals(night);
    expect(settled.total.amountCents).toBe(counted?.amountInclVat);
    expect(corrected.length).toBeGreaterThan(0);

    const journals = valueOf(await engine.listJournals());
    const journalId = journals.find(({ fileName }) => fileName === 'JV_20251115_Z1844.csv')?.id ?? '';
    const before = await read(engine, 'item', month);
    const { act } = valueOf(await engine.removeJournal({ journalId }));
    const without = await read(engine, 'item', month);
    const removed = total(raw.filter((line) => line.day === '2025-11-15'));
    expect(without.total.amountCents).toBe(before.total.amountCents - removed);
    expect(await read(engine, 'day', { from: '2025-11-15', to: '2025-11-15' })).toMatchObject({
      total: { lineCount: 0, amountCents: 0 },
    });
    valueOf(await engine.undoAct({ actId: act.id }));
    expect((await read(engine, 'item', month)).rows).toEqual(before.rows);
  });

  it('refuse a period that ends before it begins', async () => {
    const engine = await openTestEngine();
    const question = { comparison: null, filters: all } as const;
    const backwards = { from: '2025-12-31', to: '2024-01-01' };
    expect(await engine.salesFigures({ ...question, by: 'day', period: backwards })).toMatchObject({
      error: { code: 'SALES.NO_PERIOD' },
    });
  });
});
