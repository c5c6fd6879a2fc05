import { beforeAll, describe, expect, it } from 'vitest';
import type { EngineApi } from '../../../src-main/application/engine-api/index.ts';
import type { Report, ReportId } from '../../../src-main/application/views/reports.ts';
import { openEngine } from '../../../src-main/boot/open-engine.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receive, valueOf } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { add, bytesOf, grouped, journals, netOf, netOfLines, type Printed } from './raw-journals.ts';

const period = { from: '2025-11-14', to: '2025-11-25' };
const raw = journals.flatMap(({ lines }) => lines);

/** 2041 is sold as a glass of Chablis, 2043 as a glass of Morgon. */
const links = [
  { code: '2041', drinkId: 'chablis-22', serving: 'verre', ml: 120, menuCents: 750 },
  { code: '2043', drinkId: 'morgon-21', serving: 'verre', ml: 120, menuCents: 650 },
];
const nameOf: Record<string, string> = { 'chablis-22': 'Chablis 2022', 'morgon-21': 'Morgon 2021' };
const linkOf = ({ code, type }: Printed) =>
  type === 'D' ? undefined : links.find((link) => link.code === code);
const isIgnored = ({ family }: Printed): boolean => family === 'PLATS';

/** Six bottles of each at 9,00 € on the eve; a count of the Chablis in the middle; a bottle of Morgon broken. */
const BOTTLES = 48;
const BOTTLE_CENTS = 900;
const COUNTED_AT = '2025-11-16T04:30';
const COUNTED_ML = 30_000;

let engine: EngineApi;
let folder: string;

const lookUp = async (): Promise<void> => {
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
  const drinks = valueOf(await engine.listDrinks());
  for (const { code, drinkId, serving } of links) {
    const servingId = drinks
      .find(({ id }) => id === drinkId)
      ?.servings.find(({ name }) => name === serving)?.id;
    valueOf(
      await engine.linkItem({ itemKey: `code:${code}`, drinkId, servingId: servingId ?? '', fromDay: null }),
    );
  }
  valueOf(await engine.ignoreFamily({ family: 'PLATS' }));
};

const fillCellar = async (): Promise<void> => {
  const line = { cases: 0, perCase: 6, bottles: BOTTLES, volumeMl: null, bin: null };
  valueOf(
    await engine.recordDelivery({
      supplier: 'Maison Duvernet',
      noteNumber: 'BL 77',
      day: '2025-11-13',
      time: '10:00',
      note: null,
      isAnother: false,
      lines: links.map(({ drinkId }) => ({ ...line, drinkId, valueCents: BOTTLES * BOTTLE_CENTS })),
    }),
  );
  const stock = { note: null, drinkId: 'chablis-22', volumeMl: COUNTED_ML, at: COUNTED_AT };
  valueOf(await engine.recordStock({ ...stock, kind: 'count' }));
  valueOf(
    await engine.recordLoss({
      drinkId: 'morgon-21',
      volumeMl: 750,
      bin: null,
      at: '2025-11-17T18:00',
      note: 'Tombée du bar',
      reason: 'breakage',
    }),
  );
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caisse-doree-reports-'));
  engine = await openEngine({
    dataFolder: folder,
    actor: 'window',
    clock: { now: () => new Date('2025-12-01T09:00:00Z') },
    announce: () => undefined,
    reportBug: (error) => {
      throw error;
    },
  });
  for (const { name } of journals) await receive(engine, name, bytesOf(name));
  await lookUp();
  await fillCellar();
  return async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  };
}, 60_000);

const read = async (report: ReportId, language: 'fr' | 'en' = 'fr'): Promise<Report> =>
  valueOf(await engine.readReport({ report, period, language, batch: null }));

const columnOf = (report: Report, key: string): number =>
  report.columns.findIndex((each) => each.key === key);
const cellsOf = (report: Report, ...keys: string[]): unknown[][] =>
  report.sections.flatMap(({ rows }) =>
    rows.map(({ cells }) => keys.map((key) => cells[columnOf(report, key)] ?? null)),
  );
const totalOf = (report: Report, key: string): unknown => report.totals?.[columnOf(report, key)];
const sorted = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/** Net and VAT of a closing are worked out rate by rate. */
const closingNet = (lines: readonly Printed[]): number =>
  add([...Map.groupBy(lines, ({ rate }) => rate)], ([rate, own]) => netOfLines(own, rate));

describe('every figure of the reports, recomputed from the files by other means', () => {
  it('is that of the sales journal, closing by closing', async () => {
    const report = await read('sales-journal');
    const expected = [...grouped(raw, ({ day, till, z }) => [day, till, z]).entries()].map(([key, lines]) => {
      const gross = add(lines, (line) => line.gross);
      const net = closingNet(lines);
      const discounts = add(lines, ({ type, gross: off }) => (type === 'D' ? off : 0));
      const [day, till, z] = JSON.parse(key) as (string | null)[];
      const own = Map.groupBy(lines, ({ rate }) => rate);
      const at = (rate: number): number[] => {
        const part = own.get(rate) ?? [];
        const netPart = netOfLines(part, rate);
        return [netPart, add(part, (line) => line.gross) - netPart];
      };
      return [day, till, z, lines.length, discounts, ...at(2000), ...at(1000), net, gross - net, gross];
    });
    expect(
      sorted(
        cellsOf(
          report,
          ...['day', 'till', 'z', 'lines', 'discounts', 'exclVat2000', 'vat2000', 'exclVat1000', 'vat1000'],
          ...['exclVat', 'vat', 'inclVat'],
        ),
      ),
    ).toEqual(sorted(expected));
    expect(totalOf(report, 'inclVat')).toBe(add(raw, ({ gross }) => gross));
  });

  it('is that of the VAT of each rate, and of its rounding gap', async () => {
    const report = await read('vat');
    const expected = [2000, 1000, 550].map((rate) => {
      const lines = raw.filter((line) => line.rate === rate);
      const gross = add(lines, (line) => line.gross);
      const net = add([...grouped(lines, ({ day, till, z }) => [day, till, z]).values()], (own) =>
        netOfLines(own, rate),
      );
      const recomputed = gross - netOf(gross, rate);
      return [rate, net, gross - net, gross, recomputed, gross - net - recomputed];
    });
    expect(cellsOf(report, 'rate', 'exclVat', 'vat', 'inclVat', 'recomputedVat', 'gap')).toEqual(expected);
  });

  it('is that of the sales of each drink, what it cost and what it left', async () => {
    const report = await read('sales-by-drink');
    const expected = links.map(({ code, drinkId, ml }) => {
      const lines = raw.filter((line) => line.code === code);
      const gross = add(lines, (line) => line.gross);
      const isPrinted = lines.every(({ net }) => net !== null);
      const net = isPrinted ? add(lines, (line) => line.net ?? 0) : netOf(gross, 2000);
      const quantity = add(lines, (line) => line.quantity);
      const cost = Math.round((quantity * ml * BOTTLE_CENTS) / 750);
      return [
        nameOf[drinkId],
        quantity * 1000,
        quantity * ml,
        net,
        2000,
        gross - net,
        gross,
        cost,
        net - cost,
      ];
    });
    const keys = ['name', 'quantity', 'volume', 'exclVat', 'rate', 'vat', 'inclVat', 'cost', 'margin'];
    const [linked] = report.sections;
    expect(sorted(cellsOf({ ...report, sections: linked === undefined ? [] : [linked] }, ...keys))).toEqual(
      sorted(expected),
    );
    expect(totalOf(report, 'inclVat')).toBe(add(raw, ({ gross }) => gross));
  });

  it('is that of what no drink stands behind, to match and ignored apart', async () => {
    const report = await read('unmatched');
    const unlinked = raw.filter((line) => line.type !== 'D' && linkOf(line) === undefined);
    const expected = [...grouped(unlinked, ({ code }) => code).values()].map((lines) => {
      const days = lines.map(({ day }) => day).sort();
      return [
        lines[0]?.code ?? null,
        lines.length,
        add(lines, ({ quantity }) => quantity) * 1000,
        add(lines, ({ gross }) => gross),
        days[0],
        days.at(-1),
      ];
    });
    expect(sorted(cellsOf(report, 'code', 'lines', 'quantity', 'inclVat', 'firstDay', 'lastDay'))).toEqual(
      sorted(expected),
    );
    const toMatch = unlinked.filter((line) => !isIgnored(line));
    expect(report.header.unmatched).toEqual({
      amountCents: add(toMatch, ({ gross }) => gross),
      items: new Set(toMatch.map(({ code }) => code)).size,
    });
    expect(report.sections[0]?.totals?.[columnOf(report, 'inclVat')]).toBe(
      report.header.unmatched.amountCents,
    );
  });

  it('is that of gifts and losses, night by night', async () => {
    const report = await read('gifts');
    const gifts = raw.filter((line) => line.type === 'O' && !isIgnored(line));
    const expected = [...grouped(gifts, ({ day, code }) => [day, code]).values()].map((lines) => {
      const [line] = lines;
      const link = line === undefined ? undefined : linkOf(line);
      const quantity = add(lines, (each) => each.quantity);
      const ml = link === undefined ? null : quantity * link.ml;
      return [
        line?.day,
        line?.label,
        quantity * 1000,
        ml,
        ml === null ? null : Math.round((ml * BOTTLE_CENTS) / 750),
      ];
    });
    expected.push(['2025-11-17', 'Tombée du bar', null, 750, BOTTLE_CENTS] as never);
    expect(sorted(cellsOf(report, 'day', 'detail', 'quantity', 'volume', 'cost'))).toEqual(sorted(expected));
  });

  it('is that of the menu’s prices against the register’s', async () => {
    const report = await read('price-gap');
    const expected = links.flatMap(({ code, drinkId, menuCents }) => {
      const lines = raw.filter((line) => line.code === code && line.type === 'V');
      const prices = [...grouped(lines, ({ day }) => day).values()].map((own) =>
        Math.round(add(own, ({ gross }) => gross) / add(own, ({ quantity }) => quantity)),
      );
      const quantity = add(lines, (line) => line.quantity);
      const gross = add(lines, (line) => line.gross);
      if (prices.every((price) => price === menuCents)) return [];
      return [
        [
          nameOf[drinkId],
          quantity * 1000,
          menuCents,
          Math.min(...prices),
          Math.max(...prices),
          gross - menuCents * quantity,
        ],
      ];
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(sorted(cellsOf(report, 'drink', 'quantity', 'menuPrice', 'lowest', 'highest', 'gap'))).toEqual(
      sorted(expected),
    );
  });

  it('is that of the stock on the last day, and of what the count told', async () => {
    const soldMl = (code: string, isIn: (line: Printed) => boolean): number =>
      add(
        raw.filter((line) => line.code === code && isIn(line)),
        (line) => line.quantity * 120,
      );
    const beforeCount = ({ day }: Printed): boolean => day <= '2025-11-15';
    const theoretical = BOTTLES * 750 - soldMl('2041', beforeCount);
    const chablis = COUNTED_ML - soldMl('2041', (line) => !beforeCount(line));
    const morgon = BOTTLES * 750 - 750 - soldMl('2043', () => true);
    const worth = (ml: number): number => Math.sign(ml) * Math.round((Math.abs(ml) * BOTTLE_CENTS) / 750);

    const value = await read('stock-value');
    expect(sorted(cellsOf(value, 'drink', 'onHand', 'cost', 'value'))).toEqual(
      sorted([
        ['Chablis 2022', chablis, BOTTLE_CENTS, worth(chablis)],
        ['Morgon 2021', morgon, BOTTLE_CENTS, worth(morgon)],
      ]),
    );
    const variance = await read('count-variance');
    expect(cellsOf(variance, 'at', 'theoretical', 'counted', 'variance', 'value')).toEqual([
      [COUNTED_AT, theoretical, COUNTED_ML, COUNTED_ML - theoretical, worth(COUNTED_ML - theoretical)],
    ]);
    const movements = await read('movements');
    const inPeriod = chablis + morgon - 2 * BOTTLES * 750;
    expect(totalOf(movements, 'change')).toBe(inPeriod);
  });
});

describe('a report', () => {
  it('says for whom, of when, and from which files', async () => {
    const { header } = await read('vat');
    expect(header).toMatchObject({ period, batch: null, generatedAt: '2025-12-01T10:00' });
    expect(header.sources.files.map(({ fileName }) => fileName).sort()).toEqual(
      journals.map(({ name }) => name).sort(),
    );
    expect(header.sources.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has the same figures in either language', async () => {
    for (const id of ['sales-journal', 'vat', 'sales-by-drink', 'gifts'] as const) {
      const [french, english] = [await read(id), await read(id, 'en')];
      expect(english.columns.map(({ title }) => title)).not.toEqual(french.columns.map(({ title }) => title));
      expect(english.totals?.slice(1)).toEqual(french.totals?.slice(1));
    }
  });

  it('tells the overview what its own total is', async () => {
    const overview = valueOf(await engine.reportsOverview({ period, language: 'fr' }));
    expect(overview.gapCents).toBe(0);
    expect(overview.headlines.find(({ id }) => id === 'vat')?.figure?.value).toBe(
      totalOf(await read('vat'), 'vat'),
    );
  });
});
