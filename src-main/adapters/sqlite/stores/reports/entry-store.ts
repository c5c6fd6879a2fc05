import type { Database } from 'better-sqlite3';
import type { EntityManager } from 'typeorm';
import type { EntryLine } from '../../../../domain/accounting/entries.ts';
import type { EntryStore, ExportedAmount, StoredEntry } from '../../../../application/ports/stores/index.ts';
import { rawConnection } from '../raw-connection.ts';

type HeadRow = Omit<StoredEntry, 'lines' | 'isDifference'> & { isDifference: 0 | 1 };
type LineRow = EntryLine & { entry: number };

const heads = `SELECT number, batch, entry.business_day AS day, till, z, journal_code AS journalCode,
    journal_label AS journalLabel, piece, label, valid_day AS validDay, is_difference AS isDifference FROM entry`;

const lines = `SELECT entry_line.entry, role, entry_line.family, vat_rate AS vatRate, account,
    account_label AS accountLabel, debit, credit FROM entry_line JOIN entry ON entry.number = entry_line.entry`;

const standing = `entry.business_day BETWEEN :from AND :to AND NOT EXISTS (
  SELECT 1 FROM export_batch WHERE export_batch.number = entry.batch AND cancelled_at IS NOT NULL)`;

const exported = `SELECT entry.business_day AS day, till, z, entry.batch, role, entry_line.family,
    vat_rate AS vatRate, credit - debit AS cents
  FROM entry JOIN entry_line ON entry_line.entry = entry.number WHERE ${standing} ORDER BY entry.number, position`;

const toLine = ({ role, family, vatRate, account, accountLabel, debit, credit }: LineRow): EntryLine => ({
  role,
  family,
  vatRate,
  account,
  accountLabel,
  debit,
  credit,
});

const entriesWhere = (connection: Database, condition: string, parameters: object): StoredEntry[] => {
  const byEntry = Map.groupBy(
    connection
      .prepare<[object], LineRow>(`${lines} WHERE ${condition} ORDER BY entry_line.entry, position`)
      .all(parameters),
    ({ entry }) => entry,
  );
  return connection
    .prepare<[object], HeadRow>(`${heads} WHERE ${condition} ORDER BY number`)
    .all(parameters)
    .map((head) => ({
      ...head,
      isDifference: head.isDifference === 1,
      lines: (byEntry.get(head.number) ?? []).map((row) => toLine(row)),
    }));
};

const add = (connection: Database, entries: readonly StoredEntry[]): void => {
  const head =
    connection.prepare(`INSERT INTO entry (number, batch, business_day, till, z, journal_code, journal_label,
      piece, label, valid_day, is_difference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const line = connection.prepare(`INSERT INTO entry_line (entry, position, role, family, vat_rate, account,
      account_label, debit, credit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const entry of entries) {
    const { number, batch, day, till, z, journalCode, journalLabel, piece, label, validDay } = entry;
    const isDifference = entry.isDifference ? 1 : 0;
    head.run(number, batch, day, till, z, journalCode, journalLabel, piece, label, validDay, isDifference);
    for (const [position, part] of entry.lines.entries()) {
      const { role, family, vatRate, account, accountLabel, debit, credit } = part;
      line.run(number, position, role, family, vatRate, account, accountLabel, debit, credit);
    }
  }
};

export const createEntryStore = (manager: EntityManager): EntryStore => {
  const connection = rawConnection(manager);
  return {
    add: (entries) => {
      add(connection, entries);
      return Promise.resolve();
    },
    lastNumber: () =>
      Promise.resolve(
        connection.prepare<[], number>('SELECT COALESCE(MAX(number), 0) FROM entry').pluck().get() ?? 0,
      ),
    exported: (period) => Promise.resolve(connection.prepare<[object], ExportedAmount>(exported).all(period)),
    ofBatch: (batch) => Promise.resolve(entriesWhere(connection, 'entry.batch = :batch', { batch })),
    standing: (period) => Promise.resolve(entriesWhere(connection, standing, period)),
    spans: (batches) => {
      const rows = connection
        .prepare<[string], { batch: number; count: number; first: number; last: number }>(
          `SELECT batch, COUNT(*) AS count, MIN(number) AS first, MAX(number) AS last FROM entry
           WHERE batch IN (SELECT value FROM json_each(?)) GROUP BY batch`,
        )
        .all(JSON.stringify(batches));
      return Promise.resolve(new Map(rows.map(({ batch, ...span }) => [batch, span])));
    },
  };
};
