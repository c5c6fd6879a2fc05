import type { Database } from 'better-sqlite3';
import type { DrinkChange } from '../../../application/ports/stores/index.ts';
import { keptStatement } from './kept-statement.ts';

const EVER = "''";
const NEVER = "'~'";

/** What stands for the rows before and after a statement, by the event. */
const rowsOf = { INSERT: ['new'], DELETE: ['old'], UPDATE: ['old', 'new'] } as const;
type Event = keyof typeof rowsOf;
type Watch = { table: string; events: readonly Event[]; of?: string; change: (row: 'old' | 'new') => string };

const all: readonly Event[] = ['INSERT', 'DELETE', 'UPDATE'];
const note = (select: string): string =>
  `INSERT INTO drink_change (drink_id, sales_since, is_told) ${select};`;
const taken = (serving: string, since: string, isTold: 0 | 1): string =>
  note(`SELECT drink_id, ${since}, ${isTold} FROM serving_depletion WHERE serving_id = ${serving}`);

const watches: readonly Watch[] = [
  {
    table: 'stock_fact',
    events: all,
    change: (row) => note(`SELECT ${row}.drink_id, ${NEVER}, 1`),
  },
  { table: 'drink', events: all, change: (row) => note(`SELECT ${row}.id, ${NEVER}, 1`) },
  {
    table: 'serving',
    events: all,
    change: (row) => note(`SELECT ${row}.drink_id, ${EVER}, 1`) + taken(`${row}.id`, EVER, 1),
  },
  {
    table: 'serving_recipe',
    events: all,
    change: (row) =>
      note(`SELECT drink_id, ${EVER}, 1 FROM serving WHERE id = ${row}.serving_id`) +
      taken(`${row}.serving_id`, EVER, 1),
  },
  {
    table: 'serving_part',
    events: all,
    change: (row) =>
      note(`SELECT ${row}.drink_id, ${EVER}, 1`) +
      note(`SELECT drink_id, ${EVER}, 1 FROM serving WHERE id = ${row}.serving_id`) +
      taken(`${row}.serving_id`, EVER, 1),
  },
  {
    table: 'link',
    events: all,
    change: (row) => note(`SELECT ${row}.drink_id, ${EVER}, 1`) + taken(`${row}.serving_id`, EVER, 1),
  },
  {
    table: 'register_item',
    events: ['UPDATE'],
    of: 'label',
    change: (row) =>
      note(`SELECT drink_id, ${NEVER}, 1 FROM link WHERE item_key = ${row}.item_key AND broken_at IS NULL`),
  },
  {
    table: 'night_sale',
    events: all,
    change: (row) =>
      note(`SELECT taken.drink_id, ${row}.first_moment, 0 FROM article
        CROSS JOIN link ON link.item_key = article.item_key AND link.broken_at IS NULL
        CROSS JOIN serving_depletion AS taken ON taken.serving_id = link.serving_id
        WHERE article.id = ${row}.article_id`),
  },
];

const triggerOf = ({ table, of, change }: Watch, event: Event): string =>
  `CREATE TEMP TRIGGER drink_change_${table}_${event} AFTER ${event}${of === undefined ? '' : ` OF ${of}`} ON main.${table}
   BEGIN ${rowsOf[event].map(change).join(' ')} END`;

/**
 * Notes which drinks each statement touches, in tables of the connection's own, so that a transaction that is
 * taken back takes its notes back. Recipes and their parts are noted with the serving before one goes or comes.
 */
export const watchDrinks = (connection: Database): void => {
  connection.exec(`CREATE TEMP TABLE drink_change (
    place INTEGER PRIMARY KEY, drink_id TEXT NOT NULL, sales_since TEXT NOT NULL, is_told INTEGER NOT NULL
  ) STRICT`);
  for (const watch of watches) for (const event of watch.events) connection.exec(triggerOf(watch, event));
};

const isWatched = new WeakMap<Database, boolean>();

/** Where the notes end; null on a connection that takes none. */
export const lastChange = (connection: Database): number | null => {
  const known = isWatched.get(connection);
  const watched =
    known ??
    connection.prepare("SELECT 1 FROM temp.sqlite_schema WHERE name = 'drink_change'").get() !== undefined;
  if (known === undefined) isWatched.set(connection, watched);
  if (!watched) return null;
  const last = keptStatement(connection, 'SELECT COALESCE(MAX(place), 0) FROM drink_change').pluck().get();
  return Number(last);
};

type Row = { drinkId: string; salesSince: string; isTold: number };

export const changesSince = (connection: Database, place: number): Map<string, DrinkChange> => {
  const rows = keptStatement(
    connection,
    `SELECT drink_id AS drinkId, MIN(sales_since) AS salesSince, MAX(is_told) AS isTold
     FROM drink_change WHERE place > ? GROUP BY drink_id`,
  ).all(place) as Row[];
  return new Map(
    rows.map(({ drinkId, salesSince, isTold }) => [
      drinkId,
      { salesSince: salesSince === '~' ? null : salesSince, isTold: isTold === 1 },
    ]),
  );
};

/** Notes that everybody has read; the last one stays, so that places go on. */
export const forgetChanges = (connection: Database, before: number): void => {
  keptStatement(connection, 'DELETE FROM drink_change WHERE place < ?').run(before);
};
