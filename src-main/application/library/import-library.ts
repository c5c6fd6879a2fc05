import { fail, succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { readLibrary } from '../../domain/sheets/read-library.ts';
import { writeAct } from '../acts.ts';
import type { Needs } from '../needs.ts';
import { inTransaction } from '../transaction.ts';

/** Takes a library in, whole or not at all. Known ids are updated, so doing it twice is harmless. */
export const importLibrary = (
  needs: Needs,
  { text, fileName }: { text: string; fileName: string },
): Promise<Outcome<{ imported: number }>> =>
  inTransaction(needs, async (stores) => {
    const library = readLibrary(text);
    if (!library.ok) return fail(library.error.code, `${fileName} : ${library.error.message}`);
    for (const { id, drink } of library.value) await stores.drinks.save(id ?? needs.newId(), drink);
    await writeAct(needs, stores, {
      verb: 'library:imported',
      summary: `Bibliothèque ${fileName} importée, ${library.value.length} boissons`,
      subjects: [],
      after: { drinks: library.value.length },
    });
    return succeed({ imported: library.value.length });
  });
