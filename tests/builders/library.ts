/** Two wines, as a library file holds them. */
export const library = JSON.stringify([
  {
    id: 'chablis-22',
    category: 'vin',
    name: 'Chablis',
    producer: 'Domaine Louvet',
    appellation: 'Chablis',
    region: 'Bourgogne',
    country: 'France',
    colour: 'blanc',
    vintage: 2022,
    volumeCl: 75,
    parCl: 450,
    formats: [
      { name: 'verre', cl: 12, priceCents: 750 },
      { name: 'bouteille', cl: 75, priceCents: 3900 },
    ],
  },
  {
    id: 'morgon-21',
    category: 'vin',
    name: 'Morgon',
    producer: 'Domaine Tissandier',
    appellation: 'Morgon',
    region: 'Beaujolais',
    country: 'France',
    colour: 'rouge',
    vintage: 2021,
    volumeCl: 75,
    formats: [
      { name: 'verre', cl: 12, priceCents: 650 },
      { name: 'bouteille', cl: 75, priceCents: 3300 },
    ],
  },
]);
