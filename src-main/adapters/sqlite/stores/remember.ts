import type { Database } from 'better-sqlite3';

import { keptStatement } from './kept-statement.ts';

type OnHand = Map<string, number>;
type Kept = { changes: string; onHand: OnHand };

const kept = new WeakMap<Database, Kept>();

/** What this connection wrote, and whether another one did. */
const countChanges = (connection: Database): string => {
  const own = keptStatement(connection, 'SELECT total_changes()').pluck().get();
  const others = connection.pragma('data_version', { simple: true });
  return `${String(own)}/${String(others)}`;
};

/**
 * Screens ask for the same figures again and again; they are computed once after each change. What a
 * transaction sees of its own writes is never kept, since it may be rolled back.
 */
export const onHandCache = (
  connection: Database,
  compute: () => Promise<OnHand>,
): (() => Promise<OnHand>) => {
  const atBegin = countChanges(connection);
  return async () => {
    const changes = countChanges(connection);
    const known = kept.get(connection);
    if (known?.changes === changes) return new Map(known.onHand);
    const onHand = await compute();
    if (changes === atBegin) kept.set(connection, { changes, onHand: new Map(onHand) });
    return onHand;
  };
};
