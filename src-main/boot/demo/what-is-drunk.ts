import { addDays } from '../../domain/kernel/business-day.ts';
import type { Sales } from './cellar.ts';
import type { Article, SampleDrink } from './menu.ts';
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

/** Millilitres that these nights took out of the cellar; only through articles that `counts` takes. */
export const whatIsDrunk = (
  nights: readonly MadeNight[],
  library: readonly SampleDrink[],
  lastNight: string,
  counts: (article: Article) => boolean,
): Sales => {
  const volumes = new Map(
    library.flatMap(({ id, formats }) =>
      formats.map(({ name, cl }) => [`${id}/${name}`, Math.round(cl * 10)]),
    ),
  );
  const drunk = new Map<string, Map<string, number>>();
  for (const { day, sold } of nights) {
    for (const { article, count } of sold) {
      if (article === null || !counts(article)) continue;
      const served = servedOn(article, lastNight, day);
      if (served === undefined) continue;
      const days = drunk.get(served.drink) ?? new Map<string, number>();
      const volume = volumes.get(`${served.drink}/${served.serving}`) ?? 0;
      days.set(day, (days.get(day) ?? 0) + volume * count);
      drunk.set(served.drink, days);
    }
  }
  return drunk;
};
