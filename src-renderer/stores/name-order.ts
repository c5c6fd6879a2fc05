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
  let given: readonly Row[] = [];
  let last: readonly Row[] = [];
  let places = new Map<string, number>();

  /** Of rows that came as before, those that are other in all but their name take the place that they had. */
  const renew = (rows: readonly Row[]): readonly Row[] | null => {
    if (rows.length !== given.length) return null;
    const renewed = [...last];
    for (let at = 0; at < rows.length; at += 1) {
      const [row, before] = [rows[at], given[at]];
      if (row === before || row === undefined || before === undefined) continue;
      const place = places.get(idOf(row));
      const isSame = idOf(before) === idOf(row) && before.name === row.name && before.vintage === row.vintage;
      if (place === undefined || !isSame) return null;
      renewed[place] = row;
    }
    return renewed;
  };

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
    const renewed = renew(rows);
    last = renewed ?? order(rows);
    if (renewed === null) places = new Map(last.map((row, place) => [idOf(row), place]));
    given = rows;
    done.set(rows, last);
    return last;
  };
};
