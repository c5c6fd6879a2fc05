import type { Columns } from './column-evidence.ts';
import { kindNames } from './dialects.ts';
import { createKindReader } from './kinds.ts';
import { filledWidth, hasWhatIsNeeded, sampleOf, type Layout } from './layout.ts';
import { decimalIn } from './numeric-columns.ts';
import { saysMidnightOnly } from './midnights.ts';
import { plain } from './plain-text.ts';
import { refuse } from './problems.ts';
import { quantityMark } from './quantity-decimal.ts';
import { separatedRows, type Row } from './separated-rows.ts';
import type { Source } from './source.ts';
import type { Mapping, RowMeaning } from './types.ts';
import { usualSeparator } from './usual-separator.ts';

const lastMapped = (columns: Columns): number => Math.max(-1, ...Object.values(columns)) + 1;

const mappedKinds = (mapping: Mapping): ReadonlyMap<string, RowMeaning> =>
  new Map(
    Object.entries(mapping.kinds ?? {}).map(([name, meaning]): [string, RowMeaning] => [
      plain(name),
      meaning,
    ]),
  );

/** The layout that the manager pointed at. */
export const mappedLayout = (source: Source, mapping: Mapping): Layout => {
  const { columns } = mapping;
  const headerLine = mapping.headerLine ?? 0;
  if (!hasWhatIsNeeded(columns)) throw refuse('unknown-columns', Math.max(headerLine, 1));
  const separator = mapping.separator ?? usualSeparator(source);
  const rows = (): Iterable<Row> => separatedRows(source.below(headerLine), separator);
  const headerText = source.first(headerLine).slice(headerLine - 1);
  const [header] = headerLine === 0 ? [] : separatedRows(headerText, separator);
  const money = [columns.amountInclVat, columns.amountExclVat, columns.unitPrice, columns.quantity];
  const isFreeOfMarks = mapping.amountsInCents ?? false;
  const usual = separator === ',' || isFreeOfMarks ? '.' : ',';
  const decimal =
    mapping.decimal ??
    decimalIn(
      money.flatMap((column) => column ?? []),
      rows(),
      usual,
    );
  const sample = sampleOf(rows());
  const cells = header?.cells ?? [];
  const most = header === undefined ? null : filledWidth(cells);
  return {
    dialect: { id: mapping.id, isTotalled: false },
    rows,
    columns,
    isPointedAt: true,
    header: cells,
    headerLine,
    width: { least: most ?? lastMapped(columns), most, header: cells.length },
    decimal,
    quantities: quantityMark(sample, columns, decimal),
    isInCents: isFreeOfMarks,
    dateFormat: mapping.dateFormat,
    hasTimes: !saysMidnightOnly(sample, columns),
    kinds: createKindReader({
      columns:
        columns.kind === undefined ? [] : [{ column: columns.kind, heading: cells[columns.kind] ?? '' }],
      names: kindNames,
      own: mappedKinds(mapping),
      rows,
    }),
  };
};
