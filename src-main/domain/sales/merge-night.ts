import type { Line } from '../journal/index.ts';

/** A line that counts today, with the id that the store gave it. */
export type CountedLine = { id: number; line: Line };

export type MergePlan = {
  /** Lines to store and count. */
  add: Line[];
  /** Ids of counted lines that the new file replaces. */
  replace: number[];
  /** How many lines of the new file were counted before, word for word. */
  alreadyHad: number;
};

const hasTicket = (line: Line): boolean => line.ticket !== undefined;
const ticketKey = (line: Line): string => JSON.stringify([line.till ?? null, line.z ?? null, line.ticket]);

const content = (lines: readonly Line[]): string =>
  lines
    .map((line) =>
      JSON.stringify([
        line.soldAt ?? null,
        line.code ?? null,
        line.label,
        line.kind,
        line.quantity,
        line.amountInclVat ?? null,
        line.amountExclVat ?? null,
        line.vatRate ?? null,
      ]),
    )
    .sort()
    .join('\n');

const named = (values: Iterable<string | undefined>): Set<string> => {
  const names = new Set<string>();
  for (const value of values) if (value !== undefined) names.add(value);
  return names;
};

const isElsewhere = (names: ReadonlySet<string>, name: string | undefined): boolean =>
  name !== undefined && names.size > 0 && !names.has(name);

/** Two Z numbers, or two tills, are two closings: both count. */
const otherClosing = (incoming: readonly Line[]): ((line: Line) => boolean) => {
  const zs = named(incoming.map((line) => line.z));
  const tills = named(incoming.map((line) => line.till));
  return (line) => isElsewhere(zs, line.z) || isElsewhere(tills, line.till);
};

const mergeTickets = (incoming: readonly Line[], counted: readonly CountedLine[], plan: MergePlan): void => {
  const known = Map.groupBy(counted, ({ line }) => ticketKey(line));
  for (const [key, lines] of Map.groupBy(incoming, ticketKey)) {
    const before = known.get(key) ?? [];
    if (before.length > 0 && content(before.map(({ line }) => line)) === content(lines)) {
      plan.alreadyHad += lines.length;
      continue;
    }
    plan.replace.push(...before.map(({ id }) => id));
    plan.add.push(...lines);
  }
};

const mergeDay = (
  incoming: readonly Line[],
  counted: readonly CountedLine[],
  severalFilesPerDay: boolean,
  plan: MergePlan,
): void => {
  const tickets = incoming.filter(hasTicket);
  const loose = incoming.filter((line) => !hasTicket(line));
  mergeTickets(
    tickets,
    counted.filter(({ line }) => hasTicket(line)),
    plan,
  );
  plan.add.push(...loose);
  if (severalFilesPerDay) return;
  const isOther = otherClosing(incoming);
  const countedWithTickets = counted.some(({ line }) => hasTicket(line));
  for (const { id, line } of counted) {
    // A journal with tickets settles the day's tickets one by one; it replaces lines without a
    // ticket only when it brings such lines itself, or when the earlier file had no ticket at all.
    const isReplaced =
      tickets.length === 0 || (!hasTicket(line) && (loose.length > 0 || !countedWithTickets));
    if (isReplaced && !isOther(line)) plan.replace.push(id);
  }
};

/**
 * What a new journal changes in the sales counted so far (product rule 7): tickets merge one by one;
 * without tickets another Z is another closing, and otherwise the later file replaces the day's
 * earlier one, or adds to it where the register sends several files a day.
 */
export const planMerge = (
  incoming: readonly Line[],
  counted: readonly CountedLine[],
  options: { severalFilesPerDay: boolean },
): MergePlan => {
  const plan: MergePlan = { add: [], replace: [], alreadyHad: 0 };
  const countedByDay = Map.groupBy(counted, ({ line }) => line.businessDay);
  for (const [day, lines] of Map.groupBy(incoming, (line) => line.businessDay)) {
    mergeDay(lines, countedByDay.get(day) ?? [], options.severalFilesPerDay, plan);
  }
  return plan;
};
