import { parseMapping, printMapping } from '../../../domain/journal/index.ts';
import { fail, succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import type { Done } from '../../engine-api/index.ts';
import type { Needs } from '../../needs.ts';
import { keepMapping, type ReadAgain } from './save-mapping.ts';

export const exportMapping = (
  needs: Needs,
  { mappingId }: { mappingId: string },
): Promise<Outcome<{ fileName: string; text: string }>> =>
  needs.database.transaction(async ({ mappings }) => {
    const saved = await mappings.get(mappingId);
    if (saved === null) return fail('MAPPING.UNKNOWN', 'Ce format a été retiré entre-temps.');
    return succeed({ fileName: `${saved.id}-v${saved.version}.format.json`, text: printMapping(saved) });
  });

/** Takes in a format taught on another computer; a version that is known already changes nothing. */
export const importMapping = async (
  needs: Needs,
  readAgain: ReadAgain,
  { text }: { text: string },
): Promise<Outcome<(Done & { mappingId: string; readAgain: number }) | null>> => {
  const read = parseMapping(text);
  if (read === null) {
    return fail(
      'MAPPING.NOT_A_FILE',
      'Ce fichier n’est pas un format exporté de Caisse Dorée, ou il vient d’une version plus récente. Rien n’a été modifié.',
    );
  }
  const { id, version } = read.mapping;
  const known = await needs.database.transaction(async ({ mappings }) => ({
    current: await mappings.get(id),
    last: await mappings.lastVersion(id),
  }));
  if (known.current !== null && known.current.version >= version) return succeed(null);
  const kept = Math.max(version, known.last + 1);
  return keepMapping(needs, readAgain, {
    id,
    version: kept,
    name: read.name,
    shape: read.shape,
    mapping: { ...read.mapping, version: kept },
    isAlways: read.isAlways,
    madeAt: needs.clock.now().toISOString(),
  });
};
