import type { Database } from 'better-sqlite3';
import { SOLD_STATES, type SoldSpan } from '../../../application/ports/stores/index.ts';
import { splitByMonth } from '../../../domain/sales/periods.ts';

type Piece = [unit: 'month' | 'day', article: number, from: string, to: string, span: SoldSpan];

/** Whole months where there are some: one row instead of thirty. */
const byMonth = (span: SoldSpan): Piece[] => {
  const { months, days } = splitByMonth(span);
  return [
    ...(months === null ? [] : [['month', span.articleId, months.from, months.to, span] satisfies Piece]),
    ...days.map(({ from, to }): Piece => ['day', span.articleId, from, to, span]),
  ];
};

const byDay = (span: SoldSpan): Piece => ['day', span.articleId, span.from, span.to, span];

/**
 * Puts the spans where sums are joined with them. A table of the connection's own, with a key: SQLite makes no
 * index on a list that comes as an argument, and would look through it once a row.
 */
export const putSpans = (
  connection: Database,
  spans: readonly SoldSpan[],
  { inMonths }: { inMonths: boolean },
): void => {
  connection.exec(`CREATE TEMP TABLE IF NOT EXISTS sold_span (
    unit TEXT NOT NULL, article_id INTEGER NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
    span_group INTEGER NOT NULL, state INTEGER NOT NULL, sales INTEGER NOT NULL, discounts INTEGER NOT NULL,
    serving_ml INTEGER NOT NULL, PRIMARY KEY (unit, article_id, from_day, span_group, state)
  ) STRICT, WITHOUT ROWID`);
  connection.exec('DELETE FROM temp.sold_span');
  const insert = connection.prepare('INSERT INTO temp.sold_span VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [unit, article, from, to, span] of inMonths ? spans.flatMap(byMonth) : spans.map(byDay)) {
    insert.run(
      unit,
      article,
      from,
      to,
      span.group,
      SOLD_STATES.indexOf(span.state),
      span.takes === 'discounts' ? 0 : 1,
      span.takes === 'sales' ? 0 : 1,
      span.servingMl,
    );
  }
};
