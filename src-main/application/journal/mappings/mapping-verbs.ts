import type { Outcome } from '../../../domain/kernel/outcome.ts';
import type { Done } from '../../engine-api/index.ts';
import type { MappingsApi } from '../../engine-api/mappings.ts';
import type { Needs } from '../../needs.ts';
import { undoAct } from '../../undo-act.ts';
import { listMappings } from './list-mappings.ts';
import { exportMapping, importMapping } from './mapping-files.ts';
import { previewMapping } from './preview-mapping.ts';
import { effectOfSaving, readEachAgain, saveMapping, type ReadAgain } from './save-mapping.ts';
import { effectOfWithdrawing, withdrawMapping } from './withdraw-mapping.ts';

export const mappingVerbs = (needs: Needs, readAgain: ReadAgain): MappingsApi => ({
  listMappings: () => listMappings(needs),
  previewMapping: (input) => previewMapping(needs, input),
  effectOfSaving: (input) => effectOfSaving(needs, input),
  saveMapping: (input) => saveMapping(needs, readAgain, input),
  effectOfWithdrawing: (input) => effectOfWithdrawing(needs, input),
  withdrawMapping: (input) => withdrawMapping(needs, readAgain, input),
  exportMapping: (input) => exportMapping(needs, input),
  importMapping: (input) => importMapping(needs, readAgain, input),
});

/** Taking back what was taught, or its withdrawal, reads its files again as they were before. */
export const undoAndReadAgain =
  (needs: Needs, readAgain: ReadAgain) =>
  async (input: { actId: string }): Promise<Outcome<Done>> => {
    const act = await needs.database.transaction(({ acts }) => acts.get(input.actId));
    const done = await undoAct(needs, input);
    const journalIds = act?.reversal?.readAgain ?? [];
    if (!done.ok) return done;
    const read = await readEachAgain(readAgain, journalIds);
    return read.ok ? done : read;
  };
