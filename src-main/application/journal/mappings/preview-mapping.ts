import {
  checkPrices,
  openJournal,
  previewJournal,
  type Mapping,
  type Pointing,
  type Preview,
  type ReadOptions,
} from '../../../domain/journal/index.ts';
import { fail, succeed, type Outcome } from '../../../domain/kernel/outcome.ts';
import { readableBytes } from '../../files/readable-bytes.ts';
import type { Needs } from '../../needs.ts';
import type { Journal, SavedMapping } from '../../ports/stores/index.ts';
import { readSettings } from '../../settings.ts';
import type { MappingPreview, Pointed } from '../../views/mappings.ts';
import { chooseAmong } from './choose-mapping.ts';
import { tryReading } from './try-reading.ts';

const SHOWN_RESULTS = 12;

const given = <K extends string, V>(key: K, value: V | null | undefined): Partial<Record<K, V>> => {
  const part: Partial<Record<K, V>> = {};
  if (value !== null && value !== undefined) part[key] = value;
  return part;
};

/** Everything said: what the manager pointed at, and what was detected where he pointed at nothing. */
const pointedOf = (preview: Preview, pointing: Pointing): Pointed => {
  const kinds = Object.fromEntries(
    preview.kinds.flatMap(({ value, meaning }) => (meaning === null ? [] : [[value, meaning]])),
  );
  return {
    encoding: preview.encoding,
    separator: preview.separator,
    headerLine: preview.headerLine,
    columns: preview.fields,
    decimal: preview.decimal,
    ...given('dateFormat', preview.dateFormat),
    ...given('amountsInCents', preview.amountsInCents ? true : null),
    ...given('kinds', preview.fields.kind === undefined ? null : { ...kinds, ...pointing.kinds }),
  };
};

export const asMapping = (pointed: Pointed, name = 'preview'): Mapping => ({
  ...pointed,
  id: name,
  version: 1,
  name,
});

export type FileToMap = {
  journal: Journal;
  bytes: Uint8Array;
  options: ReadOptions;
  saved: SavedMapping[];
};

export const openFileToMap = async (needs: Needs, journalId: string): Promise<Outcome<FileToMap>> => {
  const known = await needs.database.transaction(async (stores) => ({
    journal: await stores.journals.get(journalId),
    settings: await readSettings(stores),
    saved: await stores.mappings.list(),
  }));
  const { journal, settings, saved } = known;
  if (journal === null) return fail('JOURNAL.UNKNOWN', 'Ce journal n’existe plus.');
  const bytes = await readableBytes(needs, journal);
  return succeed({ journal, bytes, options: { ...settings, fileName: journal.fileName }, saved });
};

const byItself = (bytes: Uint8Array, options: ReadOptions): MappingPreview['byItself'] => {
  if (!openJournal(bytes, options).ok) return 'unknown';
  return tryReading(bytes, options).tried.problem === null ? 'read' : 'refused';
};

/** A file as received, what its columns seem to be, and what it becomes when it is read so. */
export const previewMapping = async (
  needs: Needs,
  { journalId, pointing }: { journalId: string; pointing: Pointing },
): Promise<Outcome<MappingPreview>> => {
  const opened = await openFileToMap(needs, journalId);
  if (!opened.ok) return opened;
  const { journal, bytes, options, saved } = opened.value;
  const found = previewJournal(bytes, { fileName: journal.fileName, pointing });
  if (!found.ok) return fail('JOURNAL.NOT_TEXT', found.problem.message);
  const { preview } = found;
  const pointed = pointedOf(preview, pointing);
  const { tried, lines } = tryReading(bytes, { ...options, mapping: asMapping(pointed) }, SHOWN_RESULTS);
  const used = chooseAmong(saved, bytes, options);
  const current = saved.find(({ id }) => id === used?.id);
  return succeed({
    ...preview,
    journalId,
    fileName: journal.fileName,
    pointed,
    result: tried,
    resultLines: lines,
    priceCheck: checkPrices(bytes, pointed),
    byItself: byItself(bytes, options),
    current:
      current === undefined
        ? null
        : {
            mappingId: current.id,
            version: current.version,
            name: current.name,
            isAlways: current.isAlways,
          },
  });
};
