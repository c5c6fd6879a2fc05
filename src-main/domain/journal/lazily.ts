/** What is dear to find out, found out once, when it is first asked for. */
export const lazily = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

/** A value for each key, made once; the keys of a file are few, or not worth being kept. */
export const remembered = <T>(make: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, made);
    return made;
  };
};

const MOST_KEPT = 1000;
