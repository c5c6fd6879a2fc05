import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { zNumber, type MissingClosings } from '../../domain/sales/missing-closings.ts';
import type { Needs } from '../needs.ts';
import type { Closing, Journal, ReadingDay, Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import type { NightChecks } from '../views/journals.ts';
import { closingGaps, journalDoubts, nightDoubts } from './doubts.ts';

type Parts = { journal: Journal; day: ReadingDay }[];

const partsOf = async (stores: Stores, day: string): Promise<Parts> => {
  const parts: Parts = [];
  for (const reading of await stores.readings.onDay(day)) {
    const journal = await stores.journals.get(reading.journalId);
    if (journal !== null && journal.readingId === reading.readingId) parts.push({ journal, day: reading });
  }
  return parts;
};

const byNumber = (a: string, b: string): number =>
  (zNumber(a) ?? 0) - (zNumber(b) ?? 0) || a.localeCompare(b);

const closingsOf = (
  closings: readonly Closing[],
  gaps: readonly MissingClosings[],
  day: string,
): NightChecks['closings'] =>
  [...Map.groupBy(closings, ({ till }) => till)].flatMap(([till, printed]) => {
    const own = [...new Set(printed.filter((closing) => closing.day === day).map(({ z }) => z))];
    if (own.length === 0) return [];
    const before = printed.filter((closing) => closing.day < day);
    const lastDay = before.at(-1)?.day;
    const previous = before
      .filter((closing) => closing.day === lastDay)
      .map(({ z }) => z)
      .sort(byNumber)
      .at(-1);
    const gap = gaps.find((each) => each.till === till && each.day === day);
    return [
      {
        till,
        zNumbers: own.sort(byNumber),
        previous: lastDay === undefined || previous === undefined ? null : { day: lastDay, z: previous },
        missing: gap === undefined ? null : { from: gap.from, to: gap.to, count: gap.count },
      },
    ];
  });

/** All that was checked of one night: lines against the till's totals, closings, what is matched. */
export const nightChecks = (needs: Needs, { day }: { day: string }): Promise<Outcome<NightChecks>> =>
  needs.database.transaction(async (stores) => {
    const { timeZone } = await readSettings(stores);
    const parts = await partsOf(stores, day);
    const gaps = await closingGaps(stores);
    const doubts = (await nightDoubts(stores, gaps, day)).get(day) ?? [];
    const [total] = await stores.sales.totals({ from: day, to: day });
    const { linked, toMatch, ignored } = await stores.sales.amountsByItemState(day);
    const counted = parts.filter((part) => part.day.countedLines > 0);
    return succeed({
      day,
      lineCount: total?.lines ?? 0,
      quantity: total?.quantity ?? 0,
      amountCents: total?.amountInclVat ?? null,
      ticketCount: (await stores.sales.nightFigures(day)).ticketCount,
      journals: parts.map(({ journal, day: { lineCount, amountCents } }) => ({
        id: journal.id,
        fileName: journal.fileName,
        status: journal.status,
        zNumbers: journal.zNumbers,
        lineCount,
        amountCents,
        checks: journal.checks,
      })),
      closings: closingsOf(await stores.readings.closings(), gaps, day),
      linkedAmountCents: linked,
      toMatchAmountCents: toMatch,
      toMatchItems: doubts.reduce(
        (sum, reason) => sum + (reason.code === 'notMatched' ? reason.items : 0),
        0,
      ),
      ignoredAmountCents: ignored,
      doubts: [...counted.flatMap((part) => journalDoubts(part.journal, [part.day], timeZone)), ...doubts],
    });
  });
