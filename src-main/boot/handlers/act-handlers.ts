import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ActReplies } from '../../../src-preload/contract/requests/acts.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { fail, succeed } from '../../domain/kernel/outcome.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const actHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof ActReplies> => ({
  'act:list': (argument) => needs.engine.listActs(argument),
  'act:export': async ({ wish }) => {
    const { actFiles, actFileName, notWritten } = needs.words();
    const path = await needs.chooseDestination({
      name: actFiles,
      extensions: ['csv'],
      fileName: actFileName,
    });
    if (path === null) return succeed(null);
    const table = await needs.engine.exportActs({ wish, language: needs.preferences.read().language });
    if (!table.ok) return table;
    try {
      await writeFile(path, table.value.bytes);
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) {
        return fail('FILE.NOT_WRITTEN', notWritten(basename(path)));
      }
      throw error;
    }
    return succeed({ fileName: basename(path), count: table.value.count });
  },
});
