import type { ActChange } from '../views/acts.ts';

type Plain = ActChange['before'];
type Values = Map<string, { field: string; of: string | null; value: Plain }>;

const isPlain = (value: unknown): value is Plain =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What tells one part of a list from another: its id, its name, or its place. */
const nameOfPart = (part: Record<string, unknown>, index: number): { key: string; of: string } => {
  const name = typeof part.name === 'string' ? part.name : `${index + 1}`;
  return { key: typeof part.id === 'string' ? part.id : name, of: name };
};

const collectParts = (field: string, parts: readonly unknown[], into: Values): void => {
  for (const [index, part] of parts.filter(isRecord).entries()) {
    const { key, of } = nameOfPart(part, index);
    for (const [inner, value] of Object.entries(part)) {
      if (isPlain(value) && inner !== 'id') {
        into.set(`${field}/${key}/${inner}`, { field: `${field}.${inner}`, of, value });
      }
    }
  }
};

const collect = (record: object | null): Values => {
  const into: Values = new Map();
  for (const [field, value] of Object.entries(record ?? {})) {
    if (isPlain(value)) into.set(field, { field, of: null, value });
    else if (Array.isArray(value) && value.every(isPlain)) {
      into.set(field, { field, of: null, value: value.join(', ') });
    } else if (Array.isArray(value)) collectParts(field, value, into);
  }
  return into;
};

/** The plain values that differ between what was before an act and what is after it. */
export const changesOf = (before: object | null, after: object | null): ActChange[] => {
  const was = collect(before);
  const is = collect(after);
  const changes: ActChange[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const old = was.get(key);
    const fresh = is.get(key);
    const change = {
      field: fresh?.field ?? old?.field ?? key,
      of: old?.of ?? fresh?.of ?? null,
      before: old?.value ?? null,
      after: fresh?.value ?? null,
    };
    if (change.before !== change.after) changes.push(change);
  }
  return changes;
};
