import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { doubtsOf, type Doubt, type DoubtContext } from '../../domain/sheets/doubts.ts';
import type { NewDrink } from '../../domain/sheets/drink.ts';
import { createCatalogue, type Catalogue } from '../../domain/sheets/reference/catalogue.ts';
import { findParts } from '../../domain/sheets/reference/find-parts.ts';
import { createKnownNames } from '../../domain/sheets/reference/known-names.ts';
import type { Product } from '../../domain/sheets/reference/types.ts';
import type { Needs } from '../needs.ts';
import { nameAndColour } from '../stock/names.ts';
import type { CataloguePart, ReferenceLists } from '../views/reference.ts';

const MOST_FOUND = 12;

/** What a sheet is looked at with: reference data as they are, and the year of the clock. */
export const doubtContext = async ({ reference, clock }: Needs): Promise<DoubtContext> => {
  const known = await reference.load();
  return { names: createKnownNames(known), sizes: known.sizes, year: clock.now().getFullYear() };
};

export const referenceVerbs = (needs: Needs) => {
  let catalogue: Catalogue | null = null;
  let context: DoubtContext | null = null;
  return {
    referenceLists: async (): Promise<Outcome<ReferenceLists>> => {
      const { appellations, regions, grapes, sizes, servings } = await needs.reference.load();
      return succeed({
        appellations: appellations.map(({ name, region, country, colours, aliases }) => ({
          ...{ name, region, country, colours, aliases },
        })),
        regions: regions.map(({ name, country }) => ({ name, country })),
        grapes: grapes.map(({ name }) => ({ name })),
        sizes: sizes.map(({ name, ml, usedFor, aliases }) => ({ name, ml, usedFor, aliases })),
        servings: servings.map(({ name, ml, category }) => ({ name, ml, category })),
      });
    },
    searchCatalogue: async ({ text }: { text: string }): Promise<Outcome<Product[]>> => {
      catalogue ??= createCatalogue((await needs.reference.load()).products);
      return succeed(catalogue.search(text, MOST_FOUND));
    },
    /** What the library has of a cocktail's parts. */
    findCatalogueParts: async ({ parts }: Pick<Product, 'parts'>): Promise<Outcome<CataloguePart[]>> => {
      const { products } = await needs.reference.load();
      return needs.database.transaction(async (stores) => {
        const known = { products, onHand: await stores.stock.onHand(null) };
        return succeed(
          findParts(parts, await stores.drinks.list(), known).map(({ drink, ...part }) => ({
            ...part,
            drink: drink === null ? null : nameAndColour(drink),
          })),
        );
      });
    },
    drinkDoubts: async ({ drink }: { drink: NewDrink }): Promise<Outcome<Doubt[]>> => {
      context ??= await doubtContext(needs);
      return succeed(doubtsOf(drink, { ...context, year: needs.clock.now().getFullYear() }));
    },
  };
};
