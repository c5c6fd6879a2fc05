import type { BackupReplies } from '../../../src-preload/contract/requests/backups.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { fail, succeed } from '../../domain/kernel/outcome.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const backupHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof BackupReplies> => {
  const { backups } = needs;
  /** The window knows copies by name: where they lie stays here. */
  let weighed: string | null = null;

  const weigh = async (file: string) => {
    const consequence = await backups.weigh(file);
    if (consequence === null) return fail('BACKUP.NOT_A_COPY', needs.words().notACopy);
    weighed = file;
    return succeed(consequence);
  };

  return {
    'backup:read': () => Promise.resolve(succeed(backups.state())),
    'backup:copies': async () => succeed(await backups.copies()),
    'backup:make': async () => succeed(await backups.make()),
    'backup:chooseFolder': async () => {
      const folder = await needs.chooseFolder();
      return succeed(folder === null ? backups.state() : await backups.setOutside(folder));
    },
    'backup:forgetFolder': async () => succeed(await backups.setOutside(null)),
    'backup:weigh': ({ fileName }) => weigh(backups.placeOf(fileName)),
    'backup:chooseCopy': async () => {
      const [file] = await needs.chooseFiles({
        extensions: ['sqlite'],
        name: needs.words().backupFiles,
        several: false,
      });
      return file === undefined ? succeed(null) : weigh(file);
    },
    'backup:putBack': async () => {
      if (weighed === null || !backups.state().canPutBack) {
        return fail('BACKUP.NOT_WEIGHED', needs.words().notWeighed);
      }
      const file = weighed;
      weighed = null;
      try {
        await backups.putBack(file);
      } catch (error) {
        if (error instanceof Error && 'code' in error)
          return fail('BACKUP.NOT_PUT_BACK', needs.words().notPutBack);
        throw error;
      }
      needs.onPutBack();
      return succeed(null);
    },
  };
};
