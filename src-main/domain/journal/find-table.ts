import { numericColumns } from './numeric-columns.ts';
import { countNamed, isHeader, isMoney, namesOf, type HeaderRow } from './headings.ts';
import type { PhysicalLine } from './physical-lines.ts';
import { plain } from './plain-text.ts';
import { refuse } from './problems.ts';
import { isProseText, isTotalText } from './row-class.ts';
import { ruledCells, ruledRows, rulerSpans, type Ruling } from './ruled-rows.ts';
import { separatedRows, type Row } from './separated-rows.ts';
import { LOOKED_AT, type Source } from './source.ts';
import type { Separator } from './types.ts';
import { SEPARATORS } from './usual-separator.ts';

/** A file cut into rows, under the header that names its columns. */
export type Table = {
  /** Null for fixed width. */
  separator: Separator | null;
  header: HeaderRow;
  /** The rows under the header, cut anew at each call: a long file is never held twice. */
  rows(): Iterable<Row>;
  isQuoted: boolean;
};

const titlesAbove = (source: Source, header: number): Set<string> =>
  new Set(
    source
      .first(header - 1)
      .map(({ text }) => plain(text))
      .filter((text) => text !== ''),
  );

const byRuler = (source: Source): Table | null => {
  const lines = source.first(LOOKED_AT);
  for (const [index, ruler] of lines.entries()) {
    const spans = rulerSpans(ruler.text);
    const above = lines[index - 1];
    if (spans === null || above === undefined) continue;
    const allNumbers = spans.map(() => true);
    const cells = ruledCells(above.text, spans, allNumbers);
    const header = namesOf({ line: above.line, cells, isCut: false });
    if (!isHeader(header)) continue;
    if (ruler.end === '' && ruler.text.length < above.text.trimEnd().length) {
      throw refuse('truncated', ruler.line);
    }
    const titles = titlesAbove(source, above.line);
    const ruling: Ruling = {
      spans,
      isNumber: numericColumns(header),
      label: header.named.findIndex((each) => each?.heading === 'label'),
      needed: header.named.findIndex(isMoney),
      isTotal: isTotalText,
      isProse: (text) => isProseText(text) || titles.has(plain(text)),
    };
    return {
      separator: null,
      header,
      rows: () => ruledRows(source.below(above.line), ruling),
      isQuoted: false,
    };
  }
  return null;
};

/** A heading never runs over a line: a line that opens a quote without closing it is no header. */
const rowOf = (line: PhysicalLine, separator: Separator): Row[] =>
  (line.text.split('"').length - 1) % 2 === 0 ? [...separatedRows([line], separator)] : [];

const bySeparator = (source: Source): Table | null => {
  const lines = source.first(LOOKED_AT);
  let best: { separator: Separator; header: HeaderRow } | null = null;
  for (const separator of SEPARATORS) {
    const header = lines
      .filter(({ text }) => text.includes(separator))
      .flatMap((line) => rowOf(line, separator))
      .map(namesOf)
      .find(isHeader);
    if (header === undefined) continue;
    if (best === null || countNamed(header) > countNamed(best.header)) best = { separator, header };
  }
  if (best === null) return null;
  const { separator, header } = best;
  const { line } = header.row;
  return {
    separator,
    header,
    rows: () => separatedRows(source.below(line), separator),
    isQuoted: (lines[line - 1]?.text ?? '').trimStart().startsWith('"'),
  };
};

/** The columns that a header names. Null where no header is recognised. */
export const findTable = (source: Source): Table | null => byRuler(source) ?? bySeparator(source);
