import { join } from 'node:path';
import type { PackageReplies } from '../../../src-preload/contract/requests/packages.ts';
import type { Handlers } from '../../adapters/ipc/index.ts';
import { succeed } from '../../domain/kernel/outcome.ts';
import { packageFileName } from '../reports/monthly-package.ts';
import { after } from './done.ts';
import type { HandlerNeeds } from './handler-needs.ts';

export const packageHandlers = (needs: HandlerNeeds): Pick<Handlers, keyof PackageReplies> => {
  const { packages, packageFile } = needs;
  const placeFor = async (month: string): Promise<string | null> => {
    const { folder, isFolderThere } = await packages.view();
    if (folder !== null && isFolderThere) return join(folder, packageFileName(month));
    return needs.chooseDestination({
      name: needs.words().packageFiles,
      extensions: ['zip'],
      fileName: packageFileName(month),
    });
  };
  return {
    'package:read': async () => succeed(await packages.view()),
    'package:change': async (change) => {
      await packageFile.change(change);
      packages.check();
      return succeed(await packages.view());
    },
    'package:chooseFolder': async () => {
      const folder = await needs.chooseFolder();
      if (folder !== null) await packageFile.change({ folder });
      packages.check();
      return succeed(await packages.view());
    },
    'package:make': async ({ exportId, month }) => {
      const place = await placeFor(month);
      return place === null ? succeed(null) : packages.make({ exportId, month, place });
    },
    'package:cancel': ({ exportId }) => after(() => packages.cancel(exportId)),
  };
};
