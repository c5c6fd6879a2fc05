import type { Article, Course, Menu } from './menu.ts';
import type { Random } from './random.ts';

export type Service = 'lunch' | 'bar' | 'dinner' | 'late';

/** What a table asks for: an article, how many. */
export type Order = { article: Article; course: Course; count: number };

export type Kitchen = { order(course: Course, count?: number): Order };

export const openKitchen = (menu: Menu, random: Random): Kitchen => {
  const courseOf = new Map(menu.families.map(({ name, course }) => [name, course]));
  const byCourse = Map.groupBy(menu.articles, ({ family }) => courseOf.get(family) ?? 'other');
  return {
    order: (course, count = 1) => ({
      article: random.pick(byCourse.get(course) ?? [], ({ weight }) => weight),
      course,
      count,
    }),
  };
};

type Choice = { course: Course; weight: number };

const atTheBar: readonly Choice[] = [
  { course: 'beer', weight: 46 },
  { course: 'cocktail', weight: 18 },
  { course: 'glass', weight: 16 },
  { course: 'soft', weight: 8 },
  { course: 'aperitif', weight: 5 },
  { course: 'bubbles', weight: 3 },
  { course: 'pitcher', weight: 4 },
];

const beforeDinner: readonly Choice[] = [
  { course: 'cocktail', weight: 34 },
  { course: 'beer', weight: 24 },
  { course: 'aperitif', weight: 18 },
  { course: 'glass', weight: 14 },
  { course: 'bubbles', weight: 6 },
  { course: 'soft', weight: 4 },
];

/** Orders the course for each guest who wants it. */
const perGuest = (random: Random, guests: number, percent: number, order: () => Order): Order[] =>
  Array.from({ length: guests }, () => (random.happens(percent) ? [order()] : [])).flat();

const lunch = (kitchen: Kitchen, random: Random): Order[] => {
  const guests = random.pick([1, 2, 3, 4], (count) => [0, 40, 40, 12, 8][count] ?? 0);
  const each = (percent: number, course: Course): Order[] =>
    perGuest(random, guests, percent, () => kitchen.order(course));
  return [
    ...perGuest(random, guests, 100, () => kitchen.order(random.happens(38) ? 'set' : 'main')),
    ...each(8, 'extra'),
    ...each(22, 'glass'),
    ...each(10, 'beer'),
    ...each(16, 'soft'),
    ...(random.happens(12) ? [kitchen.order('pitcher')] : []),
    ...(random.happens(45) ? [kitchen.order('water')] : []),
    ...each(20, 'dessert'),
    ...each(62, 'hot'),
  ];
};

const wineFor = (kitchen: Kitchen, random: Random, guests: number): Order[] => {
  if (guests > 1 && random.happens(42)) return [kitchen.order('bottle', guests > 4 ? 2 : 1)];
  if (random.happens(18)) return [kitchen.order('pitcher')];
  return perGuest(random, guests, 55, () => kitchen.order('glass'));
};

const dinner = (kitchen: Kitchen, random: Random): Order[] => {
  const guests = random.pick([1, 2, 3, 4, 6], (count) => [0, 8, 56, 14, 17, 0, 5][count] ?? 0);
  const each = (percent: number, course: Course): Order[] =>
    perGuest(random, guests, percent, () => kitchen.order(course));
  const { course } = random.pick(beforeDinner, ({ weight }) => weight);
  return [
    ...each(38, course),
    ...each(32, 'starter'),
    ...each(92, 'main'),
    ...each(7, 'extra'),
    ...wineFor(kitchen, random, guests),
    ...(random.happens(70) ? [kitchen.order('water', guests > 3 ? 2 : 1)] : []),
    ...each(7, 'cheese'),
    ...each(42, 'dessert'),
    ...each(30, 'hot'),
    ...each(10, 'digestif'),
  ];
};

const drinks = (kitchen: Kitchen, random: Random, service: Service): Order[] => {
  const guests = random.between(1, 4);
  const rounds = Array.from({ length: random.between(1, 2) }, () => {
    const { course } = random.pick(atTheBar, ({ weight }) => weight);
    return kitchen.order(course, guests);
  });
  if (service === 'late' && random.happens(25)) rounds.push(kitchen.order('digestif', random.between(1, 2)));
  if (service === 'bar' && random.happens(15)) rounds.push(kitchen.order('hot'));
  if (random.happens(3)) rounds.push(kitchen.order('other'));
  return rounds;
};

/** The same article twice at a table is one line of the ticket. */
const together = (orders: readonly Order[]): Order[] =>
  [...Map.groupBy(orders, ({ article }) => article.code).values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, count: others.reduce((sum, { count }) => sum + count, first.count) }],
  );

const askedFor = (service: Service, kitchen: Kitchen, random: Random): Order[] => {
  switch (service) {
    case 'lunch':
      return lunch(kitchen, random);
    case 'dinner':
      return dinner(kitchen, random);
    case 'bar':
    case 'late':
      return drinks(kitchen, random, service);
  }
};

export const ordersOf = (service: Service, kitchen: Kitchen, random: Random): Order[] =>
  together(askedFor(service, kitchen, random));
