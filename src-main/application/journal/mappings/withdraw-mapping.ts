import { fail, succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import { writeAct } from '../../acts.ts';
import type { Done } from '../../engine-api/index.ts';
import type { Needs } from '../../needs.ts';
import { inTransaction } from '../../transaction.ts';
import type { MappingEffect } from '../../views/mappings.ts';
import { filesTouched, mappingEffect } from './mapping-effect.ts';
import { readEachAgain, type ReadAgain } from './save-mapping.ts';

const unknown = () => fail('MAPPING.UNKNOWN', 'Ce format a été retiré entre-temps. Rien n’a été modifié.');

export const effectOfWithdrawing = async (
  needs: Needs,
  { mappingId }: { mappingId: string },
): Promise<Outcome<MappingEffect>> => {
  const before = await needs.database.transaction(({ mappings }) => mappings.get(mappingId));
  if (before === null) return unknown();
  return succeed(await mappingEffect(needs, { before, after: null }));
};

/** The format is no longer known: the files that it read are read again without it. */
export const withdrawMapping = async (
  needs: Needs,
  readAgain: ReadAgain,
  { mappingId }: { mappingId: string },
): Promise<Outcome<Done>> => {
  const before = await needs.database.transaction(({ mappings }) => mappings.get(mappingId));
  if (before === null) return unknown();
  const touched = await filesTouched(needs, { before, after: null });
  const journalIds = touched.map(({ journal }) => journal.id);
  const done = await inTransaction(needs, async (stores) => {
    const versions = await stores.mappings.withdraw(mappingId, needs.clock.now().toISOString());
    const act = await writeAct(needs, stores, {
      verb: 'mapping:withdrawn',
      summary: `Format « ${before.name} » retiré`,
      subjects: [mappingId, ...journalIds],
      before,
      reversal: { restoreMapping: { id: mappingId, versions }, readAgain: journalIds },
    });
    return succeed({ act });
  });
  if (!done.ok) return done;
  const read = await readEachAgain(readAgain, journalIds);
  return read.ok ? done : read;
};
