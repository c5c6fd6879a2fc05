import { emptyCellar, type PlainCellar } from './plain-cellar.ts';

const vintage = (year: number) => ({
  id: `chablis-${year}`,
  category: 'vin',
  name: 'Chablis',
  producer: 'Louvet',
  colour: 'blanc',
  vintage: 2000 + year,
  volumeCl: 75,
  bin: year === 22 ? 'Cave' : null,
  formats: [
    { name: 'verre', cl: 12 },
    { name: 'bouteille', cl: 75 },
  ],
});

const sheets = [
  vintage(22),
  vintage(23),
  {
    id: 'cassis',
    category: 'spiritueux',
    name: 'Crème de cassis',
    volumeCl: 70,
    formats: [{ name: 'dose', cl: 2 }],
  },
  { id: 'kir', category: 'cocktail', name: 'Kir', volumeCl: null, formats: [{ name: 'verre', cl: 12 }] },
  { id: 'blonde', category: 'bière', name: 'Blonde', volumeCl: 3000, formats: [{ name: 'demi', cl: 25 }] },
];

export const libraryText = JSON.stringify(sheets);

/** Days on both sides of two months' ends, so that months are counted whole and in part. */
export const DAYS = [
  '2026-10-28',
  '2026-10-31',
  '2026-11-01',
  '2026-11-02',
  '2026-11-14',
  '2026-11-29',
  '2026-11-30',
  '2026-12-01',
  '2026-12-02',
];

/** Few, so that sales and movements often meet in one minute. */
export const HOURS = ['10:00', '20:30', '23:00'];
export const SALE_HOURS = ['13:00', '20:30', '21:15', '23:00', '23:59'];

export const CODES = ['1', '2', '3', '4', '5', '6'];
export const BINS = [null, 'Cave', 'Bar'];
export const HOME_BINS: Readonly<Record<string, string | null>> = { 'chablis-22': 'Cave' };

export const openPlainCellar = (): PlainCellar => {
  const cellar = emptyCellar();
  for (const { id, formats } of sheets) {
    cellar.drinks.push(id);
    for (const [index, { cl }] of formats.entries()) {
      cellar.servings.set(`${id}/${index}`, { drink: id, ml: cl * 10, recipes: [] });
    }
  }
  return cellar;
};
