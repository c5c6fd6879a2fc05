import Sqlite from 'better-sqlite3';
import path from 'node:path';
import { LINES, lineAt } from './long-journal.ts';

/** What storing these lines costs by itself: one table, no index, one prepared statement, one transaction. */
const folder = process.argv[2] ?? '.';
const database = new Sqlite(path.join(folder, 'bare.sqlite'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(`CREATE TABLE sale_line (
  id INTEGER PRIMARY KEY, journal_id TEXT, line INTEGER, business_day TEXT, sold_at TEXT, z TEXT, till TEXT, ticket TEXT,
  code TEXT, label TEXT, family TEXT, kind TEXT, quantity INTEGER, amount_incl_vat INTEGER, amount_excl_vat INTEGER,
  vat_rate INTEGER) STRICT`);
const insert = database.prepare(
  'INSERT INTO sale_line VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
);
const BATCH = 10_000;
const journalId = '3f0e6c1a-8b7d-4c55-9d2e-1a2b3c4d5e6f';

let milliseconds = 0;
const timed = (work: () => void): void => {
  const before = performance.now();
  work();
  milliseconds += performance.now() - before;
};

timed(() => database.exec('BEGIN'));
for (let from = 0; from < LINES; from += BATCH) {
  const lines = Array.from({ length: BATCH }, (_, index) => lineAt(from + index));
  timed(() => {
    for (const line of lines) {
      insert.run(
        journalId,
        line.line,
        line.businessDay,
        line.soldAt,
        line.z,
        line.till,
        line.ticket,
        line.code,
        line.label,
        line.family,
        line.kind,
        line.quantity,
        line.amountInclVat,
        null,
        line.vatRate,
      );
    }
  });
}
timed(() => database.exec('COMMIT'));
database.close();
process.send?.({ milliseconds });
