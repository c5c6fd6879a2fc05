import * as v from 'valibot';
import type { Done, Field, MappingEffect, MappingPreview, MappingRow } from '../replies.ts';
import { id, nothing } from './fields.ts';

const column = v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(500)));

/** Every field once, checked against the type: a forgotten one does not compile. */
const fields: Record<Field, typeof column> = {
  businessDay: column,
  date: column,
  time: column,
  dateTime: column,
  z: column,
  till: column,
  ticket: column,
  code: column,
  label: column,
  family: column,
  quantity: column,
  quantityReturned: column,
  unitPrice: column,
  discount: column,
  discountPercent: column,
  amountInclVat: column,
  amountExclVat: column,
  vatAmount: column,
  vatRate: column,
  kind: column,
};

const headerLine = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000)));
const columns = v.strictObject(fields);
const described = {
  encoding: v.exactOptional(
    v.picklist(['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252', 'iso-8859-15', 'cp850']),
  ),
  separator: v.exactOptional(v.picklist([';', ',', '\t', '|'])),
  decimal: v.exactOptional(v.picklist([',', '.'])),
  dateFormat: v.exactOptional(v.pipe(v.string(), v.regex(/^[dMyHms/.\-:T ]{4,20}$/))),
  amountsInCents: v.exactOptional(v.boolean()),
  kinds: v.exactOptional(
    v.record(
      v.pipe(v.string(), v.maxLength(100)),
      v.picklist(['sale', 'void', 'refund', 'gift', 'discount', 'other', 'tender', 'training', 'total']),
    ),
  ),
};

const toSave = v.strictObject({
  journalId: id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  pointed: v.strictObject({ headerLine, columns, ...described }),
  isAlways: v.boolean(),
  mappingId: v.nullable(id),
});
const ofMapping = v.strictObject({ mappingId: id });

export const mappingRequests = {
  'mapping:list': nothing,
  /** A file as received, what its columns seem to be, and what it becomes when read so. */
  'mapping:preview': v.strictObject({
    journalId: id,
    pointing: v.strictObject({
      headerLine: v.exactOptional(headerLine),
      columns: v.exactOptional(columns),
      ...described,
    }),
  }),
  'mapping:effect': toSave,
  'mapping:save': toSave,
  'mapping:withdrawEffect': ofMapping,
  'mapping:withdraw': ofMapping,
  /** Opens the system's dialog; answers the name of the file written, or null when it was closed. */
  'mapping:export': ofMapping,
  /** Opens the system's dialog; null when it was closed, `known` when that version was here already. */
  'mapping:import': nothing,
} as const;

export type MappingReplies = {
  'mapping:list': MappingRow[];
  'mapping:preview': MappingPreview;
  'mapping:effect': MappingEffect;
  'mapping:save': Done & { mappingId: string; readAgain: number };
  'mapping:withdrawEffect': MappingEffect;
  'mapping:withdraw': Done;
  'mapping:export': { fileName: string } | null;
  'mapping:import': (Done & { mappingId: string; readAgain: number }) | 'known' | null;
};
