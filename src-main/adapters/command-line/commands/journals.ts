import { basename } from 'node:path';
import type { JournalRow } from '../../../application/views/journals.ts';
import { importedLine, usage } from '../output.ts';
import { range, readBytes, valueOf, type Command, type Commands } from './command.ts';
import { replay } from './replay.ts';

const importFiles: Command = async ({ engine, words, print }) => {
  if (words.length === 0) throw usage('import attend au moins un fichier.');
  await engine.takeIn();
  for (const path of words) {
    const file = { fileName: basename(path), bytes: await readBytes(path), peer: 'import' };
    for (const { archive, ...report } of await engine.takeFile(file)) {
      print(archive === null ? importedLine(report) : { ...importedLine(report), archive });
    }
  }
};

const totals: Command = async ({ engine, options, print }) => {
  for (const line of await engine.totals(range(options))) print(line);
};

const journals: Command = async ({ engine, options, print }) => {
  const { from = '', to = '9999' } = range(options);
  const isAsked = ({ status, days, receivedAt }: JournalRow): boolean =>
    (options.status === undefined || status === options.status) &&
    (days.length > 0 ? days : [receivedAt.slice(0, 10)]).some((day) => day >= from && day <= to);
  for (const row of valueOf(await engine.listJournals()).reverse()) {
    if (!isAsked(row)) continue;
    print({
      file: row.fileName,
      status: row.status,
      ...(row.reason === null
        ? {}
        : { reason: row.reason.code, line: row.reason.line, message: row.reason.message }),
      days: row.days,
      z: row.zNumbers,
      lines: row.lineCount,
      amountInclVat: row.amountCents,
      receivedAt: row.receivedAt,
      id: row.id,
      ...(row.correction === null ? {} : { correction: row.correction }),
      ...(row.supersededBy === null ? {} : { supersededBy: row.supersededBy }),
    });
  }
};

export const journalCommands: Commands = { import: importFiles, journals, totals, replay };
