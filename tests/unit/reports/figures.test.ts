import { describe, expect, it } from 'vitest';
import { monthsOf } from '../../../src-main/adapters/sqlite/stores/reports/months.ts';
import { dueOfClosing } from '../../../src-main/domain/accounting/amounts-due.ts';
import { fecAmount } from '../../../src-main/domain/accounting/fec.ts';
import { cellText } from '../../../src-main/domain/reports/cell-text.ts';
import { reportFileName } from '../../../src-main/domain/reports/file-name.ts';
import type { CellKind } from '../../../src-main/domain/reports/report.ts';
import { divideRounded, taxOf } from '../../../src-main/domain/reports/tax.ts';
import { totalsOf } from '../../../src-main/domain/reports/totals.ts';

const nothing = { pairedIncl: 0, pairedExcl: 0, loneIncl: 0, loneExcl: 0 };

describe('the VAT of a closing', () => {
  it.each([
    [
      'is what the register printed',
      { ...nothing, pairedIncl: 1200, pairedExcl: 1001 },
      2000,
      [1200, 1001, 199, false],
    ],
    [
      'is derived where it printed the gross alone',
      { ...nothing, loneIncl: 1000 },
      2000,
      [1000, 833, 167, true],
    ],
    ['is added where it printed the net alone', { ...nothing, loneExcl: 1000 }, 550, [1055, 1000, 55, true]],
    ['is not known without a rate', { ...nothing, loneIncl: 1000 }, null, [1000, null, null, false]],
    ['is negative for what came back', { ...nothing, loneIncl: -1000 }, 2000, [-1000, -833, -167, true]],
  ])('%s', (_name, amounts, rate, expected) => {
    const { inclVat, exclVat, vat, isDerived } = taxOf(amounts, rate);
    expect([inclVat, exclVat, vat, isDerived]).toEqual(expected);
  });

  it('is rounded half away from nought', () => {
    expect([divideRounded(5, 2), divideRounded(-5, 2), divideRounded(4, 3), divideRounded(0, 7)]).toEqual([
      3, -3, 1, 0,
    ]);
  });
});

describe('an entry', () => {
  it('is balanced when families round each their own way', () => {
    const key = { day: '2025-11-14', till: '1', z: '1843', vatRate: 2000 };
    const families = ['VINS', 'BIERES', 'SOFTS'].map((family) => ({
      ...nothing,
      ...key,
      family,
      loneIncl: 100,
    }));
    const due = dueOfClosing(families);
    expect(due.reduce((sum, { cents }) => sum + cents, 0)).toBe(0);
    expect(due.find(({ role }) => role === 'vat')?.cents).toBe(50);
    expect(due.find(({ role }) => role === 'counterpart')?.cents).toBe(-300);
  });

  it('has amounts with a comma and two decimals', () => {
    expect([0, 5, 120, 1_234_567].map(fecAmount)).toEqual(['0,00', '0,05', '1,20', '12345,67']);
  });
});

describe('a cell', () => {
  it.each<[CellKind, number | string, string, string]>([
    ['money', -123456, '−\u00a01\u202f234,56', '−1,234.56'],
    ['quantity', 2500, '2,5', '2.5'],
    ['quantity', 3000, '3', '3'],
    ['volume', 12_345, '12,35', '12.35'],
    ['rate', 550, '5,5\u00a0%', '5.5%'],
    ['day', '2025-11-14', '14/11/2025', '2025-11-14'],
    ['code', '0042', '0042', '0042'],
  ])('of the kind %s holding %s is told in both languages', (kind, value, french, english) => {
    expect([cellText(kind, value, 'fr'), cellText(kind, value, 'en')]).toEqual([french, english]);
  });
});

describe('a total', () => {
  it('is not known where no part of it is', () => {
    const columns = ['a', 'b'].map((key) => ({ key, title: key, kind: 'money' as const, hasTotal: true }));
    const rows = [1, 2].map((cents) => ({ cells: [cents, null], state: null, subject: null }));
    expect(totalsOf(columns, rows, 'Total')).toEqual([3, null]);
  });
});

describe('a period', () => {
  it.each([
    ['2025-11-01', '2025-11-30', ['2025-11', '2025-11', '', '9999-12-31']],
    ['2025-11-14', '2025-11-25', ['9999-12', '0000-01', '2025-11-25', '9999-12-31']],
    ['2025-11-14', '2026-02-03', ['2025-12', '2026-01', '2025-11-30', '2026-02-01']],
    ['2024-02-01', '2024-03-10', ['2024-02', '2024-02', '', '2024-03-01']],
    ['2025-11-14', '2025-12-10', ['9999-12', '0000-01', '2025-12-10', '9999-12-31']],
  ])('from %s to %s is cut into whole months and what stands around them', (from, to, expected) => {
    const { firstMonth, lastMonth, firstEnd, lastBegin } = monthsOf({ from, to });
    expect([firstMonth, lastMonth, firstEnd, lastBegin]).toEqual(expected);
  });
});

describe('the file of a report', () => {
  it('has a name that every system takes', () => {
    const period = { from: '2025-11-01', to: '2025-11-30' };
    expect(reportFileName('count-variance', period, { language: 'fr', extension: 'pdf' })).toBe(
      'ecarts-d-inventaire-2025-11-01-2025-11-30.pdf',
    );
  });
});
