import { cellText, isNumeric } from '../../domain/reports/cell-text.ts';
import { headerLines, periodText } from '../../domain/reports/header-lines.ts';
import { dayText } from '../../domain/reports/numbers.ts';
import type { Cell, Report, ReportColumn, ReportRow } from '../../domain/reports/report.ts';
import { reportWordsOf } from '../../domain/reports/words.ts';
import { pageStyle } from './page-style.ts';

const WIDE_FROM_COLUMNS = 9;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const classOf = ({ kind }: ReportColumn): string => {
  if (isNumeric(kind)) return ' class="n"';
  return kind === 'text' ? '' : ' class="d"';
};

const cellsOf = (report: Report, cells: readonly Cell[]): string =>
  report.columns
    .map((column, index) => {
      const cell = cells[index] ?? null;
      // A total's label stands in whatever the first column holds.
      const kind = typeof cell === 'string' && cell === report.totals?.[index] ? 'text' : column.kind;
      return `<td${classOf(column)}>${escaped(cellText(kind, cell, report.language))}</td>`;
    })
    .join('');

const rowClasses = { unmatched: ' class="u"', ignored: ' class="i"', warning: ' class="u"' } as const;

const rowOf = (report: Report, { cells, state }: ReportRow): string =>
  `<tr${state === null ? '' : rowClasses[state]}>${cellsOf(report, cells)}</tr>`;

const tableOf = (report: Report): string => {
  const { columns, sections, totals } = report;
  const words = reportWordsOf(report.language);
  const span = `colspan="${columns.length}"`;
  const head = columns.map((column) => `<th${classOf(column)}>${escaped(column.title)}</th>`).join('');
  const body = sections.flatMap(({ title, rows, totals: own }) => [
    title === null ? '' : `<tr class="s"><td ${span}>${escaped(title)}</td></tr>`,
    ...rows.map((row) => rowOf(report, row)),
    own === null ? '' : `<tr class="t">${cellsOf(report, own)}</tr>`,
  ]);
  const isEmpty = sections.every(({ rows }) => rows.length === 0);
  const last = isEmpty
    ? `<tr><td ${span} class="none">${escaped(words.nothing)}</td></tr>`
    : totals === null
      ? ''
      : `<tr class="g">${cellsOf(report, totals)}</tr>`;
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}${last}</tbody></table>`;
};

const figuresOf = ({ highlights, language }: Report): string =>
  highlights.length === 0
    ? ''
    : `<div class="figures">${highlights
        .map(({ label, kind, value }) => {
          const unit = kind === 'money' ? '\u00a0€' : '';
          return `<div><span>${escaped(label)}</span><b>${cellText(kind, value, language)}${unit}</b></div>`;
        })
        .join('')}</div>`;

const sourcesOf = (report: Report): string => {
  const { language, header } = report;
  const words = reportWordsOf(language);
  if (header.sources.files.length === 0) return '';
  const titles = [words.file, words.firstDay, words.lastDay, 'SHA-256'];
  const rows = header.sources.files.map(
    ({ fileName, firstDay, lastDay, sha256 }) =>
      `<tr><td>${escaped(fileName)}</td><td class="d">${dayText(firstDay, language)}</td><td class="d">${dayText(lastDay, language)}</td><td class="mark">${sha256}</td></tr>`,
  );
  return `<h2>${escaped(words.sources)}</h2><table class="files"><thead><tr>${titles
    .map((title) => `<th>${escaped(title)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

/** A report as one HTML document, for the screen and for paper. */
export const reportPage = (report: Report): string => {
  const { language, title, subtitle, header, notes, columns } = report;
  const [, , ...facts] = headerLines(report);
  const factsOf = facts
    .map(({ label, text }) => {
      const mark = text === header.sources.digest ? ' class="mark"' : '';
      return `<div><dt>${escaped(label)}</dt><dd${mark}>${escaped(text)}</dd></div>`;
    })
    .join('');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${pageStyle(columns.length >= WIDE_FROM_COLUMNS)}</style></head>
<body>
<header><div><h1>${escaped(title)}</h1><div class="subtitle">${escaped(subtitle)}</div></div>
<div class="venue">${escaped(header.venueName)}<span>${escaped(periodText(report))}</span></div></header>
<dl class="facts">${factsOf}</dl>
${figuresOf(report)}
${tableOf(report)}
<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>
${sourcesOf(report)}
</body></html>`;
};
