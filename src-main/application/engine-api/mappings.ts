import type { Pointing } from '../../domain/journal/index.ts';
import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { MappingEffect, MappingPreview, MappingRow, Pointed } from '../views/mappings.ts';
import type { Done } from './common.ts';

type ToSave = {
  journalId: string;
  name: string;
  pointed: Pointed;
  isAlways: boolean;
  /** Makes a new version of this one. */
  mappingId: string | null;
};

export type MappingsApi = {
  listMappings: () => Promise<Outcome<MappingRow[]>>;
  previewMapping: (argument: { journalId: string; pointing: Pointing }) => Promise<Outcome<MappingPreview>>;
  effectOfSaving: (argument: ToSave) => Promise<Outcome<MappingEffect>>;
  saveMapping: (argument: ToSave) => Promise<Outcome<Done & { mappingId: string; readAgain: number }>>;
  effectOfWithdrawing: (argument: { mappingId: string }) => Promise<Outcome<MappingEffect>>;
  withdrawMapping: (argument: { mappingId: string }) => Promise<Outcome<Done>>;
  exportMapping: (argument: { mappingId: string }) => Promise<Outcome<{ fileName: string; text: string }>>;
  /** Null when that version is known already. */
  importMapping: (argument: {
    text: string;
  }) => Promise<Outcome<(Done & { mappingId: string; readAgain: number }) | null>>;
};
