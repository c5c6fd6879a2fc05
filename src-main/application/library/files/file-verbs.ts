import { succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import type { Matching } from '../../matching/matching.ts';
import type { Needs } from '../../needs.ts';
import { inTransaction } from '../../transaction.ts';
import type { LibraryFilesApi } from '../../engine-api/library-files.ts';
import type { LibraryFilePreview, LibraryFileShown } from '../../views/library-file.ts';
import { exportLibrary } from './export-library.ts';
import { importRows } from './import-file.ts';
import { createOpenFiles } from './open-files.ts';
import { actionsOf, createPlanner } from './plan-file.ts';
import { previewFile } from './preview-file.ts';

export const libraryFileVerbs = (needs: Needs, matching: Matching): LibraryFilesApi => {
  const files = createOpenFiles(needs);
  const plan = createPlanner(needs, matching);

  const preview = (asked: LibraryFileShown): Promise<Outcome<LibraryFilePreview>> =>
    needs.database.transaction(async (stores) => {
      const file = files.get(asked.fileId);
      if (!file.ok) return file;
      return succeed(previewFile(file.value, await plan(stores, file.value, asked.mapping), asked));
    });

  return {
    openLibraryFile: async (input) => {
      const file = await files.open(input);
      if (!file.ok) return file;
      return preview({ fileId: file.value.fileId, mapping: null, actions: [], show: 'all', offset: 0 });
    },
    previewLibraryFile: preview,
    importLibraryFile: ({ fileId, mapping, actions }) =>
      inTransaction(needs, async (stores) => {
        const file = files.get(fileId);
        if (!file.ok) return file;
        const { rows } = await plan(stores, file.value, mapping);
        return importRows(needs, stores, { file: file.value, rows, actions: actionsOf(rows, actions) });
      }),
    exportLibrary: (input) => exportLibrary(needs, input),
  };
};
