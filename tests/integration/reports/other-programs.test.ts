import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { createExporters } from '../../../src-main/adapters/exports/index.ts';
import type { Report } from '../../../src-main/application/views/reports.ts';
import { temporaryFolder } from '../../builders/engine.ts';

const run = promisify(execFile);
const exporters = createExporters();

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(
  (path) => existsSync(path),
);

/** Labels that a spreadsheet would calculate, codes that it would shorten, amounts below nought. */
const report: Report = {
  id: 'unmatched',
  language: 'fr',
  title: 'Références non rattachées',
  subtitle: '',
  columns: [
    { key: 'code', title: 'Code', kind: 'code', hasTotal: false },
    { key: 'label', title: 'Libellé', kind: 'text', hasTotal: false },
    { key: 'day', title: 'Journée', kind: 'day', hasTotal: false },
    { key: 'quantity', title: 'Qté', kind: 'quantity', hasTotal: true },
    { key: 'amount', title: 'TTC', kind: 'money', hasTotal: true },
    { key: 'rate', title: 'Taux', kind: 'rate', hasTotal: false },
  ],
  highlights: [],
  sections: [
    {
      title: 'À synchroniser',
      rows: [
        { cells: ['0042', '=CMD|calc', '2025-11-14', 2500, 123456, 550], state: 'unmatched', subject: null },
        { cells: ['1E5', '+SIROP; « rosé »', '2025-11-15', -1000, -750, 2000], state: null, subject: null },
      ],
      totals: ['Sous-total', null, null, 1500, 122706, null],
    },
  ],
  totals: ['Total', null, null, 1500, 122706, null],
  notes: ['Une note.'],
  header: {
    venueName: 'Le Comptoir du Port',
    period: { from: '2025-11-01', to: '2025-11-30' },
    generatedAt: '2025-12-01T10:00',
    batch: 12,
    sources: {
      digest: 'a'.repeat(64),
      files: [{ fileName: 'JV.csv', sha256: 'b'.repeat(64), firstDay: '2025-11-14', lastDay: '2025-11-14' }],
    },
    unmatched: { amountCents: 122706, items: 2 },
    missingNights: [],
  },
};

describe('a report as CSV', () => {
  const rowsOf = (encoding: 'utf-8' | 'windows-1252'): string[] =>
    new TextDecoder(encoding).decode(exporters.csv(report, encoding)).split('\r\n');

  it('has a mark of its encoding, semicolons, decimal commas and whole lines', () => {
    expect([...exporters.csv(report, 'utf-8').slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rowsOf('utf-8')).toContain("À synchroniser;'0042;'=CMD|calc;14/11/2025;2,500;1234,56;5,50");
  });

  it('says for whom, of when, under which number, from which files, and what is not matched', () => {
    const head = rowsOf('windows-1252').slice(0, 7).join('\n');
    expect(head).toContain('Établissement;Le Comptoir du Port');
    expect(head).toContain('Lot;12');
    expect(head).toContain('a'.repeat(64));
    expect(head).toMatch(/CA non rattaché;1 227,06 €/);
  });
});

describe('a report as a page', () => {
  it('lets no label write into it', () => {
    const hostile = { ...report, title: '<script>alert(1)</script>' };
    expect(exporters.page(hostile)).not.toContain('<script>');
  });
});

describe('a report as XLSX', () => {
  it('prints on A4, as wide as the page, with its head on every page', async () => {
    const bytes = await exporters.workbook({ ...report, title: "L'été" });
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes));
    const parts = new Map<string, string>();
    for await (const entry of zip.eachEntry()) {
      parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
    }
    const part = (name: string): string => parts.get(name) ?? '';
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*fitToWidth="1" fitToHeight="0"/);
    expect(part('xl/workbook.xml')).toContain("localSheetId=\"0\">'L''été'!$4:$4<");
  });
});

describe.skipIf(office === undefined)('LibreOffice, where it is installed', () => {
  /** Each sheet as CSV, by the values that it holds, formulas worked out. */
  const convert = async (name: string, bytes: Uint8Array, filter: string[]): Promise<string[][]> => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1';
    await run(office ?? '', [
      profile,
      '--headless',
      ...filter,
      '--convert-to',
      target,
      '--outdir',
      join(folder, 'out'),
      join(folder, name),
    ]);
    const [made = ''] = await readdir(join(folder, 'out'));
    const text = await readFile(join(folder, 'out', made), 'utf8');
    return text.split('\n').map((row) => row.split(';'));
  };

  it('reads numbers as numbers, days as days, codes as texts, works out the totals, and calculates no label', async () => {
    const filter = ['--infilter=Text - txt - csv (StarCalc):59,34,76,1'];
    const [workbook, table] = await Promise.all([
      convert('report.xlsx', await exporters.workbook(report), []),
      convert('report.csv', exporters.csv(report, 'utf-8'), filter),
    ]);
    expect(workbook[3]).toEqual(['Code', 'Libellé', 'Journée', 'Qté', 'TTC', 'Taux']);
    const [code, label, day, quantity, amount, rate] = workbook[5] ?? [];
    expect([code, label, quantity, rate]).toEqual(['0042', '=CMD|calc', '2.5', '5.5%']);
    expect(day).toMatch(/2025/);
    expect(amount).toMatch(/^1,?234\.56$/);
    for (const total of [workbook[7], workbook[8]]) {
      expect(total?.[3]).toBe('1.5');
      expect(total?.[4]).toMatch(/^1,?227\.06$/);
    }
    const unmatched = table.find(([section]) => section === 'À synchroniser');
    expect(unmatched?.slice(1, 3)).toEqual(["'0042", "'=CMD|calc"]);
  }, 120_000);
});
