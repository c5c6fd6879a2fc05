import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { Needs } from '../needs.ts';
import type { Journal, Link, StoredLine, Stores } from '../ports/stores/index.ts';
import type { JournalLines, JournalLineView } from '../views/journals.ts';

const covers = (link: Link, day: string): boolean =>
  (link.fromDay === null || link.fromDay <= day) && (link.untilDay === null || link.untilDay >= day);

type Becomes = JournalLineView['becomes'];

const nothing = (state: Becomes['state']): Becomes => ({ state, drinkId: null, name: null });

/** Which of two readings of a day arrived first. */
const arrivals = (stores: Stores): ((day: string, readingId: number) => Promise<number>) => {
  const ranks = new Map<string, Map<number, number>>();
  return async (day, readingId) => {
    const known =
      ranks.get(day) ??
      new Map((await stores.readings.onDay(day)).map((each, rank) => [each.readingId, rank]));
    ranks.set(day, known);
    return known.get(readingId) ?? -1;
  };
};

/** What a line of a journal has become: a drink's sale, something to match, or nothing of ours. */
const whatBecame = async (
  stores: Stores,
  readingId: number,
  lines: readonly StoredLine[],
): Promise<(line: StoredLine) => Promise<Becomes>> => {
  const itemKeys = [...new Set(lines.map(({ itemKey }) => itemKey))];
  const live = await stores.links.ofItems(itemKeys);
  const links = Map.groupBy(live, (link) => link.itemKey);
  const linked = await stores.drinks.some([...new Set(live.map(({ drinkId }) => drinkId))]);
  const drinks = new Map(linked.map((drink) => [drink.id, drink]));
  const ignored = new Set(
    (await stores.items.some(itemKeys)).filter((item) => item.ignored).map(({ itemKey }) => itemKey),
  );
  const rankOf = arrivals(stores);
  return async ({ itemKey, businessDay, replacedBy }) => {
    if (replacedBy === readingId) return nothing('notCounted');
    if (replacedBy !== null) {
      const [own, other] = [await rankOf(businessDay, readingId), await rankOf(businessDay, replacedBy)];
      return nothing(other < own ? 'alreadyHad' : 'replaced');
    }
    const link = links.get(itemKey)?.find((each) => covers(each, businessDay));
    const drink = link === undefined ? undefined : drinks.get(link.drinkId);
    if (drink !== undefined) return { state: 'linked', drinkId: drink.id, name: nameOfDrink(drink) };
    return nothing(ignored.has(itemKey) ? 'ignored' : 'toMatch');
  };
};

/** A page of what a journal sold, in the order of the file. */
export const linesOf = async (
  stores: Stores,
  { readingId }: Journal,
  { offset, limit }: { offset: number; limit: number },
): Promise<JournalLineView[]> => {
  if (readingId === null) return [];
  const lines = await stores.sales.linesOf(readingId, offset, limit);
  const becomes = await whatBecame(stores, readingId, lines);
  const views: JournalLineView[] = [];
  for (const line of lines) {
    views.push({
      line: line.line,
      soldAt: line.soldAt ?? null,
      businessDay: line.businessDay,
      ticket: line.ticket ?? null,
      code: line.code ?? null,
      label: line.label,
      kind: line.kind,
      quantity: line.quantity,
      amountCents: line.amountInclVat ?? null,
      becomes: await becomes(line),
    });
  }
  return views;
};

export const journalLines = (
  needs: Needs,
  { journalId, ...page }: { journalId: string; offset: number; limit: number },
): Promise<Outcome<JournalLines>> =>
  needs.database.transaction(async (stores) => {
    const journal = await stores.journals.get(journalId);
    if (journal === null) return fail('JOURNAL.UNKNOWN', 'Ce journal n’existe plus.');
    return succeed({ total: journal.lineCount, lines: await linesOf(stores, journal, page) });
  });
