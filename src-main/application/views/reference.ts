import type { DrinkName } from './cellar/index.ts';
import type {
  Appellation,
  ContainerSize,
  Grape,
  Product,
  Region,
  UsualServing,
} from '../../domain/sheets/reference/types.ts';

export type { Doubt, DoubtCode, Mend } from '../../domain/sheets/doubts.ts';
export type { Product } from '../../domain/sheets/reference/types.ts';

/** A part of a cocktail, and the library's drink for it; none where it has none. */
export type CataloguePart = Product['parts'][number] & { drink: DrinkName | null };

/** What completes a word while it is typed. */
export type ReferenceLists = {
  appellations: Pick<Appellation, 'name' | 'region' | 'country' | 'colours' | 'aliases'>[];
  regions: Pick<Region, 'name' | 'country'>[];
  grapes: Pick<Grape, 'name'>[];
  sizes: Pick<ContainerSize, 'name' | 'ml' | 'usedFor' | 'aliases'>[];
  servings: Pick<UsualServing, 'name' | 'ml' | 'category'>[];
};
