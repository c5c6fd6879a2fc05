import { kindNames } from './dialects.ts';
import type { Said } from './kinds.ts';
import { plain } from './plain-text.ts';

const isBeginningOfName = (name: string): boolean =>
  [...kindNames.keys()].some((known) => known.length > name.length && known.startsWith(name));

/** Tells `V` and `OFF` that were cut out of `VENTE` and `OFFERT` by the longer words of the rows above. */
export const createKindMemory = () => {
  const names = new Set<string>();
  let last: Said | null = null;
  return {
    learn: (said: Said): void => {
      if (said === last) return;
      last = said;
      if (said.printed !== '') names.add(plain(said.printed));
    },
    looksCut: ({ printed }: Said): boolean => {
      const name = plain(printed);
      return (
        name !== '' &&
        names.size > 0 &&
        [...names].every(({ length }) => length > name.length) &&
        isBeginningOfName(name)
      );
    },
  };
};
