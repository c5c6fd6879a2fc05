import { decodeForDisplay } from '../../domain/journal/index.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { Needs } from '../needs.ts';
import type { Journal, Link, Stores } from '../ports/stores/index.ts';
import type { JournalDetail, JournalRow } from '../views/journals.ts';

const SHOWN_LINES = 500;
const SHOWN_BYTES = 64 * 1024;

const toRow = (journal: Journal): JournalRow => ({
  id: journal.id,
  fileName: journal.fileName,
  receivedAt: journal.receivedAt,
  size: journal.size,
  source: journal.source,
  status: journal.status,
  reason: journal.reason,
  days: journal.days,
  lineCount: journal.lineCount,
  amountCents: journal.amountCents,
  dialect: journal.dialect,
  zNumbers: journal.zNumbers,
  needsDecision: journal.status === 'quarantined' || journal.status === 'incomplete',
  supersededBy: null,
  doubts: journal.status === 'imported' ? [] : null,
  correction: null,
  readOtherwise: false,
});

export const listJournals = (needs: Needs): Promise<Outcome<JournalRow[]>> =>
  needs.database.transaction(async (stores) => succeed((await stores.journals.list()).map(toRow)));

const covers = (link: Link, day: string): boolean =>
  (link.fromDay === null || link.fromDay <= day) && (link.untilDay === null || link.untilDay >= day);

type Becomes = JournalDetail['lines'][number]['becomes'];

/** What a line of a journal has become: a drink's sale, something to match, or nothing of ours. */
const whatBecame = async (
  stores: Stores,
): Promise<(line: { itemKey: string; businessDay: string; replaced: boolean }) => Becomes> => {
  const links = Map.groupBy(await stores.links.live(), (link) => link.itemKey);
  const drinks = new Map((await stores.drinks.list()).map((drink) => [drink.id, drink]));
  const ignored = new Set(
    (await stores.items.list()).filter((item) => item.ignored).map(({ itemKey }) => itemKey),
  );
  return ({ itemKey, businessDay, replaced }) => {
    if (replaced) return { state: 'replaced', drinkId: null, name: null };
    const link = links.get(itemKey)?.find((each) => covers(each, businessDay));
    const drink = link === undefined ? undefined : drinks.get(link.drinkId);
    if (drink !== undefined) return { state: 'linked', drinkId: drink.id, name: nameOfDrink(drink) };
    return { state: ignored.has(itemKey) ? 'ignored' : 'toMatch', drinkId: null, name: null };
  };
};

export const journalDetail = async (
  needs: Needs,
  { journalId }: { journalId: string },
): Promise<Outcome<JournalDetail>> => {
  const found = await needs.database.transaction(async (stores) => {
    const journal = await stores.journals.get(journalId);
    if (journal === null) return null;
    const becomes = await whatBecame(stores);
    const lines = await stores.sales.linesOf(journalId, SHOWN_LINES);
    return {
      journal,
      lines: lines.map((line) => ({
        line: line.line,
        soldAt: line.soldAt ?? null,
        businessDay: line.businessDay,
        ticket: line.ticket ?? null,
        code: line.code ?? null,
        label: line.label,
        kind: line.kind,
        quantity: line.quantity,
        amountCents: line.amountInclVat ?? null,
        becomes: becomes(line),
      })),
    };
  });
  if (found === null) return fail('JOURNAL.UNKNOWN', 'Ce journal n’existe plus.');
  const { journal, lines } = found;
  const bytes = (await needs.spool.read(journal.spoolFile)).subarray(0, SHOWN_BYTES);
  return succeed({
    ...toRow(journal),
    sha256: journal.sha256,
    encoding: journal.encoding,
    checks: journal.checks,
    warnings: journal.warnings,
    rawLines: decodeForDisplay(bytes).slice(0, SHOWN_LINES),
    lines,
  });
};
