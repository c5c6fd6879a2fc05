import type { PhysicalLine } from './physical-lines.ts';
import type { Row } from './separated-rows.ts';

/** Where one column of a fixed-width file stands. */
export type Span = { start: number; end: number };

const RULER = /^\s*[-=_]+(?:[ |+]+[-=_]+){2,}\s*$/;

const unfed = (text: string): string => (text.includes('\f') ? text.replaceAll('\f', '') : text);

/** The columns that a ruler of dashes draws; null for any other line. */
export const rulerSpans = (text: string): Span[] | null => {
  const content = unfed(text);
  if (!RULER.test(content)) return null;
  return [...content.matchAll(/[-=_]+/g)].map((run) => ({
    start: run.index,
    end: run.index + run[0].length,
  }));
};

const isBlank = (letter: string | undefined): boolean =>
  letter === undefined || letter === ' ' || letter === '\t' || letter === '|';

/** Numbers stand right and may reach left of their column; a trailing minus may stand right after it. */
const cutBefore = (content: string, left: Span, right: Span, isNumber: boolean): number => {
  let cut = Math.min(left.end, right.start);
  while (cut < right.start && /[-)]/.test(content[cut] ?? '') && !isBlank(content[cut - 1])) cut++;
  const isInsideWord = !isBlank(content[cut - 1]) && !isBlank(content[cut]);
  if (!isInsideWord) return cut;
  if (!isNumber) return right.start;
  const isTrailingSign = /[-)]/.test(content[cut - 1] ?? '') && /\d/.test(content[cut - 2] ?? '');
  while (!isTrailingSign && cut > left.start && !isBlank(content[cut - 1])) cut--;
  return cut;
};

/** A line cut at the ruler's columns; `isNumber` says which of them hold right-aligned numbers. */
export const ruledCells = (text: string, spans: readonly Span[], isNumber: readonly boolean[]): string[] => {
  const content = unfed(text);
  const cuts = spans.map((span, index) => {
    const left = spans[index - 1];
    return left === undefined ? 0 : cutBefore(content, left, span, isNumber[index] ?? false);
  });
  return cuts.map((cut, index) => content.slice(cut, cuts[index + 1]).replace(/^[\s|]+|[\s|]+$/g, ''));
};

/** A text that runs over its column is no code and label but one text: a family, a total, a title. */
const runsOver = (text: string, spans: readonly Span[], isNumber: readonly boolean[]): boolean => {
  const content = unfed(text);
  return spans.some((span, index) => {
    const left = spans[index - 1];
    if (left === undefined || (isNumber[index] ?? false) || (isNumber[index - 1] ?? false)) return false;
    const gap = content.slice(left.end, span.start);
    return gap !== '' && gap.trim() !== '' && gap.trim() !== '|';
  });
};

const untilFirstNumber = (cells: readonly string[], isNumber: readonly boolean[]): number => {
  const first = isNumber.findIndex((is, index) => is && index > 0);
  return first === -1 ? cells.length : first;
};

/** The text columns before the numbers as one text, in the label's column. */
const joined = (text: string, cells: readonly string[], { spans, isNumber, label }: Ruling): string[] => {
  const stop = untilFirstNumber(cells, isNumber);
  const edge = spans[stop - 1]?.end ?? text.length;
  const lead = unfed(text).slice(0, edge).trim();
  return cells.map((cell, index) => (index === label ? lead : index < stop ? '' : cell));
};

/** The file ends in this line: numbers stand right, so a column is whole where the line reaches its edge. */
const reachedCells = (text: string, cells: string[], { spans, isNumber, needed }: Ruling): string[] => {
  const { length } = unfed(text).trimEnd();
  const isInside = ({ start, end }: Span, index: number): boolean =>
    end > length && (index <= needed || (start < length && (isNumber[index] ?? false)));
  const cut = spans.findIndex(isInside);
  if (cut === -1) return cells;
  const reached = cells.slice(0, cut);
  return reached.some((cell) => cell !== '') ? reached : [text.trim()];
};

export type Ruling = {
  spans: readonly Span[];
  isNumber: readonly boolean[];
  label: number;
  /** The column of an amount: a row that does not reach it was cut. */
  needed: number;
  /** Texts that stand before numbers and are no article: totals, carries. */
  isTotal(text: string): boolean;
  /** Lines that are text from end to end: pages, footers, titles told again. */
  isProse(text: string): boolean;
};

/** The rows of a fixed-width file. */
export function* ruledRows(lines: Iterable<PhysicalLine>, ruling: Ruling): Generator<Row> {
  const { spans, isNumber, label } = ruling;
  for (const { line, text, end } of lines) {
    if (rulerSpans(text) !== null) continue;
    const isCut = end === '';
    const whole = unfed(text).trim();
    if (ruling.isProse(whole)) {
      yield { line, cells: spans.map((_, index) => (index === label ? whole : '')), isCut };
      continue;
    }
    const cells = ruledCells(text, spans, isNumber);
    const lead = joined(text, cells, ruling);
    const isOneText = runsOver(text, spans, isNumber) || ruling.isTotal(lead[label] ?? '');
    const own = isOneText ? lead : cells;
    yield { line, cells: isCut ? reachedCells(text, own, ruling) : own, isCut };
  }
}
