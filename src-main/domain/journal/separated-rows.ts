import { refuse } from './problems.ts';
import type { PhysicalLine } from './physical-lines.ts';

/** A record: the physical line where it starts, and its fields, trimmed. */
export type Row = {
  line: number;
  cells: string[];
  /** The file ends here without a line end: complete, or cut in the middle. */
  isCut: boolean;
};

const LONGEST_RECORD = 64 * 1024;

const unfed = (text: string): string => (text.includes('\f') ? text.replaceAll('\f', '') : text);

const clean = (cell: string): string => unfed(cell).trim();

const isInside = (code: number): boolean => code > 0x20 && code < 0x80;

/** Most fields have no blank at their ends: they are not worth a call. */
const trimmed = (cell: string): string =>
  cell === '' || (isInside(cell.charCodeAt(0)) && isInside(cell.charCodeAt(cell.length - 1)))
    ? cell
    : cell.trim();

/** A line without quotes. By position: to ask for each next separator takes longer than to look at the letters. */
const cutPlain = (text: string, separator: string): string[] => {
  const mark = separator.charCodeAt(0);
  const { length } = text;
  const cells: string[] = [];
  let start = 0;
  for (let at = 0; at < length; at++) {
    if (text.charCodeAt(at) !== mark) continue;
    cells.push(trimmed(text.slice(start, at)));
    start = at + 1;
  }
  cells.push(trimmed(text.slice(start)));
  return cells;
};

type OpenField = { from: number; text: string };

/** The end of a quoted field's content in one line; `next` is -1 where the line ends inside the quotes. */
const readQuoted = (text: string, from: number): { content: string; next: number } => {
  let content = '';
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { content: content + text.slice(at), next: -1 };
    content += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { content, next: quote + 1 };
    content += '"';
    at = quote + 2;
  }
};

const skipBlanks = (text: string, from: number, separator: string): number => {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && separator !== '\t') || text[at] === '\f') at++;
  return at;
};

/** Cuts the lines of one record into fields; a quoted field may go on over several lines. */
const createScanner = (separator: string) => {
  let cells: string[] = [];
  let open: OpenField | null = null;

  const plainField = (text: string, from: number): number => {
    const end = text.indexOf(separator, from);
    cells.push(clean(text.slice(from, end === -1 ? text.length : end)));
    return end === -1 ? -1 : end + 1;
  };

  /** After a closing quote only the separator or the end may stand; else the quote was part of the text. */
  const closes = (text: string, at: number): boolean => at >= text.length || text[at] === separator;

  const quotedField = (text: string, field: number, contentFrom: number): number => {
    const { content, next } = readQuoted(text, contentFrom);
    if (next === -1) {
      open = { from: field, text: content };
      return -1;
    }
    const after = skipBlanks(text, next, separator);
    if (!closes(text, after)) return plainField(text, field);
    cells.push(content.trim());
    return after >= text.length ? -1 : after + 1;
  };

  const scanFrom = (text: string, start: number): void => {
    let at = start;
    while (at !== -1) {
      const first = skipBlanks(text, at, separator);
      at = text[first] === '"' ? quotedField(text, at, first + 1) : plainField(text, at);
    }
  };

  return {
    start: (text: string): void => {
      cells = [];
      open = null;
      scanFrom(text, 0);
    },
    /** Goes on in the next line of a quoted field. False where what follows shows that it never was one. */
    goOn: (text: string, end: string): boolean => {
      if (open === null) return true;
      const before: OpenField = open;
      const { content, next } = readQuoted(text, 0);
      const whole = before.text + end + content;
      if (next === -1) {
        open = { from: before.from, text: whole };
        return whole.length <= LONGEST_RECORD;
      }
      const after = skipBlanks(text, next, separator);
      if (!closes(text, after)) return false;
      open = null;
      cells.push(whole.trim());
      if (after < text.length) scanFrom(text, after + 1);
      return true;
    },
    isOpen: (): boolean => open !== null,
    cells: (): string[] => cells,
  };
};

/** Records of a separated file, one after another; a quoted field may hold separators and line breaks. */
export function* separatedRows(lines: Iterable<PhysicalLine>, separator: string): Generator<Row> {
  const scanner = createScanner(separator);
  let start: PhysicalLine | null = null;
  let lastEnd = '';
  let hasFieldsInside = false;
  for (const physical of lines) {
    if (start === null) {
      if (!physical.text.includes('"')) {
        const cells = cutPlain(unfed(physical.text), separator);
        yield { line: physical.line, cells, isCut: physical.end === '' };
        continue;
      }
      scanner.start(physical.text);
      start = physical;
      hasFieldsInside = false;
    } else {
      if (!scanner.goOn(physical.text, lastEnd)) throw refuse('unclosed-quote', start.line);
      hasFieldsInside ||= physical.text.includes(separator);
    }
    lastEnd = physical.end;
    if (scanner.isOpen()) continue;
    yield { line: start.line, cells: scanner.cells(), isCut: physical.end === '' };
    start = null;
  }
  if (start === null) return;
  // A label may run over a line, but hardly holds what looks like the next record.
  const wasCutHere = lastEnd === '' && !hasFieldsInside;
  throw refuse(wasCutHere ? 'truncated' : 'unclosed-quote', start.line);
}
