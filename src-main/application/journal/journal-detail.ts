import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Needs } from '../needs.ts';
import type { JournalDetail } from '../views/journals.ts';
import { linesOf } from './journal-lines.ts';
import { rowsOf } from './journal-rows.ts';
import { firstLines } from './raw-lines.ts';
import { warningOf } from './warnings.ts';

/** What is shown of a journal before more is asked for. */
const SHOWN_LINES = 500;

export const journalDetail = async (
  needs: Needs,
  { journalId }: { journalId: string },
): Promise<Outcome<JournalDetail>> => {
  const found = await needs.database.transaction(async (stores) => {
    const journal = await stores.journals.get(journalId);
    const [row] = await rowsOf(stores, ({ id }) => id === journalId);
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
