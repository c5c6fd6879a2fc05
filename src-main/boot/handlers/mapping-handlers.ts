import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { MappingReplies } from '../../../src-preload/contract/requests/mappings.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { fail, succeed } from '../../domain/kernel/outcome.ts';
import { readSmallText } from '../import-files.ts';
import type { HandlerNeeds } from './handler-needs.ts';

const kind = (needs: HandlerNeeds) => ({ name: needs.words().mappingFiles, extensions: ['json'] });

export const mappingHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof MappingReplies> => {
  const { engine } = needs;
  return {
    'mapping:list': () => engine.listMappings(),
    'mapping:preview': (argument) => engine.previewMapping(argument),
    'mapping:effect': (argument) => engine.effectOfSaving(argument),
    'mapping:save': (argument) => engine.saveMapping(argument),
    'mapping:withdrawEffect': (argument) => engine.effectOfWithdrawing(argument),
    'mapping:withdraw': (argument) => engine.withdrawMapping(argument),
    'mapping:export': async (argument) => {
      const printed = await engine.exportMapping(argument);
      if (!printed.ok) return printed;
      const path = await needs.chooseDestination({ ...kind(needs), fileName: printed.value.fileName });
      if (path === null) return succeed(null);
      try {
        await writeFile(path, printed.value.text);
      } catch (error) {
        if (error instanceof Error && 'syscall' in error) {
          return fail('FILE.NOT_WRITTEN', needs.words().notWritten(basename(path)));
        }
        throw error;
      }
      return succeed({ fileName: basename(path) });
    },
    'mapping:import': async () => {
      const [path] = await needs.chooseFiles({ ...kind(needs), several: false });
      if (path === undefined) return succeed(null);
      const text = await readSmallText(path);
      if (text === null) return fail('FILE.NOT_READ', needs.words().libraryNotRead(basename(path)));
      const imported = await engine.importMapping({ text });
      return imported.ok ? succeed(imported.value ?? 'known') : imported;
    },
  };
};
