import { basename } from 'node:path';
import type { AccountingReplies } from '../../../src-preload/contract/requests/accounting.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import type { EntriesFormat } from '../../application/engine-api/accounting.ts';
import type { ExportedEntries } from '../../application/views/accounting.ts';
import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { writeWhole } from '../write-whole.ts';
import type { HandlerNeeds } from './handler-needs.ts';

/** The entries are numbered by then: the file can be had again, under the same numbers. */
const notWritten = ({ batch }: ExportedEntries, fileName: string) =>
  fail(
    'ENTRIES.NOT_WRITTEN',
    `« ${fileName} » n’a pas pu être écrit. Les écritures sont numérotées dans le lot ${batch} : téléchargez-le de nouveau.`,
  );

export const accountingHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof AccountingReplies> => {
  const { engine } = needs;

  const write = async (
    asked: { fileName: string; format: EntriesFormat },
    entries: () => Promise<Outcome<ExportedEntries>>,
  ): Promise<Outcome<AccountingReplies['entries:export']>> => {
    const place = await needs.chooseDestination({
      name: needs.words().entryFiles,
      extensions: [asked.format === 'fec' ? 'txt' : 'csv'],
      fileName: asked.fileName,
    });
    if (place === null) return succeed(null);
    const made = await entries();
    if (!made.ok) return made;
    const fileName = basename(place);
    const { batch, bytes, entries: span } = made.value;
    const isWritten = await writeWhole(place, bytes);
    return isWritten ? succeed({ fileName, batch, entries: span }) : notWritten(made.value, fileName);
  };

  return {
    'accounting:read': () => engine.accounting(),
    'accounting:change': (change) => engine.changeAccounting(change),
    'entries:preview': (asked) => engine.previewEntries(asked),
    'entries:export': async (asked) => {
      const { period, format } = asked;
      const suggested =
        format === 'fec'
          ? `journal-de-ventes-format-fec-${period.from}-${period.to}.txt`
          : `ecritures-de-ventes-${period.from}-${period.to}.csv`;
      return write({ fileName: suggested, format }, () => engine.exportEntries(asked));
    },
    'entries:again': async (asked) => {
      const made = await engine.entriesAgain(asked);
      if (!made.ok) return made;
      return write({ fileName: made.value.fileName, format: asked.format }, () => Promise.resolve(made));
    },
    'entries:cancel': (asked) => engine.cancelExport(asked),
    'batch:list': (asked) => engine.listBatches(asked),
  };
};
