import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { ReportStore } from '../../../../application/ports/stores/index.ts';
import type { SourceFile } from '../../../../domain/reports/report.ts';

const files = `SELECT receipt.file_name AS fileName, receipt.sha256, MIN(day.business_day) AS firstDay,
    MAX(day.business_day) AS lastDay
  FROM reading_day AS day
  JOIN journal ON journal.reading_id = day.reading_id
  JOIN receipt ON receipt.id = journal.id
  WHERE day.business_day BETWEEN :from AND :to AND day.counted_lines > 0
  GROUP BY receipt.id ORDER BY firstDay, receipt.received_at, receipt.rowid`;

/** The files that the figures of a period come from, and one fingerprint of them all. */
export const sourceReads = (connection: Database): Pick<ReportStore, 'sources'> => ({
  sources: (period) => {
    const found = connection.prepare<[object], SourceFile>(files).all(period);
    const digest = createHash('sha256')
      .update(found.map(({ sha256 }) => `${sha256}\n`).join(''))
      .digest('hex');
    return Promise.resolve({ digest: found.length === 0 ? null : digest, files: found });
  },
});
