import { succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import type { Needs } from '../../needs.ts';
import type { Journal, SavedMapping } from '../../ports/stores/index.ts';
import type { MappingRow } from '../../views/mappings.ts';

const toRow = ({ mapping, id, ...saved }: SavedMapping, journals: readonly Journal[]): MappingRow => {
  const { id: _, version, name, ...pointed } = mapping;
  const used = journals.filter(({ dialect, status }) => dialect === id && status !== 'duplicate');
  return {
    mappingId: id,
    version,
    name,
    madeAt: saved.madeAt,
    isAlways: saved.isAlways,
    shape: saved.shape,
    pointed,
    journals: used.map((journal) => ({
      journalId: journal.id,
      fileName: journal.fileName,
      days: journal.days,
      lineCount: journal.lineCount,
      receivedAt: journal.receivedAt,
    })),
    sampleId: used[0]?.id ?? null,
  };
};

/** The formats that were taught, with the journals that each has read. */
export const listMappings = (needs: Needs): Promise<Outcome<MappingRow[]>> =>
  needs.database.transaction(async (stores) => {
    const journals = await stores.journals.list();
    return succeed((await stores.mappings.list()).map((saved) => toRow(saved, journals)));
  });
