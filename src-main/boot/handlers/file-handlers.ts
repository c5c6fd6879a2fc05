import type { FileReplies } from '../../../src-preload/contract/requests/files.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { showInFolder } from '../../adapters/electron/index.ts';
import { fail, succeed } from '../../domain/kernel/outcome.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const fileHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof FileReplies> => {
  const { engine, folderWatch, preferences } = needs;
  const watch = async (folder: string | null) => {
    await preferences.change({ watchedFolder: folder });
    await folderWatch.watch(folder);
    return succeed(folderWatch.state());
  };
  return {
    'file:take': async ({ fileName, bytes }) =>
      succeed(await engine.takeFile({ fileName, bytes, peer: 'import' })),
    'file:watchedFolder': () => Promise.resolve(succeed(folderWatch.state())),
    'file:chooseWatchedFolder': async () => {
      const folder = await needs.chooseFolder();
      return folder === null ? succeed(folderWatch.state()) : watch(folder);
    },
    'file:stopWatching': () => watch(null),
    'file:showInFolder': async ({ fileName }) =>
      (await showInFolder(fileName)) ? succeed(null) : fail('FILE.GONE', needs.words().fileGone(fileName)),
  };
};
