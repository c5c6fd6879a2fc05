import type { ItemCard, NewDrink } from '../../../src-preload/contract';

type NewServing = NewDrink['servings'][number];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The serving that the label sells comes first, at the register's average price; then the whole container. */
const servingsOf = ({ reading, averagePriceCents }: ItemCard): NewServing[] => {
  const { servingName, servingMl, containerMl } = reading;
  const volumeMl = servingMl ?? containerMl;
  if (volumeMl === null) return [];
  const isWhole = volumeMl === containerMl;
  const sold = {
    name: capital(servingName ?? (isWhole ? 'Bouteille' : 'Verre')),
    volumeMl,
    priceCents: averagePriceCents === null || averagePriceCents < 0 ? null : averagePriceCents,
  };
  if (isWhole || containerMl === null || containerMl >= 5000) return [sold];
  return [sold, { name: 'Bouteille', volumeMl: containerMl, priceCents: null }];
};

/** A new sheet begun with what the label says by itself. */
export const prefillFrom = (item: ItemCard): Partial<NewDrink> => {
  const { reading } = item;
  const servings = servingsOf(item);
  return {
    category: reading.category,
    name: reading.name === '' ? item.label : reading.name,
    producer: null,
    appellation: reading.appellation,
    region: reading.region,
    country: null,
    colour: reading.colour,
    vintage: reading.vintage,
    containerMl: reading.containerMl,
    parMl: null,
    ...(servings.length === 0 ? {} : { servings }),
  };
};
