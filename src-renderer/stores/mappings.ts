import { defineStore } from 'pinia';
import type { Pointing, Request } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnnounced } from './use-announced';
import { useAnswer } from './use-answer';

type ToSave = Request<'mapping:save'>;

/** Formats taught once, and the file that is being looked at. */
export const useMappingsStore = defineStore('mappings', () => {
  const rows = useAnswer(() => ask('mapping:list'));
  useAnnounced(['journals', 'nights'], rows.refetch);
  void rows.refetch();
  return {
    rows: rows.value,
    problem: rows.problem,
    refetch: rows.refetch,
    preview: (journalId: string, pointing: Pointing) => ask('mapping:preview', { journalId, pointing }),
    effect: (toSave: ToSave) => ask('mapping:effect', toSave),
    save: (toSave: ToSave) => ask('mapping:save', toSave),
    withdrawEffect: (mappingId: string) => ask('mapping:withdrawEffect', { mappingId }),
    withdraw: (mappingId: string) => ask('mapping:withdraw', { mappingId }),
    exportFile: (mappingId: string) => ask('mapping:export', { mappingId }),
    importFile: () => ask('mapping:import'),
  };
});
