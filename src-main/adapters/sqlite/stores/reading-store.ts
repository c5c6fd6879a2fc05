import { In, type EntityManager } from 'typeorm';
import type { Closing, Reading, ReadingDay, ReadingStore } from '../../../application/ports/stores/index.ts';
import { ReadingDayTable, ReadingTable } from '../entities/index.ts';
import type { ReadingDayRow, ReadingRow } from '../entities/journals.ts';
import { inChunks } from './chunks.ts';

type DayRow = ReadingDayRow & { journalId: string; takesPart: number; adds: number };

const days = `SELECT day.reading_id AS readingId, day.business_day AS businessDay, day.line_count AS lineCount,
    day.quantity, day.amount_cents AS amountCents, day.first_sold_at AS firstSoldAt, day.last_sold_at AS lastSoldAt,
    day.is_kept_out AS isKeptOut, day.counted_lines AS countedLines, day.had_lines AS hadLines,
    day.is_correction AS isCorrection, day.quantity_change AS quantityChange, day.amount_change AS amountChange,
    reading.journal_id AS journalId, reading.several_files_per_day AS adds,
    journal.reading_id = reading.id AND journal.standing = 'counted' AND receipt.state = 'received' AS takesPart
  FROM reading_day AS day
  JOIN reading ON reading.id = day.reading_id
  JOIN journal ON journal.id = reading.journal_id
  JOIN receipt ON receipt.id = reading.journal_id`;

const toDay = (row: DayRow): ReadingDay => ({
  readingId: row.readingId,
  journalId: row.journalId,
  day: row.businessDay,
  takesPart: row.takesPart === 1,
  isKeptOut: row.isKeptOut === 1,
  adds: row.adds === 1,
  lineCount: row.lineCount,
  quantity: row.quantity,
  amountCents: row.amountCents,
  firstSoldAt: row.firstSoldAt,
  lastSoldAt: row.lastSoldAt,
  countedLines: row.countedLines,
  hadLines: row.hadLines,
  isCorrection: row.isCorrection === 1,
  quantityChange: row.quantityChange,
  amountChange: row.amountChange,
});

export const toReading = (row: ReadingRow): Reading => ({
  readAt: row.readAt,
  settings: {
    timeZone: row.timeZone,
    cutOff: row.cutOff,
    severalFilesPerDay: row.severalFilesPerDay === 1,
  },
  reason:
    row.reasonCode === null
      ? null
      : { code: row.reasonCode, line: row.reasonLine, message: row.reasonMessage ?? '' },
  dialect: row.dialect,
  encoding: row.encoding as Reading['encoding'],
  zNumbers: row.zNumbers,
  warnings: row.warnings,
  checks: row.checks,
  lineCount: row.lineCount,
  amountCents: row.amountCents,
});

const toRow = (reading: Reading): Omit<ReadingRow, 'id' | 'journalId'> => ({
  readAt: reading.readAt,
  cutOff: reading.settings.cutOff,
  timeZone: reading.settings.timeZone,
  severalFilesPerDay: reading.settings.severalFilesPerDay ? 1 : 0,
  reasonCode: reading.reason?.code ?? null,
  reasonLine: reading.reason?.line ?? null,
  reasonMessage: reading.reason?.message ?? null,
  dialect: reading.dialect,
  encoding: reading.encoding,
  zNumbers: reading.zNumbers,
  warnings: reading.warnings,
  checks: reading.checks,
  lineCount: reading.lineCount,
  amountCents: reading.amountCents,
});

export const createReadingStore = (manager: EntityManager): ReadingStore => ({
  open: async (journalId, reading) => {
    const last = await manager.maximum(ReadingTable, 'id');
    const id = (last ?? 0) + 1;
    await manager.insert(ReadingTable, { id, journalId, ...toRow(reading) });
    return id;
  },
  save: async (readingId, reading) => {
    await manager.update(ReadingTable, { id: readingId }, toRow(reading));
  },
  get: async (readingId) => {
    const row = await manager.findOneBy(ReadingTable, { id: readingId });
    return row === null ? null : toReading(row);
  },
  forget: async (readingId) => {
    await manager.query('DELETE FROM closing WHERE reading_id = ?', [readingId]);
    await manager.query(
      `DELETE FROM sale_line WHERE reading_id = :id AND id BETWEEN
        (SELECT MIN(first_line) FROM reading_day WHERE reading_id = :id)
        AND (SELECT MAX(last_line) FROM reading_day WHERE reading_id = :id)`.replaceAll(':id', '?'),
      [readingId, readingId, readingId],
    );
    await manager.delete(ReadingDayTable, { readingId });
    await manager.delete(ReadingTable, { id: readingId });
  },
  onDay: async (day) => {
    const rows: DayRow[] = await manager.query(
      `${days} WHERE day.business_day = ? ORDER BY receipt.received_at, receipt.rowid, reading.id`,
      [day],
    );
    return rows.map(toDay);
  },
  daysOf: (readingIds) =>
    inChunks(readingIds, 500, async (some) => {
      const rows: DayRow[] = await manager.query(
        `${days} WHERE day.reading_id IN (${some.map(() => '?').join()}) ORDER BY day.business_day`,
        some,
      );
      return rows.map(toDay);
    }),
  saveDay: async (readingId, businessDay, { isCorrection, ...state }) => {
    await manager.update(
      ReadingDayTable,
      { readingId, businessDay },
      { ...state, isCorrection: isCorrection ? 1 : 0 },
    );
  },
  keepOut: async (readingId, keptOut) => {
    await manager.update(ReadingDayTable, { readingId }, { isKeptOut: 0 });
    await inChunks(keptOut, 500, async (some) => {
      await manager.update(ReadingDayTable, { readingId, businessDay: In(some) }, { isKeptOut: 1 });
      return [];
    });
  },
  closings: async () => {
    const rows: Closing[] = await manager.query(
      `SELECT closing.reading_id AS readingId, closing.business_day AS day, closing.till, closing.z
       FROM closing
       JOIN journal ON journal.reading_id = closing.reading_id AND journal.standing = 'counted'
       JOIN receipt ON receipt.id = journal.id AND receipt.state <> 'discarded'
       ORDER BY closing.business_day, closing.rowid`,
    );
    return rows;
  },
  sharesDays: async (readingId) => {
    const rows: unknown[] = await manager.query(
      `SELECT 1 FROM reading_day AS own
       JOIN reading_day AS other ON other.business_day = own.business_day AND other.reading_id <> own.reading_id
       JOIN journal ON journal.reading_id = other.reading_id
       WHERE own.reading_id = ? LIMIT 1`,
      [readingId],
    );
    return rows.length > 0;
  },
  madeOtherwise: async ({ timeZone, cutOff, severalFilesPerDay }) => {
    const rows: { id: number }[] = await manager.query(
      `SELECT reading.id FROM reading
       JOIN journal ON journal.reading_id = reading.id
       WHERE reading.line_count > 0
         AND (reading.time_zone <> ? OR reading.cut_off <> ? OR reading.several_files_per_day <> ?)`,
      [timeZone, cutOff, severalFilesPerDay ? 1 : 0],
    );
    return rows.map(({ id }) => id);
  },
});
