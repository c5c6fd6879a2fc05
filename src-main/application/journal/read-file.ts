import { openJournal, type Problem, type ReadSummary } from '../../domain/journal/index.ts';
import type { VenueSettings } from '../engine-api/index.ts';
import type { Receipt } from '../ports/inbox.ts';
import type { Reading, Stores } from '../ports/stores/index.ts';
import { readOptions } from './read-options.ts';

export type FileReading = { readingId: number; reading: Reading; days: string[] };

/** What a register prints of a sale, about. */
const BYTES_A_LINE = 70;

const nothingRead = {
  dialect: null,
  encoding: null,
  zNumbers: [],
  warnings: [],
  checks: [],
  lineCount: 0,
  amountCents: null,
};

const setAside = ({ code, line, message }: Problem): Omit<Reading, 'readAt' | 'settings'> => ({
  ...nothingRead,
  reason: { code, line: line ?? null, message },
});

const amountOf = ({ days }: ReadSummary & { ok: true }): number | null => {
  const amounts = days.flatMap(({ amountInclVat }) => amountInclVat ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
};

const wholeReading = (summary: ReadSummary & { ok: true }): Omit<Reading, 'readAt' | 'settings'> => ({
  reason: null,
  dialect: summary.dialect,
  encoding: summary.encoding,
  zNumbers: summary.zNumbers,
  warnings: summary.notices,
  checks: summary.checks,
  lineCount: summary.lineCount,
  amountCents: amountOf(summary),
});

/**
 * Reads a file into a reading of its own, line after line. Whether it is whole is known at its end:
 * the lines of one that is not are taken back, and the reading keeps the reason. Nothing of it counts
 * yet: see `recount`.
 */
export const readFile = async (
  stores: Stores,
  receipt: Receipt,
  bytes: Uint8Array,
  given: { settings: VenueSettings; readAt: string },
): Promise<FileReading> => {
  const { timeZone, cutOff, severalFilesPerDay } = given.settings;
  const frame = { readAt: given.readAt, settings: { timeZone, cutOff, severalFilesPerDay } };
  const readingId = await stores.readings.open(receipt.id, { ...frame, ...nothingRead, reason: null });
  const end = async (made: Omit<Reading, 'readAt' | 'settings'>, days: string[]): Promise<FileReading> => {
    const reading = { ...frame, ...made };
    await stores.readings.save(readingId, reading);
    return { readingId, reading, days };
  };

  const opened = openJournal(bytes, await readOptions(stores, receipt, bytes, given.settings));
  if (!opened.ok) return end(setAside(opened.problem), []);
  const writer = stores.sales.writer(readingId, Math.ceil(bytes.length / BYTES_A_LINE));
  for (const lines of opened.journal.batches()) writer.add(lines);
  const summary = opened.journal.finish();
  if (!summary.ok) {
    writer.abandon();
    return end(setAside(summary.problem), []);
  }
  return end(
    wholeReading(summary),
    writer
      .finish()
      .map(({ day }) => day)
      .sort(),
  );
};
