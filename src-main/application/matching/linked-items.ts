import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import type { Needs } from '../needs.ts';
import type { LinkedItem } from '../views/matching.ts';
import { itemView } from './item-views.ts';
import { openLinkOf } from './known-items.ts';
import type { Matching } from './matching.ts';

/** Items that are linked, each with what it sells. */
export const linkedItems = (needs: Needs, matching: Matching): Promise<Outcome<LinkedItem[]>> =>
  needs.database.transaction(async (stores) => {
    await matching.catchUp(stores);
    return succeed(
      matching.items.list().flatMap((item): LinkedItem[] => {
        const link = openLinkOf(item);
        const drink = link === null ? undefined : matching.library.get(link.drinkId);
        const serving = drink?.servings.find(({ id }) => id === link?.servingId);
        if (link === null || drink === undefined || serving === undefined) return [];
        return [
          {
            ...itemView(item),
            linkId: link.id,
            drinkId: drink.id,
            name: drink.name,
            category: drink.category,
            colour: drink.colour,
            vintage: drink.vintage,
            servingName: serving.name,
            servingMl: serving.volumeMl,
            fromDay: link.fromDay,
          },
        ];
      }),
    );
  });
