import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Needs } from '../needs.ts';
import type { JournalDetail } from '../views/journals.ts';
import { linesOf } from './journal-lines.ts';
import { rowsOf } from './journal-rows.ts';
import { firstLines } from './raw-lines.ts';
import { warningOf } from './warnings.ts';

/** Enough to know what the file is; the whole of it is read page by page. */
const SHOWN_LINES = 12;

export const journalDetail = async (
  needs: Needs,
  { journalId }: { journalId: string },
): Promise<Outcome<JournalDetail>> => {
  const found = await needs.database.transaction(async (stores) => {
    const journal = await stores.journals.get(journalId);
    const [row] = journal === null ? [] : await rowsOf(stores, [journal]);
    if (journal === null || row === undefined) return null;
    return { journal, row, lines: await linesOf(stores, journal, { offset: 0, limit: SHOWN_LINES }) };
  });
  if (found === null) return fail('JOURNAL.UNKNOWN', 'Ce journal n’existe plus.');
  const { journal, row, lines } = found;
  const { sha256, encoding, checks, warnings } = journal;
  return succeed({
    ...row,
    sha256,
    encoding,
    checks,
    warnings: warnings.map(warningOf),
    rawLines: await firstLines(needs, journal, SHOWN_LINES),
    lines,
  });
};
