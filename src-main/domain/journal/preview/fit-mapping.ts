import { decode } from '../decode.ts';
import { plain } from '../plain-text.ts';
import { guarded } from '../problems.ts';
import { separatedRows } from '../separated-rows.ts';
import { createSource, LOOKED_AT, type Source } from '../source.ts';
import type { Mapping } from '../types.ts';
import type { Shape } from './preview-types.ts';
import { shapeOfSource } from './shape.ts';

const namesIn = (cells: readonly string[]): string => cells.map(plain).join(' ').trimEnd();

/** Titles of another length push the header down: it is where its names are. */
const headerLineIn = (source: Source, { header, separator }: Shape, asSaved: number): number => {
  if (header === null || separator === null) return asSaved;
  const names = namesIn(header);
  const found = source.first(LOOKED_AT).filter((line) => {
    const row = guarded(() => [...separatedRows([line], separator)].at(0));
    return 'value' in row && row.value !== undefined && namesIn(row.value.cells) === names;
  });
  return found.some(({ line }) => line === asSaved) ? asSaved : (found[0]?.line ?? asSaved);
};

/**
 * Tells which saved mappings are for this file: those of its shape, with the header line where this file
 * has it. None for what is no text.
 */
export const mappingFitter = (
  bytes: Uint8Array,
): ((saved: { shape: Shape; mapping: Mapping }) => Mapping | null) => {
  const seen = guarded(() => {
    const source = createSource(decode(bytes));
    return { source, key: shapeOfSource(source).key };
  });
  if ('problem' in seen) return () => null;
  const { source, key } = seen.value;
  return ({ shape, mapping }) => {
    if (shape.key !== key) return null;
    return mapping.headerLine === null
      ? mapping
      : { ...mapping, headerLine: headerLineIn(source, shape, mapping.headerLine) };
  };
};
