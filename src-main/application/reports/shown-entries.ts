import { mergedLines } from '../../domain/accounting/entries.ts';
import type { Period } from '../../domain/reports/report.ts';
import type { ShownEntry } from '../../domain/reports/sales-entries.ts';
import { entriesDue } from '../accounting/entries-due.ts';
import type { Stores } from '../ports/stores/index.ts';

/** Entries of a period that went out, and those that an export would number now. */
export const shownEntries = async (
  stores: Stores,
  period: Period,
): Promise<{ exported: ShownEntry[]; due: ShownEntry[] }> => {
  const due = await entriesDue(stores, period);
  return {
    exported: (await stores.entries.standing(period)).map((entry) => ({
      ...entry,
      lines: mergedLines(entry.lines),
    })),
    due: due.entries.map(({ key, piece, label, lines }) => ({
      number: null,
      batch: null,
      day: key.day,
      piece,
      label,
      lines: mergedLines(lines),
    })),
  };
};
