import type { EntryField } from '../../../src-preload/contract';

/** The same columns with one of them a place higher (-1) or lower (1); as they are at either end. */
export const moved = (fields: readonly EntryField[], field: EntryField, step: -1 | 1): EntryField[] => {
  const at = fields.indexOf(field);
  const other = fields[at + step];
  if (at < 0 || other === undefined) return [...fields];
  return fields.map((each) => {
    if (each === field) return other;
    return each === other ? field : each;
  });
};
