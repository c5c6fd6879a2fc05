import { refuse } from './problems.ts';

/** A record: the physical line where it starts, and its fields, trimmed. */
export type Row = { line: number; cells: string[] };

export type PhysicalLine = { line: number; text: string };

const LONGEST_LINE = 64 * 1024;

/** Physical lines; LF, CRLF and CR end one, a form feed does not. The last is left out when it is empty. */
export const physicalLines = (text: string): PhysicalLine[] => {
  const lines = text.split(/\r\n|\n|\r/).map((each, index) => ({ line: index + 1, text: each }));
  for (const { line, text: content } of lines) {
    if (content.length > LONGEST_LINE) throw refuse('line-too-long', line);
  }
  if (lines.at(-1)?.text === '') lines.pop();
  return lines;
};

const clean = (cell: string): string => cell.replace(/\f/g, '').trim();

const splitLine = (text: string, separator: string): string[] => text.split(separator).map(clean);

/** The field that opens with a quote at `from`; null when what follows shows that it is no quoting. */
const readQuoted = (
  text: string,
  from: number,
  separator: string,
): { cell: string; next: number } | 'never closed' | null => {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      cell += text[at] ?? '';
    } else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else {
      const after = /^[ \t]*/.exec(separator === '\t' ? '' : text.slice(at + 1, at + 100))?.[0].length ?? 0;
      const next = at + 1 + after;
      return next >= text.length || text[next] === separator ? { cell, next } : null;
    }
  }
  return 'never closed';
};

type Scan = { cells: string[]; isOpen: boolean };

const scanRecord = (text: string, separator: string): Scan => {
  const cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const lead = /^ */.exec(text.slice(at, at + 100))?.[0].length ?? 0;
    if (text[at + lead] === '"') {
      const quoted = readQuoted(text, at + lead, separator);
      if (quoted === 'never closed') return { cells, isOpen: true };
      if (quoted !== null) {
        cells.push(quoted.cell.trim());
        at = quoted.next + 1;
        continue;
      }
    }
    const end = text.indexOf(separator, at);
    cells.push(clean(text.slice(at, end === -1 ? text.length : end)));
    if (end === -1) break;
    at = end + 1;
  }
  return { cells, isOpen: false };
};

/** Records of a separated file; a quoted field may hold separators and line breaks. */
export const separatedRows = (lines: readonly PhysicalLine[], separator: string): Row[] => {
  const rows: Row[] = [];
  for (let index = 0; index < lines.length; index++) {
    const start = lines[index];
    if (start === undefined) break;
    if (!start.text.includes('"')) {
      rows.push({ line: start.line, cells: splitLine(start.text, separator) });
      continue;
    }
    let text = start.text;
    let scan = scanRecord(text, separator);
    while (scan.isOpen) {
      const following = lines[++index];
      if (following === undefined || text.length > LONGEST_LINE) throw refuse('unclosed-quote', start.line);
      if (!following.text.includes('"')) {
        text += `\n${following.text}`;
        continue;
      }
      text += `\n${following.text}`;
      scan = scanRecord(text, separator);
    }
    rows.push({ line: start.line, cells: scan.cells });
  }
  return rows;
};

/** Where the columns of a fixed-width file start, told by a ruler of dashes. */
export const rulerColumns = (text: string): number[] | null => {
  const content = text.replace(/\f/g, '');
  if (!/^\s*[-=]{2,}(?:[ |+]+[-=]{2,}){2,}\s*$/.test(content)) return null;
  return [...content.matchAll(/[-=]+/g)].map((run) => run.index);
};

/** A line cut at the ruler's columns. A value may reach back over the blanks before its column. */
export const fixedCells = (text: string, starts: readonly number[]): string[] => {
  const content = text.replace(/\f/g, '');
  const cuts = starts.map((start, index) => {
    if (index === 0) return 0;
    let cut = start;
    while (cut > 0 && content[cut - 1] !== undefined && content[cut - 1] !== ' ') cut--;
    return cut;
  });
  return cuts.map((cut, index) => content.slice(cut, cuts[index + 1]).trim());
};
