import type { EntityManager } from 'typeorm';
import type { ReceiptState } from '../../../application/ports/inbox.ts';
import type { Arrival, Journal, JournalStore, Standing } from '../../../application/ports/stores/index.ts';
import { JournalTable, ReadingDayTable, ReadingTable, ReceiptTable } from '../entities/index.ts';
import type { ReceiptRow } from '../entities/inbox.ts';
import type { JournalRecordRow, ReadingRow } from '../entities/journals.ts';
import { isNoArchive } from './archive-store.ts';
import { rawConnection } from './raw-connection.ts';
import { toReading } from './reading-store.ts';
import { wholeTable } from './whole-table.ts';

const nothingRead = {
  reason: null,
  dialect: null,
  encoding: null,
  zNumbers: [],
  warnings: [],
  checks: [],
  lineCount: 0,
  amountCents: null,
} satisfies Partial<Journal>;

/** Only a whole file counts, whatever was read of it before. */
const statusOf = (
  receipt: Pick<ReceiptRow, 'state'>,
  row: Pick<JournalRecordRow, 'standing' | 'status'> | undefined,
): Journal['status'] => {
  if (row?.standing === 'refused') return 'refused';
  if (row === undefined || receipt.state !== 'received') return 'incomplete';
  return row.status as Journal['status'];
};

const toJournal = (
  receipt: ReceiptRow,
  row: JournalRecordRow | undefined,
  reading: ReadingRow | undefined,
  days: string[],
): Journal => {
  const { readAt: _, settings: __, ...read } = reading === undefined ? noReading : toReading(reading);
  return {
    ...read,
    id: receipt.id,
    fileName: receipt.fileName,
    sha256: receipt.sha256,
    size: receipt.size,
    receivedAt: receipt.receivedAt,
    source: receipt.peer,
    spoolFile: receipt.spoolFile,
    receiptState: receipt.state as ReceiptState,
    standing: (row?.standing ?? 'counted') as Standing,
    status: statusOf(receipt, row),
    readingId: row?.readingId ?? null,
    readAt: row?.readAt ?? null,
    days,
    supersededBy: row?.supersededBy ?? null,
  };
};

type DayOfReading = { readingId: number; businessDay: string };

const daysOfAll = `SELECT day.reading_id AS readingId, day.business_day AS businessDay
  FROM journal JOIN reading_day AS day ON day.reading_id = journal.reading_id
  ORDER BY day.business_day`;

type ArrivalRow = Omit<Arrival, 'days' | 'status'> &
  Pick<ReceiptRow, 'state'> & {
    [Field in 'standing' | 'status' | 'readingId']: JournalRecordRow[Field] | null;
  };

const arrivals = `SELECT receipt.id, file_name AS fileName, received_at AS receivedAt, receipt.state,
    journal.standing, journal.status, journal.reading_id AS readingId, journal.superseded_by AS supersededBy
  FROM receipt LEFT JOIN journal ON journal.id = receipt.id
  WHERE receipt.state <> 'discarded' AND ${isNoArchive} ORDER BY received_at DESC, receipt.rowid DESC`;

const toArrival = (
  { state, standing, status, readingId: _, ...row }: ArrivalRow,
  days: readonly DayOfReading[] | undefined,
): Arrival => ({
  ...row,
  status: statusOf({ state }, standing === null || status === null ? undefined : { standing, status }),
  days: (days ?? []).map(({ businessDay }) => businessDay),
});

const noReading = { ...nothingRead, readAt: null, settings: null };

export const createJournalStore = (manager: EntityManager): JournalStore => {
  const withReadings = (
    receipts: readonly ReceiptRow[],
    rows: readonly JournalRecordRow[],
    readings: readonly ReadingRow[],
    days: readonly DayOfReading[],
  ): Journal[] => {
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const readingOf = new Map(readings.map((reading) => [reading.id, reading]));
    const daysOf = Map.groupBy(days, ({ readingId }) => readingId);
    return receipts.map((receipt) => {
      const row = rowOf.get(receipt.id);
      const readingId = row?.readingId ?? -1;
      const own = (daysOf.get(readingId) ?? []).map(({ businessDay }) => businessDay);
      return toJournal(receipt, row, readingOf.get(readingId), own);
    });
  };

  const ensure = async (id: string): Promise<void> => {
    await manager.query(
      `INSERT INTO journal (id, sha256, read_at, status)
       SELECT id, sha256, received_at, 'quarantined' FROM receipt WHERE id = ? ON CONFLICT DO NOTHING`,
      [id],
    );
  };

  return {
    save: async (receipt, { readAt, readingId, status }) => {
      await ensure(receipt.id);
      await manager.update(JournalTable, { id: receipt.id }, { readAt, readingId, status });
    },

    findBySha256: async (sha256, fileName) => {
      const query = manager
        .createQueryBuilder(JournalTable, 'journal')
        .innerJoin(ReceiptTable.options.name, 'receipt', 'receipt.id = journal.id')
        .select(['journal.id AS id', 'journal.status AS status', 'receipt.file_name AS fileName'])
        .where("journal.sha256 = :sha256 AND journal.status <> 'duplicate'", { sha256 })
        .orderBy('receipt.received_at')
        .limit(1);
      if (fileName !== undefined) query.andWhere('receipt.file_name = :fileName', { fileName });
      const row = await query.getRawOne<{ id: string; status: string; fileName: string }>();
      return row === undefined ? null : { ...row, status: row.status as Journal['status'] };
    },

    get: async (id) => {
      const receipts = await manager.findBy(ReceiptTable, { id });
      const rows = await manager.findBy(JournalTable, { id });
      const readingId = rows[0]?.readingId ?? -1;
      const readings = await manager.findBy(ReadingTable, { id: readingId });
      const days = await manager.find(ReadingDayTable, {
        where: { readingId },
        order: { businessDay: 'ASC' },
      });
      const [journal] = withReadings(receipts, rows, readings, days);
      return journal ?? null;
    },

    list: async () => {
      const connection = rawConnection(manager);
      const receipts = wholeTable(connection, ReceiptTable, 'received_at DESC, rowid DESC', {
        where: `state <> 'discarded' AND ${isNoArchive}`,
      });
      const days: DayOfReading[] = await manager.query(daysOfAll);
      const readings = wholeTable(connection, ReadingTable, 'id', {
        where: 'id IN (SELECT reading_id FROM journal)',
      });
      return withReadings(receipts, wholeTable(connection, JournalTable, 'id'), readings, days);
    },

    arrivals: async () => {
      const rows: ArrivalRow[] = await manager.query(arrivals);
      const days: DayOfReading[] = await manager.query(daysOfAll);
      const own = Map.groupBy(days, ({ readingId }) => readingId);
      return rows.map((row) => toArrival(row, own.get(row.readingId ?? -1)));
    },

    withoutSale: async () => {
      const rows: { fileName: string; zNumbers: string | null }[] = await manager.query(
        `SELECT receipt.file_name AS fileName, reading.z_numbers AS zNumbers FROM journal
         JOIN receipt ON receipt.id = journal.id AND receipt.state = 'received' AND ${isNoArchive}
         LEFT JOIN reading ON reading.id = journal.reading_id
         WHERE journal.status = 'empty' AND journal.standing <> 'refused'`,
      );
      return rows.map(({ fileName, zNumbers }) => ({
        fileName,
        zNumbers: JSON.parse(zNumbers ?? '[]') as string[],
      }));
    },

    change: async (id, change) => {
      await manager.update(JournalTable, { id }, change);
    },

    setStatus: async (id, status) => {
      await manager.update(JournalTable, { id }, { status });
    },

    unsettled: async (fileName) => {
      const rows: { id: string; spoolFile: string; size: number }[] = await manager.query(
        `SELECT receipt.id, receipt.spool_file AS spoolFile, receipt.size FROM receipt
         LEFT JOIN journal ON journal.id = receipt.id
         WHERE receipt.file_name = ? AND (journal.status = 'quarantined' OR journal.id IS NULL)
           AND receipt.state IN ('received', 'suspect', 'aborted') AND journal.superseded_by IS NULL`,
        [fileName],
      );
      return rows;
    },

    supersede: async (id, byId) => {
      await ensure(id);
      await manager.update(JournalTable, { id }, { supersededBy: byId });
    },

    ensure,

    countWaiting: async () => {
      const [row]: { waiting: number }[] = await manager.query(
        `SELECT COUNT(*) AS waiting FROM receipt LEFT JOIN journal ON journal.id = receipt.id
         WHERE journal.superseded_by IS NULL AND COALESCE(journal.standing, 'counted') <> 'refused'
           AND (receipt.state = 'suspect' OR (receipt.state = 'received' AND journal.status = 'quarantined'))`,
      );
      return row?.waiting ?? 0;
    },
  };
};
