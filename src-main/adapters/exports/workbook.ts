import writeWorkbook, { type Cell as SheetCell } from 'write-excel-file/node';
import { isNumeric } from '../../domain/reports/cell-text.ts';
import { headerLines, headerSummary, unmatchedLine } from '../../domain/reports/header-lines.ts';
import type { Cell, CellKind, Report, ReportColumn } from '../../domain/reports/report.ts';
import { reportWordsOf } from '../../domain/reports/words.ts';
import { printedSheet } from './printed-sheet.ts';
import { formatOf, plainText, sheetCell, textCell } from './sheet-cells.ts';

const HEAD_ROWS = 4;
const GROUND = '#F5F3EF';
const WINE = '#7A1F3D';
const GREY = '#6B645C';

const widths: Record<CellKind, number> = {
  day: 12,
  moment: 17,
  text: 34,
  code: 12,
  quantity: 11,
  volume: 11,
  money: 13,
  rate: 10,
  integer: 10,
};

const letterOf = (index: number): string =>
  index < 26
    ? String.fromCodePoint(65 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;

const totalStyle = { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: GREY } as const;

/** SUBTOTAL leaves other subtotals out, so that each total is of rows only. */
const totalRow = (
  columns: readonly ReportColumn[],
  totals: readonly Cell[],
  rows: { first: number; last: number },
): SheetCell[] =>
  columns.map(({ kind, hasTotal }, index): SheetCell => {
    const total = totals[index] ?? null;
    if (!hasTotal || typeof total !== 'number' || rows.last < rows.first) {
      return sheetCell(kind === 'day' || kind === 'moment' ? 'text' : kind, total, totalStyle);
    }
    const letter = letterOf(index);
    return {
      type: 'Formula',
      value: `=SUBTOTAL(9,${letter}${rows.first}:${letter}${rows.last})`,
      format: formatOf(kind, total),
      ...totalStyle,
    };
  });

const headOf = (report: Report): SheetCell[][] => [
  [textCell(report.title, { fontWeight: 'bold', fontSize: 14 })],
  [textCell(headerSummary(report), { textColor: GREY })],
  [textCell(unmatchedLine(report), { textColor: GREY })],
  report.columns.map(({ title, kind }) =>
    textCell(title, {
      fontWeight: 'bold',
      backgroundColor: GROUND,
      bottomBorderStyle: 'medium',
      bottomBorderColor: WINE,
      wrap: true,
      align: isNumeric(kind) ? 'right' : 'left',
    }),
  ),
];

const tableOf = (report: Report): SheetCell[][] => {
  const { columns, sections, totals } = report;
  const rows = headOf(report);
  for (const section of sections) {
    if (section.title !== null) {
      rows.push([textCell(section.title, { fontWeight: 'bold', textColor: WINE })]);
    }
    const first = rows.length + 1;
    for (const { cells } of section.rows) {
      rows.push(columns.map(({ kind }, index) => sheetCell(kind, cells[index] ?? null)));
    }
    if (section.totals !== null) {
      rows.push(totalRow(columns, section.totals, { first, last: rows.length }));
    }
  }
  if (totals !== null) rows.push(totalRow(columns, totals, { first: HEAD_ROWS + 1, last: rows.length }));
  return rows;
};

/** The header in full, the notes, and each file that the figures come from. */
const originOf = (report: Report): SheetCell[][] => {
  const words = reportWordsOf(report.language);
  const bold = { fontWeight: 'bold' } as const;
  return [
    [textCell(report.title, { ...bold, fontSize: 14 })],
    ...headerLines(report).map(({ label, text }) => [textCell(label, bold), textCell(text)]),
    [],
    [textCell(words.notes, bold)],
    ...report.notes.map((note) => [textCell(note)]),
    [],
    [words.file, words.firstDay, words.lastDay, 'SHA-256'].map((title) => textCell(title, bold)),
    ...report.header.sources.files.map(({ fileName, firstDay, lastDay, sha256 }) => [
      textCell(fileName),
      sheetCell('day', firstDay),
      sheetCell('day', lastDay),
      sheetCell('code', sha256),
    ]),
  ];
};

/** Excel takes 31 letters, and none of these signs. */
const sheetName = (title: string): string => plainText(title.replace(/[[\]:*?/\\]/g, ' ')).slice(0, 31);

/** Real numbers and dates, set widths, a header that stays, totals as formulas. */
export const reportWorkbook = async (report: Report): Promise<Uint8Array> => {
  const sheet = sheetName(report.title);
  const sheets = [
    {
      data: tableOf(report),
      sheet,
      columns: report.columns.map(({ kind, title }) => ({ width: Math.max(widths[kind], title.length + 2) })),
      stickyRowsCount: HEAD_ROWS,
      orientation: 'landscape' as const,
      showGridLines: false,
    },
    {
      data: originOf(report),
      sheet: sheetName(reportWordsOf(report.language).sources),
      columns: [{ width: 44 }, { width: 14 }, { width: 14 }, { width: 68 }],
      orientation: 'landscape' as const,
    },
  ];
  return writeWorkbook(sheets, { features: [printedSheet(sheet, HEAD_ROWS)] }).toBuffer();
};
