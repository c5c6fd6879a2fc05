import { describe, expect, it } from 'vitest';
import type { ReportRow, ShownReport } from '../../../src-preload/contract';
import { moved } from '../../../src-renderer/features/entries/columns';
import { columnWidths, knownPart, reportLines } from '../../../src-renderer/features/reports/report-lines';
import { routeOf } from '../../../src-renderer/features/reports/subject-route';
import { cellText } from '../../../src-renderer/features/reports/use-cell-text';

const row = (cells: ReportRow['cells']): ReportRow => ({ cells, state: null, subject: null });
const report: ShownReport = {
  id: 'sales-by-drink',
  language: 'fr',
  title: 'Ventes par boisson',
  subtitle: '',
  highlights: [],
  notes: [],
  header: {
    venueName: 'Le Comptoir du Port',
    period: { from: '2026-10-01', to: '2026-10-31' },
    generatedAt: '2026-11-01T09:14',
    batch: null,
    sources: { digest: null, files: [] },
    unmatched: { amountCents: 0, items: 0 },
    missingNights: [],
  },
  rowCount: 3,
  fitsPaper: true,
  columns: [
    { key: 'name', title: 'Boisson', kind: 'text', hasTotal: false },
    { key: 'cost', title: 'Coût', kind: 'money', hasTotal: true },
    { key: 'inclVat', title: 'TTC', kind: 'money', hasTotal: true },
  ],
  sections: [
    {
      title: 'Liées',
      rows: [row(['Chablis', null, 2250]), row(['Morgon', null, 3300])],
      totals: ['Sous-total', null, 5550],
    },
    { title: null, rows: [row(['KIR', null, 120])], totals: null },
  ],
  totals: ['Total', null, 5670],
};

describe('the table of a report', () => {
  it('has a line for each title, row and subtotal, in their order', () => {
    expect(reportLines(report).map(({ kind }) => kind)).toEqual(['title', 'row', 'row', 'subtotal', 'row']);
  });

  it('ends at the last row that is known, while others are on their way', () => {
    const [first, second] = report.sections;
    if (first === undefined || second === undefined) throw new Error('Two sections are expected.');
    const part = { ...report, sections: [first, { ...second, rows: [] }] };
    expect(reportLines(part).map(({ kind }) => kind)).toEqual(['title', 'row', 'row']);
  });

  it('leaves out the columns in which nothing is known, and moves no figure under another head', () => {
    const { columns, sections, totals } = knownPart(report);
    expect(columns.map(({ title }) => title)).toEqual(['Boisson', 'TTC']);
    expect(sections[0]?.rows[1]?.cells).toEqual(['Morgon', 3300]);
    expect(sections[0]?.totals).toEqual(['Sous-total', 5550]);
    expect(totals).toEqual(['Total', 5670]);
  });

  it('gives a column more room for longer figures', () => {
    const widths = (cents: number) =>
      columnWidths({ ...report, totals: ['Total', null, cents] }, ({ kind }, cell) =>
        cellText('fr', kind, cell),
      );
    expect(widths(567_000_000)[2] ?? 0).toBeGreaterThan(widths(5670)[2] ?? 0);
  });

  it.each([
    ['money', 134_310_50, '134\u202f310,50'],
    ['money', -1054, '−\u00a010,54'],
    ['quantity', 500, '0,5'],
    ['volume', 29_150, '29,15'],
    ['rate', 550, '5,5\u00a0%'],
    ['integer', 10_228, '10\u202f228'],
    ['day', '2026-10-01', '01/10/2026'],
    ['day', 'Total', 'Total'],
    ['moment', '2026-10-01T04:12', '01/10/2026 04:12'],
    ['code', '0042', '0042'],
    ['money', null, ''],
  ] as const)('writes a %s %s as « %s »', (kind, value, text) => {
    expect(cellText('fr', kind, value)).toBe(text);
  });

  it.each([
    ['a drink', 'vat', { drinkId: 'chablis' }, { path: '/boissons/chablis', query: { tab: 'sale' } }],
    [
      'a drink in stock',
      'stock-value',
      { drinkId: 'chablis' },
      { path: '/boissons/chablis', query: { tab: 'stock' } },
    ],
    ['a reference', 'unmatched', { itemKey: '2041' }, { path: '/synchroniser', query: { item: '2041' } }],
    ['a night', 'sales-journal', { day: '2026-10-01' }, { path: '/journaux', query: { nuit: '2026-10-01' } }],
    ['a journal', 'movements', { journalId: 'j1' }, { path: '/journaux', query: { journal: 'j1' } }],
    ['a count', 'count-variance', { countId: 'c 1' }, { path: '/stock/inventaires/c%201' }],
    [
      'a drink that was sold',
      'sales-by-drink',
      { drinkId: 'chablis' },
      { path: '/ventes', query: { de: '2026-10-01', a: '2026-10-31', boisson: 'chablis' } },
    ],
  ] as const)('leads from a row of %s to its detail', (_, id, subject, route) => {
    expect(routeOf({ ...report, id }, { ...row([]), subject })).toEqual(route);
  });
});

describe('the columns of the plain CSV', () => {
  it.each([
    ['debit', -1, ['debit', 'day', 'credit']],
    ['debit', 1, ['day', 'credit', 'debit']],
    ['day', -1, ['day', 'debit', 'credit']],
    ['credit', 1, ['day', 'debit', 'credit']],
  ] as const)('%s moved by %i', (field, step, order) => {
    expect(moved(['day', 'debit', 'credit'], field, step)).toEqual(order);
  });
});
