import type { Database } from 'better-sqlite3';
import { SOLD_STATES, type SoldSpan } from '../../../application/ports/stores/index.ts';
import { addDays } from '../../../domain/kernel/business-day.ts';
import { dayCount, splitByMonth, type Period } from '../../../domain/sales/periods.ts';

type Piece = [unit: 'month' | 'day', article: number, from: string, to: string, span: SoldSpan];

/** Whole months where there are some: one row instead of thirty. */
const byMonth = (span: SoldSpan): Piece[] => {
  const { months, days } = splitByMonth(span);
  return [
    ...(months === null ? [] : [['month', span.articleId, months.from, months.to, span] satisfies Piece]),
    ...days.map(({ from, to }): Piece => ['day', span.articleId, from, to, span]),
  ];
};

/** So many days are walked through for less than each span is looked up in its place. */
const MOST_WALKED_DAYS = 100;

/** The days of all pieces, each once; null where they lie too far apart to be walked through. */
const daysToWalk = (pieces: readonly Piece[]): Period[] | null => {
  const periods = new Map(
    pieces.flatMap(([unit, , from, to]) =>
      unit === 'day' ? [[`${from} ${to}`, { from, to }] as const] : [],
    ),
  );
  const joined: Period[] = [];
  for (const period of [...periods.values()].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = joined.at(-1);
    if (last === undefined || period.from > addDays(last.to, 1)) joined.push({ ...period });
    else if (period.to > last.to) last.to = period.to;
  }
  return joined.reduce((days, period) => days + dayCount(period), 0) > MOST_WALKED_DAYS ? null : joined;
};

const byDay = (span: SoldSpan): Piece => ['day', span.articleId, span.from, span.to, span];

/**
 * Puts the spans where sums are joined with them, and tells the days to walk through for them. A table of the connection's own, with a key: SQLite makes no
 * index on a list that comes as an argument, and would look through it once a row.
 */
export const putSpans = (
  connection: Database,
  spans: readonly SoldSpan[],
  { inMonths }: { inMonths: boolean },
): Period[] | null => {
  connection.exec(`CREATE TEMP TABLE IF NOT EXISTS sold_span (
    unit TEXT NOT NULL, article_id INTEGER NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
    span_group INTEGER NOT NULL, state INTEGER NOT NULL, sales INTEGER NOT NULL, discounts INTEGER NOT NULL,
    serving_ml INTEGER NOT NULL, PRIMARY KEY (unit, article_id, from_day, span_group, state)
  ) STRICT, WITHOUT ROWID`);
  connection.exec('DELETE FROM temp.sold_span');
  const insert = connection.prepare('INSERT INTO temp.sold_span VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const pieces = inMonths ? spans.flatMap(byMonth) : spans.map(byDay);
  for (const [unit, article, from, to, span] of pieces) {
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
  return daysToWalk(pieces);
};
