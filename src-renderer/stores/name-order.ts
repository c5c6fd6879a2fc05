type Named = { name: string; vintage: number | null };

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
const byName = (a: Named, b: Named): number =>
  collator.compare(a.name, b.name) || (a.vintage ?? 0) - (b.vintage ?? 0);

/** Where a row belongs among rows that are in order. */
const placeFor = (ordered: readonly Named[], row: Named): number => {
  let [from, to] = [0, ordered.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = ordered[middle];
    if (other !== undefined && byName(other, row) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
};

const A_FEW = 500;

/**
 * Puts rows in the order of their names. Comparing words is slow: rows whose name is as it was the last time
 * keep their order, and the few others are put among them.
 */
export const createNameOrder = <Row extends Named>(idOf: (row: Row) => string) => {
  let last: readonly Row[] = [];
  let places = new Map<string, number>();

  const order = (rows: readonly Row[]): readonly Row[] => {
    const known: (Row | undefined)[] = Array.from({ length: last.length });
    const fresh: Row[] = [];
    for (const row of rows) {
      const place = places.get(idOf(row));
      const before = place === undefined ? undefined : last[place];
      const isSame = before?.name === row.name && before.vintage === row.vintage;
      if (place !== undefined && isSame && known[place] === undefined) known[place] = row;
      else fresh.push(row);
    }
    const kept = known.filter((row) => row !== undefined);
    if (fresh.length > A_FEW) return [...kept, ...fresh].sort(byName);
    const put = fresh.sort(byName).map((row) => ({ row, at: placeFor(kept, row) }));
    const ordered: Row[] = [];
    let from = 0;
    for (const { row, at } of put) {
      for (const before of kept.slice(from, at)) ordered.push(before);
      from = at;
      ordered.push(row);
    }
    return ordered.concat(kept.slice(from));
  };

  const done = new WeakMap<readonly Row[], readonly Row[]>();
  return (rows: readonly Row[]): readonly Row[] => {
    const before = done.get(rows);
    if (before !== undefined) return before;
    last = order(rows);
    places = new Map(last.map((row, place) => [idOf(row), place]));
    done.set(rows, last);
    return last;
  };
};
