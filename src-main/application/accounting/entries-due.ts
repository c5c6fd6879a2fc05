import {
  differenceOf,
  dueOfClosing,
  keyText,
  type DueAmount,
  type EntryKey,
} from '../../domain/accounting/amounts-due.ts';
import { entryOf, sumOf, type Entry, type EntryProblem } from '../../domain/accounting/entries.ts';
import type { Period } from '../../domain/reports/report.ts';
import type { ExportedAmount, Stores } from '../ports/stores/index.ts';
import type { EntriesPreview } from '../views/accounting.ts';
import { readAccounts } from './accounting-settings.ts';

type Closing = { key: EntryKey; now: DueAmount[]; before: ExportedAmount[] };

const keyOf = ({ day, till, z }: EntryKey): EntryKey => ({ day, till, z });

const inTime = (a: Closing, b: Closing): number =>
  a.key.day.localeCompare(b.key.day) ||
  (a.key.till ?? '').localeCompare(b.key.till ?? '') ||
  (a.key.z ?? '').localeCompare(b.key.z ?? '', 'fr', { numeric: true });

/** Closings of the period, and those that went out and have gone since. */
const closingsOf = async ({ reports, entries }: Stores, period: Period): Promise<Closing[]> => {
  const now = Map.groupBy(await reports.families(period), keyText);
  const before = Map.groupBy(await entries.exported(period), keyText);
  return [...new Set([...now.keys(), ...before.keys()])]
    .flatMap((text): Closing[] => {
      const families = now.get(text) ?? [];
      const exported = before.get(text) ?? [];
      const [any] = [...families, ...exported];
      if (any === undefined) return [];
      const due = families.length === 0 ? [] : dueOfClosing(families);
      return [{ key: keyOf(any), now: due, before: exported }];
    })
    .sort(inTime);
};

/** Nights whose entries went out, and that changed since. */
export const correctedNights = async (stores: Stores, period: Period): Promise<string[]> => {
  if ((await stores.entries.exported(period)).length === 0) return [];
  const changed = (await closingsOf(stores, period)).filter(
    ({ now, before }) => before.length > 0 && differenceOf(now, before).length > 0,
  );
  return [...new Set(changed.map(({ key }) => key.day))];
};

const nameOf = (problem: EntryProblem): string => JSON.stringify(problem);

/** What is to be exported of a period, and why it can't be where it can't. */
export const entriesDue = async (stores: Stores, period: Period): Promise<EntriesPreview> => {
  const settings = await readAccounts(stores);
  const entries: Entry[] = [];
  const problems = new Map<string, EntryProblem>();
  const known = new Set<number>();
  let same = 0;
  for (const { key, now, before } of await closingsOf(stores, period)) {
    const isDifference = before.length > 0;
    const due = isDifference ? differenceOf(now, before) : now;
    if (due.length === 0) {
      for (const { batch } of before) known.add(batch);
      if (isDifference) same++;
      continue;
    }
    const made = entryOf(key, due, settings, isDifference);
    entries.push(made.entry);
    for (const problem of made.problems) problems.set(nameOf(problem), problem);
  }
  const lines = entries.flatMap((entry) => entry.lines);
  return {
    period,
    entries,
    firstNumber: (await stores.entries.lastNumber()) + 1,
    alreadyExported: { count: same, batches: [...known].sort((a, b) => a - b) },
    problems: [...problems.values()],
    debitCents: sumOf(lines, 'debit'),
    creditCents: sumOf(lines, 'credit'),
  };
};
