import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SalesReplies } from '../../../src-preload/contract/requests/sales.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { fail, succeed } from '../../domain/kernel/outcome.ts';
import type { HandlerNeeds } from './handler-needs.ts';

const saveSales =
  (needs: HandlerNeeds): Handlers['sales:save'] =>
  async (question) => {
    const { salesFiles, salesFileName, notWritten } = needs.words();
    const { from, to } = question.period;
    const path = await needs.chooseDestination({
      name: salesFiles,
      extensions: ['csv'],
      fileName: `${salesFileName}-${from === to ? from : `${from}-${to}`}.csv`,
    });
    if (path === null) return succeed(null);
    const file = await needs.engine.salesFile({ question, language: needs.preferences.read().language });
    if (!file.ok) return file;
    const fileName = basename(path);
    try {
      await writeFile(path, file.value.bytes);
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) return fail('FILE.NOT_WRITTEN', notWritten(fileName));
      throw error;
    }
    return succeed({ fileName, count: file.value.count });
  };

export const salesHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof SalesReplies> => ({
  'sales:figures': (question) => needs.engine.salesFigures(question),
  'sales:lines': (question) => needs.engine.salesLines(question),
  'sales:save': saveSales(needs),
});
