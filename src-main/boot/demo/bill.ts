import type { Article } from './menu.ts';
import type { Order, Service } from './orders.ts';
import type { Random } from './random.ts';

/** A line of a ticket. Money in cents, signed; `count` is signed, whole units. */
export type TillLine = {
  kind: 'sale' | 'void' | 'gift' | 'discount' | 'tender';
  article: Article | null;
  label: string;
  family: string;
  count: number;
  unitCents: number;
  discountCents: number;
  amountCents: number;
  /** Hundredths of a percent. */
  vatRate: number | null;
};

const HAPPY_HOUR_CENTS = 100;
const MEANS = [
  { label: 'CB', weight: 78 },
  { label: 'ESPECES', weight: 14 },
  { label: 'TR', weight: 8 },
] as const;

const sold = ({ article, count, course }: Order, isHappyHour: boolean): TillLine => {
  const discountCents = isHappyHour && course === 'beer' ? HAPPY_HOUR_CENTS * count : 0;
  return {
    kind: 'sale',
    article,
    label: article.label,
    family: article.family,
    count,
    unitCents: article.priceCents,
    discountCents,
    amountCents: article.priceCents * count - discountCents,
    vatRate: article.vatRate,
  };
};

const voided = (line: TillLine): TillLine => ({
  ...line,
  kind: 'void',
  count: -1,
  discountCents: 0,
  amountCents: -line.unitCents,
});

const given = (line: TillLine): TillLine => ({
  ...line,
  kind: 'gift',
  discountCents: line.unitCents * line.count,
  amountCents: 0,
});

const sum = (lines: readonly TillLine[]): number =>
  lines.reduce((total, line) => total + line.amountCents, 0);

/** Ten percent off the dishes, rounded to the cent. */
const courtesy = (lines: readonly TillLine[], isFood: (family: string) => boolean): TillLine[] => {
  const dishes = sum(lines.filter(({ family }) => isFood(family)));
  const off = (dishes - (dishes % 10)) / 10;
  if (off <= 0) return [];
  return [
    {
      kind: 'discount',
      article: null,
      label: 'REMISE 10%',
      family: '',
      count: 0,
      unitCents: 0,
      discountCents: 0,
      amountCents: -off,
      vatRate: 1000,
    },
  ];
};

const paid = (label: string, amountCents: number): TillLine => ({
  kind: 'tender',
  article: null,
  label,
  family: 'REGLEMENT',
  count: 1,
  unitCents: 0,
  discountCents: 0,
  amountCents,
  vatRate: null,
});

/** The lines that the register writes for a table, its accidents and its payment included. */
export const billOf = (
  orders: readonly Order[],
  service: Service,
  random: Random,
  isFood: (family: string) => boolean,
): TillLine[] => {
  const lines = orders.flatMap((order): TillLine[] => {
    const line = sold(order, service === 'bar');
    const isTreat = order.course === 'digestif' || order.course === 'hot' || service === 'late';
    if (isTreat && random.happens(4)) return [given({ ...line, discountCents: 0 })];
    return random.happens(1) && line.discountCents === 0 ? [line, voided(line)] : [line];
  });
  if (random.happens(4)) lines.push(...courtesy(lines, isFood));
  return [...lines, paid(random.pick(MEANS, ({ weight }) => weight).label, sum(lines))];
};
