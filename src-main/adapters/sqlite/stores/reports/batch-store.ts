import type { Database } from 'better-sqlite3';
import type { EntityManager } from 'typeorm';
import type { BatchRecord, BatchStore } from '../../../../application/ports/stores/index.ts';
import { rawConnection } from '../raw-connection.ts';

type Row = {
  number: number;
  report: BatchRecord['report'];
  format: string;
  fromDay: string;
  toDay: string;
  madeAt: string;
  fileName: string;
  cancelledAt: string | null;
  cancelReason: string | null;
};

const columns = `number, report, format, from_day AS fromDay, to_day AS toDay, made_at AS madeAt,
  file_name AS fileName, cancelled_at AS cancelledAt, cancel_reason AS cancelReason`;

const toBatch = ({ fromDay, toDay, cancelledAt, cancelReason, ...row }: Row): BatchRecord => ({
  ...row,
  period: { from: fromDay, to: toDay },
  cancelled: cancelledAt === null ? null : { at: cancelledAt, reason: cancelReason ?? '' },
});

const reads = (connection: Database): Pick<BatchStore, 'get' | 'list'> => ({
  get: (number) => {
    const row = connection
      .prepare<[number], Row>(`SELECT ${columns} FROM export_batch WHERE number = ?`)
      .get(number);
    return Promise.resolve(row === undefined ? null : toBatch(row));
  },
  list: (limit) =>
    Promise.resolve(
      connection
        .prepare<[number], Row>(`SELECT ${columns} FROM export_batch ORDER BY number DESC LIMIT ?`)
        .all(limit)
        .map(toBatch),
    ),
});

export const createBatchStore = (manager: EntityManager): BatchStore => {
  const connection = rawConnection(manager);
  return {
    ...reads(connection),
    add: ({ report, format, period, madeAt, fileName }) => {
      const { lastInsertRowid } = connection
        .prepare(
          `INSERT INTO export_batch (report, format, from_day, to_day, made_at, file_name) VALUES (?, ?, ?, ?, ?, ?)`,
        )
        .run(report, format, period.from, period.to, madeAt, fileName);
      return Promise.resolve(Number(lastInsertRowid));
    },
    rename: (number, fileName) => {
      connection.prepare('UPDATE export_batch SET file_name = ? WHERE number = ?').run(fileName, number);
      return Promise.resolve();
    },
    cancel: (number, { at, reason }) => {
      connection
        .prepare('UPDATE export_batch SET cancelled_at = ?, cancel_reason = ? WHERE number = ?')
        .run(at, reason, number);
      return Promise.resolve();
    },
    remove: (number) => {
      connection.prepare('DELETE FROM export_batch WHERE number = ?').run(number);
      return Promise.resolve();
    },
  };
};
