import { addDays } from '../../domain/kernel/business-day.ts';
import type { Sales } from './cellar.ts';
import type { Article, SampleDrink, SampleRecipe } from './menu.ts';
import type { MadeNight } from './nights.ts';

export type Served = { drink: string; serving: string; fromDay: string | null };

/** What an article stood for in turn: one drink, or a vintage and then the next. */
export const servedBy = (article: Article, lastNight: string): Served[] => {
  const { drink, serving, then } = article;
  if (drink === undefined || serving === undefined) return [];
  const first: Served = { drink, serving, fromDay: null };
  if (then === undefined) return [first];
  return [first, { drink: then.drink, serving, fromDay: addDays(lastNight, -then.daysBefore) }];
};

const servedOn = (article: Article, lastNight: string, day: string): Served | undefined =>
  servedBy(article, lastNight).findLast(({ fromDay }) => fromDay === null || fromDay <= day);

type Pour = { drink: string; volumeMl: number };

const toMl = (cl: number): number => Math.round(cl * 10);

/** What one of each serving takes: its own drink, or the parts of its recipe. */
const poursOf = (
  library: readonly SampleDrink[],
  recipes: readonly SampleRecipe[],
): ReadonlyMap<string, Pour[]> =>
  new Map([
    ...library.flatMap(({ id, formats }) =>
      formats.map(({ name, cl }): [string, Pour[]] => [`${id}/${name}`, [{ drink: id, volumeMl: toMl(cl) }]]),
    ),
    ...recipes.map(({ drink, serving, parts }): [string, Pour[]] => [
      `${drink}/${serving}`,
      parts.map((part) => ({ drink: part.drink, volumeMl: toMl(part.cl) })),
    ]),
  ]);

/** Millilitres that these nights took out of the cellar; only through articles that `counts` takes. */
export const whatIsDrunk = (needs: {
  nights: readonly MadeNight[];
  library: readonly SampleDrink[];
  recipes: readonly SampleRecipe[];
  lastNight: string;
  counts: (article: Article) => boolean;
}): Sales => {
  const { nights, library, recipes, lastNight, counts } = needs;
  const pours = poursOf(library, recipes);
  const drunk = new Map<string, Map<string, number>>();
  for (const { day, sold } of nights) {
    for (const { article, count } of sold) {
      if (article === null || !counts(article)) continue;
      const served = servedOn(article, lastNight, day);
      if (served === undefined) continue;
      for (const { drink, volumeMl } of pours.get(`${served.drink}/${served.serving}`) ?? []) {
        const days = drunk.get(drink) ?? new Map<string, number>();
        days.set(day, (days.get(day) ?? 0) + volumeMl * count);
        drunk.set(drink, days);
      }
    }
  }
  return drunk;
};
