import { previewJournal } from '../../../domain/journal/index.ts';
import { fail, succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import { writeAct } from '../../acts.ts';
import type { Done } from '../../engine-api/index.ts';
import type { Needs } from '../../needs.ts';
import type { SavedMapping, Stores } from '../../ports/stores/index.ts';
import { inTransaction } from '../../transaction.ts';
import type { MappingEffect, Pointed } from '../../views/mappings.ts';
import { filesTouched, mappingEffect } from './mapping-effect.ts';
import { openFileToMap } from './preview-mapping.ts';

export type ReadAgain = (argument: { journalIds: string[] }) => Promise<Outcome<Done & { changed: number }>>;

/** One transaction a file: what is wrong with one keeps none of the others from being read. */
export const readEachAgain = async (
  readAgain: ReadAgain,
  journalIds: readonly string[],
): Promise<Outcome<null>> => {
  for (const journalId of journalIds) {
    const read = await readAgain({ journalIds: [journalId] });
    if (!read.ok) return read;
  }
  return succeed(null);
};

export type MappingToSave = {
  journalId: string;
  name: string;
  pointed: Pointed;
  isAlways: boolean;
  /** Makes a new version of this one. */
  mappingId: string | null;
};

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

export const newMappingId = (needs: Needs, name: string): string =>
  `${slug(name) || 'format'}-${needs.newId().replace(/\W/g, '').slice(0, 6)}`;

/** What is saved, made from what was pointed at on one file; refused while something needed is missing. */
const toSave = async (needs: Needs, given: MappingToSave): Promise<Outcome<SavedMapping>> => {
  const opened = await openFileToMap(needs, given.journalId);
  if (!opened.ok) return opened;
  const { journal, bytes } = opened.value;
  const found = previewJournal(bytes, { fileName: journal.fileName, pointing: given.pointed });
  if (!found.ok) return fail('JOURNAL.NOT_TEXT', found.problem.message);
  if (found.preview.missing.length > 0) {
    return fail(
      'MAPPING.INCOMPLETE',
      'Il manque encore le libellé, la quantité, un montant ou la journée. Rien n’a été enregistré.',
    );
  }
  const id = given.mappingId ?? newMappingId(needs, given.name);
  const version = (await needs.database.transaction(({ mappings }) => mappings.lastVersion(id))) + 1;
  return succeed({
    id,
    version,
    name: given.name,
    shape: found.preview.shape,
    mapping: { ...given.pointed, id, version, name: given.name },
    isAlways: given.isAlways,
    madeAt: needs.clock.now().toISOString(),
  });
};

const currentOf = (needs: Needs, mappingId: string | null): Promise<SavedMapping | null> =>
  needs.database.transaction(({ mappings }) =>
    mappingId === null ? Promise.resolve(null) : mappings.get(mappingId),
  );

export const effectOfSaving = async (needs: Needs, given: MappingToSave): Promise<Outcome<MappingEffect>> => {
  const made = await toSave(needs, given);
  if (!made.ok) return made;
  const before = await currentOf(needs, given.mappingId);
  return succeed(await mappingEffect(needs, { before, after: made.value }));
};

/** Writes a version and reads again the files that it is for, each in a transaction of its own. */
export const keepMapping = async (
  needs: Needs,
  readAgain: ReadAgain,
  made: SavedMapping,
): Promise<Outcome<Done & { mappingId: string; readAgain: number }>> => {
  const before = await currentOf(needs, made.id);
  const touched = await filesTouched(needs, { before, after: made });
  const journalIds = touched.map(({ journal }) => journal.id);
  const write = async (stores: Stores): Promise<Outcome<Done>> => {
    await stores.mappings.add(made);
    const act = await writeAct(needs, stores, {
      verb: before === null ? 'mapping:saved' : 'mapping:changed',
      summary: `Format « ${made.name} » ${before === null ? 'appris' : 'modifié'}, version ${made.version}`,
      subjects: [made.id, ...journalIds],
      before,
      after: made,
      reversal: { withdrawMapping: { id: made.id, version: made.version }, readAgain: journalIds },
    });
    return succeed({ act });
  };
  const done = await inTransaction(needs, write);
  if (!done.ok) return done;
  const read = await readEachAgain(readAgain, journalIds);
  if (!read.ok) return read;
  return succeed({ act: done.value.act, mappingId: made.id, readAgain: journalIds.length });
};

export const saveMapping = async (
  needs: Needs,
  readAgain: ReadAgain,
  given: MappingToSave,
): ReturnType<typeof keepMapping> => {
  const made = await toSave(needs, given);
  return made.ok ? keepMapping(needs, readAgain, made.value) : made;
};
