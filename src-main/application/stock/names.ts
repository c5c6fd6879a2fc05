import { wallClock } from '../../domain/kernel/business-day.ts';
import { fail } from '../../domain/kernel/outcome.ts';
import type { Drink } from '../../domain/sheets/drink.ts';
import { nameOfDrink } from '../../domain/sheets/name.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { readSettings } from '../settings.ts';
import type { DrinkName } from '../views/cellar/index.ts';

export const unknownDrink = () =>
  fail('DRINK.UNKNOWN', 'Cette boisson n’est plus dans la bibliothèque. Rien n’a été changé.');

export const nameAndColour = (drink: Drink): DrinkName => {
  const { id, vintage, category, colour, containerMl } = drink;
  return { drinkId: id, name: nameOfDrink(drink), vintage, category, colour, containerMl };
};

export type Recorded = { at: string; recordedAt: string };

/** Now, on the venue's clock and on that of the program. */
export const momentNow = async (needs: Needs, stores: Stores): Promise<Recorded> => {
  const now = needs.clock.now();
  return { at: wallClock(now, (await readSettings(stores)).timeZone), recordedAt: now.toISOString() };
};

/** A bin by its name; the drink's own place has none. */
export const binOf = (bin: string | null): string | null => (bin === null || bin === '' ? null : bin);
