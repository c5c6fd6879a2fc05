import * as v from 'valibot';
import type { Done, LibraryFilePreview } from '../replies.ts';
import { id, nothing } from './fields.ts';

/** A ZIP with pictures; a table alone may have 32 MB, as the engine says. */
const LARGEST_BYTES = 160 * 1024 * 1024;
const MOST_ROWS = 50_000;

const field = v.picklist([
  'id',
  'name',
  'cuvee',
  'producer',
  'vintage',
  'category',
  'colour',
  'appellation',
  'region',
  'country',
  'grapes',
  'container',
  'servings',
  'par',
  'supplier',
  'purchase',
  'vatRate',
  'bin',
  'barcode',
  'notes',
  'picture',
  'archived',
  'parCount',
  'bottlePrice',
  'glassPrice',
  'glassVolume',
]);
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const asked = {
  fileId: id,
  mapping: v.nullable(v.pipe(v.array(v.nullable(field)), v.maxLength(500))),
  actions: v.pipe(
    v.array(v.strictObject({ line, action: v.picklist(['create', 'update', 'skip']) })),
    v.maxLength(MOST_ROWS),
  ),
};

export const libraryFileRequests = {
  /** A file dropped on the window: its bytes, never its place on the disk. */
  'library:open': v.strictObject({
    fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check(({ byteLength }) => byteLength <= LARGEST_BYTES),
    ),
  }),
  /** Opens the system's dialog; null when it was closed. */
  'library:choose': nothing,
  'library:preview': v.strictObject({
    ...asked,
    show: v.picklist(['new', 'changed', 'same', 'doubtful', 'error', 'odd', 'all']),
    offset: line,
  }),
  'library:import': v.strictObject(asked),
  /** Asks where to write; answers the name of the file, or null when the dialog was closed. */
  'library:export': v.strictObject({ format: v.picklist(['xlsx', 'csv', 'zip']), isTemplate: v.boolean() }),
} as const;

export type LibraryFileReplies = {
  'library:open': LibraryFilePreview;
  'library:choose': LibraryFilePreview | null;
  'library:preview': LibraryFilePreview;
  'library:import': Done & { created: number; updated: number };
  'library:export': { fileName: string } | null;
};
