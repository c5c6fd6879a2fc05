import * as v from 'valibot';
import { FIELDS, type Mapping } from '../types.ts';
import type { Shape } from './preview-types.ts';

const FORMAT = 'caisse-doree/mapping';
const FORMAT_VERSION = 1;

const column = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(500));
const physicalLine = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000));
const text = v.pipe(v.string(), v.maxLength(300));
const separator = v.picklist([';', ',', '\t', '|']);
const meaning = v.picklist([
  'sale',
  'void',
  'refund',
  'gift',
  'discount',
  'other',
  'tender',
  'training',
  'total',
]);

/** What the manager pointed at, whatever it is called. */
export const pointedSchema = v.strictObject({
  encoding: v.exactOptional(
    v.picklist(['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252', 'iso-8859-15', 'cp850']),
  ),
  separator: v.exactOptional(separator),
  headerLine: v.nullable(physicalLine),
  columns: v.strictObject(v.entriesFromList(FIELDS, v.exactOptional(column))),
  decimal: v.exactOptional(v.picklist([',', '.'])),
  dateFormat: v.exactOptional(v.pipe(v.string(), v.regex(/^[dMyHms/.\-:T ]{4,20}$/))),
  amountsInCents: v.exactOptional(v.boolean()),
  kinds: v.exactOptional(v.record(v.pipe(v.string(), v.maxLength(100)), meaning)),
});

const mappingFileSchema = v.strictObject({
  format: v.literal(FORMAT),
  formatVersion: v.literal(FORMAT_VERSION),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  isAlways: v.boolean(),
  shape: v.strictObject({
    separator: v.nullable(separator),
    header: v.nullable(v.pipe(v.array(text), v.maxLength(500))),
    width: column,
    key: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  }),
  columns: pointedSchema,
});

/** A mapping that travels from one computer to another. */
export type MappingFile = { name: string; isAlways: boolean; shape: Shape; mapping: Mapping };

export const printMapping = ({ name, isAlways, shape, mapping }: MappingFile): string => {
  const { id, version, name: _, ...columns } = mapping;
  const file = { format: FORMAT, formatVersion: FORMAT_VERSION, id, version, name, isAlways, shape, columns };
  return `${JSON.stringify(file, null, 2)}\n`;
};

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Null for what is no mapping file, or one of a later version. */
export const parseMapping = (json: string): MappingFile | null => {
  const parsed = v.safeParse(mappingFileSchema, parseJson(json.replace(/^\uFEFF/, '')));
  if (!parsed.success) return null;
  const { id, version, name, isAlways, shape, columns } = parsed.output;
  return { name, isAlways, shape, mapping: { ...columns, id, version, name } };
};
