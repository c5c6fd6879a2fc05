import { describe, expect, it } from 'vitest';
import { shownPart } from '../../../src-main/application/reports/shown-part.ts';
import type { Report, ReportSection } from '../../../src-main/domain/reports/report.ts';

const section = (title: string, from: number, to: number): ReportSection => ({
  title,
  rows: Array.from({ length: to - from + 1 }, (_, index) => ({
    cells: [from + index],
    state: null,
    subject: null,
  })),
  totals: null,
});
const report: Report = {
  id: 'movements',
  language: 'fr',
  title: 'Mouvements de stock',
  subtitle: '',
  columns: [{ key: 'line', title: 'Ligne', kind: 'integer', hasTotal: false }],
  highlights: [],
  sections: [section('un', 1, 3), section('deux', 4, 4), section('trois', 5, 9)],
  totals: ['Total'],
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
};
const linesOf = ({ sections }: Report): unknown[] =>
  sections.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]));

describe('a long report on screen', () => {
  it.each([1, 2, 3, 4, 5, 9, 20])(
    'comes whole in parts of %i rows, each row once and in its order',
    (limit) => {
      const read: unknown[] = [];
      for (let offset = 0; offset < 9; offset += limit)
        read.push(...linesOf(shownPart(report, offset, limit)));
      expect(read).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    },
  );

  it('keeps its sections, its totals and the count of all its rows in every part', () => {
    const part = shownPart(report, 4, 2);
    expect(part.sections.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['un', 0],
      ['deux', 0],
      ['trois', 2],
    ]);
    expect(part).toMatchObject({ rowCount: 9, totals: ['Total'], fitsPaper: true });
  });
});
