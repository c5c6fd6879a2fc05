import type { Database } from 'better-sqlite3';
import type { Compute, DrinkChange, Remember } from '../../../application/ports/stores/index.ts';
import { changesSince, forgetChanges, lastChange } from './drink-changes.ts';

type Known = { place: number; values: Map<string, unknown> };
type Memory = { others: unknown; known: Map<string, Known>; forgotten: number };

const memories = new WeakMap<Database, Memory>();
const MANY_NOTES = 10_000;

/** Another connection that wrote left no notes here: nothing is known any more. */
const memoryOf = (connection: Database): Memory => {
  const others = connection.pragma('data_version', { simple: true });
  const memory = memories.get(connection);
  if (memory !== undefined && memory.others === others) return memory;
  const fresh: Memory = { others, known: new Map(), forgotten: 0 };
  memories.set(connection, fresh);
  return fresh;
};

const put = <T>(
  values: Map<string, T>,
  changes: ReadonlyMap<string, DrinkChange>,
  found: ReadonlyMap<string, T>,
): Map<string, T> => {
  for (const drinkId of changes.keys()) {
    const value = found.get(drinkId);
    if (value === undefined) values.delete(drinkId);
    else values.set(drinkId, value);
  }
  return values;
};

/**
 * Screens ask for the same figures again and again; they are worked out once, and after a change for the
 * drinks that it touched. What a transaction sees of its own writes is never kept, since it may be rolled back.
 */
export const createRemember = (connection: Database): Remember => {
  const atBegin = lastChange(connection);
  const memory = memoryOf(connection);

  const keep = (what: string, place: number, values: Map<string, unknown>): void => {
    memory.known.set(what, { place, values });
    const read = Math.min(...[...memory.known.values()].map((one) => one.place));
    if (read - memory.forgotten < MANY_NOTES) return;
    forgetChanges(connection, read);
    memory.forgotten = read;
  };

  return async <T>(what: string, compute: Compute<T>): Promise<ReadonlyMap<string, T>> => {
    const now = lastChange(connection);
    const before = memory.known.get(what) as { place: number; values: Map<string, T> } | undefined;
    if (before === undefined || now === null) {
      const values = new Map(await compute(null, new Map()));
      if (now !== null && now === atBegin) keep(what, now, values);
      return values;
    }
    if (before.place === now) return before.values;
    const changes = changesSince(connection, before.place);
    const found = await compute(changes, before.values);
    if (now !== atBegin) return put(new Map(before.values), changes, found);
    keep(what, now, put(before.values, changes, found));
    return before.values;
  };
};
