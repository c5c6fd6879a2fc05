import { mappingFitter, type ReadOptions } from '../../../domain/journal/index.ts';
import { readableBytes } from '../../files/readable-bytes.ts';
import type { Needs } from '../../needs.ts';
import type { Journal, SavedMapping } from '../../ports/stores/index.ts';
import { readSettings } from '../../settings.ts';
import type { MappingEffect, MappingEffectFile } from '../../views/mappings.ts';
import { chooseAmong } from './choose-mapping.ts';
import { tryReading } from './try-reading.ts';

/** Beyond these, files are read again without being tried first. */
const TRIED_FILES = 40;

type Change = {
  /** As it was before and would be after; null where there is none. */
  before: SavedMapping | null;
  after: SavedMapping | null;
};

/** The files that are read again: those it reads today, and those set aside that have its shape. */
export const filesTouched = async (
  needs: Needs,
  { before, after }: Change,
): Promise<{ journal: Journal; bytes: Uint8Array }[]> => {
  const journals = await needs.database.transaction(({ journals: store }) => store.list());
  const touched: { journal: Journal; bytes: Uint8Array }[] = [];
  for (const journal of journals) {
    const isReadByIt = before !== null && journal.dialect === before.id && journal.status !== 'duplicate';
    if (!isReadByIt && (after === null || journal.status !== 'quarantined')) continue;
    const bytes = await readableBytes(needs, journal);
    if (isReadByIt || (after !== null && mappingFitter(bytes)(after) !== null))
      touched.push({ journal, bytes });
  }
  return touched;
};

const optionsFor = (bytes: Uint8Array, options: ReadOptions, saved: readonly SavedMapping[]): ReadOptions => {
  const mapping = chooseAmong(saved, bytes, options);
  return mapping === null ? options : { ...options, mapping };
};

/** What a change of mappings would make of each file, worked out by reading it so without counting it. */
export const mappingEffect = async (needs: Needs, change: Change): Promise<MappingEffect> => {
  const { settings, saved } = await needs.database.transaction(async (stores) => ({
    settings: await readSettings(stores),
    saved: await stores.mappings.list(),
  }));
  const gone = new Set([change.before?.id, change.after?.id]);
  const others = saved.filter(({ id }) => !gone.has(id));
  const known = change.after === null ? others : [change.after, ...others];
  const touched = await filesTouched(needs, change);
  const files = touched.slice(0, TRIED_FILES).map(({ journal, bytes }): MappingEffectFile => {
    const options: ReadOptions = { ...settings, fileName: journal.fileName };
    return {
      journalId: journal.id,
      fileName: journal.fileName,
      status: journal.status,
      days: journal.days,
      amountBefore: journal.status === 'imported' ? journal.amountCents : null,
      after: tryReading(bytes, optionsFor(bytes, options, known)).tried,
    };
  });
  return { files, more: touched.length - files.length };
};
