import { mergedLines } from '../../domain/accounting/entries.ts';
import { entryTable, type EntryField } from '../../domain/accounting/entry-table.ts';
import { fecFileName, fecText, type NumberedEntry } from '../../domain/accounting/fec.ts';
import type { Period } from '../../domain/reports/report.ts';
import type { EntriesFormat } from '../engine-api/accounting.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import type { CsvEncoding } from '../views/reports.ts';
import { readFields } from './accounting-settings.ts';

export const entriesFileName = (batch: number, { from, to }: Period, format: EntriesFormat): string =>
  format === 'fec'
    ? fecFileName(batch, from, to)
    : `ecritures-de-ventes-lot-${String(batch).padStart(4, '0')}-${from}-${to}.csv`;

const merged = (entries: readonly NumberedEntry[]): NumberedEntry[] =>
  entries.map((entry) => ({ ...entry, lines: mergedLines(entry.lines) }));

/** Families are told apart where they are asked for. */
const plainTable = (entries: readonly NumberedEntry[], fields: readonly EntryField[]): string[][] =>
  entryTable(fields.includes('family') ? entries : merged(entries), fields);

export const entriesBytes = async (
  needs: Pick<Needs, 'exporters'>,
  stores: Stores,
  entries: readonly NumberedEntry[],
  { format, encoding }: { format: EntriesFormat; encoding: CsvEncoding },
): Promise<Uint8Array> =>
  format === 'fec'
    ? needs.exporters.text(fecText(merged(entries)), 'iso-8859-15')
    : needs.exporters.table(plainTable(entries, await readFields(stores)), encoding);
