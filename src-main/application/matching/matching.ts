import { createMatcher, type Matcher, type Proposal } from '../../domain/matching/index.ts';
import type { Drink } from '../../domain/sheets/drink.ts';

type SoldItem = { label: string; family: string | null; averagePriceCents: number | null };

/** The matcher over the library as it stands, and what it answered so far. */
export type Matching = {
  /** A function that proposes drinks of this library, best first. */
  over(library: readonly Drink[]): (item: SoldItem) => readonly Proposal[];
};

const toLibraryDrink = (drink: Drink) => ({
  id: drink.id,
  category: drink.category,
  name: drink.name,
  producer: drink.producer,
  appellation: drink.appellation,
  region: drink.region,
  country: drink.country,
  colour: drink.colour,
  vintage: drink.vintage,
  volumeCl: drink.containerMl === null ? null : drink.containerMl / 10,
  formats: drink.servings.map(({ name, volumeMl, priceCents }) => ({ name, cl: volumeMl / 10, priceCents })),
});

/** Builds the matcher again when the library changed; answers stay true until then. */
export const createMatching = (): Matching => {
  let builtFrom = '';
  let matcher: Matcher = createMatcher([]);
  const answers = new Map<string, readonly Proposal[]>();

  const propose = ({ label, family, averagePriceCents }: SoldItem): readonly Proposal[] => {
    const key = JSON.stringify([label, family, averagePriceCents]);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const proposals = matcher.match(label, {
      ...(family === null ? {} : { family }),
      ...(averagePriceCents === null ? {} : { unitPriceCents: averagePriceCents }),
    });
    answers.set(key, proposals);
    return proposals;
  };

  return {
    over: (library) => {
      const drinks = library.map(toLibraryDrink);
      const fingerprint = JSON.stringify(drinks);
      if (fingerprint !== builtFrom) {
        matcher = createMatcher(drinks);
        builtFrom = fingerprint;
        answers.clear();
      }
      return propose;
    },
  };
};
