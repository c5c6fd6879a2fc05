import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { electronExecutable } from '../../scripts/setup/electron-path.mjs';
import { createExporters } from '../../src-main/adapters/exports/index.ts';
import type { Report } from '../../src-main/application/views/reports.ts';
import { expect, test } from './support/app.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const NIGHTS = 90;

const dayOf = (index: number): string => new Date(Date.UTC(2025, 8, 1 + index)).toISOString().slice(0, 10);

const report: Report = {
  id: 'sales-journal',
  language: 'fr',
  title: 'Journal des ventes',
  subtitle: 'Par nuit et par Z',
  columns: [
    { key: 'day', title: 'Journée', kind: 'day', hasTotal: false },
    { key: 'inclVat', title: 'TTC', kind: 'money', hasTotal: true },
  ],
  highlights: [{ label: 'CA TTC', kind: 'money', value: NIGHTS * 123_456 }],
  sections: [
    {
      title: null,
      rows: Array.from({ length: NIGHTS }, (_, index) => ({
        cells: [dayOf(index), 123_456],
        state: null,
        subject: null,
      })),
      totals: null,
    },
  ],
  totals: ['Total', NIGHTS * 123_456],
  notes: [],
  header: {
    venueName: 'Le Comptoir du Port',
    period: { from: dayOf(0), to: dayOf(NIGHTS - 1) },
    generatedAt: '2025-12-01T10:00',
    batch: 12,
    sources: { digest: null, files: [] },
    unmatched: { amountCents: 0, items: 0 },
    missingNights: [],
  },
};

test('a report is printed on numbered pages, its head on each, without a window', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'caisse-doree-printed-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, createExporters().page(report));
    const { executablePath, args } = electronExecutable();
    await run(executablePath, [...args, root, '--print', page, '--out', pdf]);
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');

    const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
    const pages = stdout.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain('Journée');
      expect(text.replaceAll(' ', '')).toContain(`${index + 1}/${pages.length}`);
    }
    expect(stdout.match(/\d{2}\/\d{2}\/2025\s+1\s*234,56/g)).toHaveLength(NIGHTS);
    expect(pages.at(-1)).toMatch(/Total\s+111\s*110,40/);
    expect(pages[0]).toContain('CA non rattaché');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
