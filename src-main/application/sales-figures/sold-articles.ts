import { addDays } from '../../domain/kernel/business-day.ts';
import type { Period } from '../../domain/sales/periods.ts';
import type { Drink, Serving } from '../../domain/sheets/drink.ts';
import type { Article, Link, Stores } from '../ports/stores/index.ts';

/** An article over days on which one thing stood behind it: a serving of a drink, or nothing. */
export type ArticleTime = Period & {
  article: Article;
  isIgnored: boolean;
  drink: Drink | null;
  serving: Serving | null;
};

export type KnownSales = {
  articles: readonly Article[];
  /** Those that something is linked to. */
  drinks: ReadonlyMap<string, Drink>;
  isIgnored: (itemKey: string) => boolean;
  labelOf: (itemKey: string) => string;
  linksOf: (itemKey: string) => readonly Link[];
};

/** `asked` is a drink that is named whether or not something is linked to it. */
export const readKnownSales = async (stores: Stores, asked: string | null): Promise<KnownSales> => {
  const items = new Map((await stores.items.list()).map((item) => [item.itemKey, item]));
  const live = await stores.links.live();
  const links = Map.groupBy(live, ({ itemKey }) => itemKey);
  const drinkIds = new Set([...live.map(({ drinkId }) => drinkId), ...(asked === null ? [] : [asked])]);
  return {
    articles: await stores.salesFigures.articles(),
    drinks: new Map((await stores.drinks.some([...drinkIds])).map((drink) => [drink.id, drink])),
    isIgnored: (itemKey) => items.get(itemKey)?.ignored === true,
    labelOf: (itemKey) => items.get(itemKey)?.label ?? itemKey,
    linksOf: (itemKey) => links.get(itemKey) ?? [],
  };
};

const within = (link: Link, { from, to }: Period): Period => ({
  from: link.fromDay !== null && link.fromDay > from ? link.fromDay : from,
  to: link.untilDay !== null && link.untilDay < to ? link.untilDay : to,
});

/** Cuts the period of an article where its links begin and end. */
const timesOf = (article: Article, period: Period, known: KnownSales): ArticleTime[] => {
  const isIgnored = known.isIgnored(article.itemKey);
  const linked = known
    .linksOf(article.itemKey)
    .map((link) => ({ link, days: within(link, period) }))
    .filter(({ days }) => days.from <= days.to)
    .sort((a, b) => a.days.from.localeCompare(b.days.from));
  const times: ArticleTime[] = [];
  let next = period.from;
  const leaveUnlinked = (to: string): void => {
    if (next <= to) times.push({ article, isIgnored, from: next, to, drink: null, serving: null });
  };
  for (const { link, days } of linked) {
    leaveUnlinked(addDays(days.from, -1));
    const drink = known.drinks.get(link.drinkId) ?? null;
    const serving = drink?.servings.find(({ id }) => id === link.servingId) ?? null;
    times.push({ article, isIgnored, ...days, drink, serving });
    next = addDays(days.to, 1);
  }
  leaveUnlinked(period.to);
  return times;
};

export const articleTimes = (known: KnownSales, period: Period): ArticleTime[] =>
  known.articles.flatMap((article) => timesOf(article, period, known));
