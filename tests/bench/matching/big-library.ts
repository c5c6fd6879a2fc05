import appellations from '../../../src-main/domain/matching/data/appellations.json' with { type: 'json' };
import products from '../../../src-main/domain/matching/data/products.json' with { type: 'json' };
import type { LibraryDrink } from '../../../src-main/domain/matching/index.ts';
import { readKnownVenues } from '../../fixtures/matching/venues.ts';

const SYLLABLES =
  'ba ber bou bre cha cla cor dau del du fau fer gar ger gri jou la lau le lo ma mar mi mon na no pa per pi ra re ri ro sa ser so ta ter va ver vi'.split(
    ' ',
  );
const HOUSES = ['Domaine ', 'Château ', '', 'Clos ', 'Mas '];

/** A library as large as a wholesaler's: the venues' drinks lost among made-up estates and cuvées, always the same. */
export function makeLibrary(size: number): LibraryDrink[] {
  let seed = 20_240_314;
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const pick = <T>(list: readonly T[], fallback: T): T =>
    list[Math.floor(random() * list.length)] ?? fallback;
  const makeWord = (): string => {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES, 'la'));
    const word = syllables.join('') + pick(['', 'n', 't', 's', 'x', 'd'], '');
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const estates = Array.from({ length: 6000 }, makeWord);
  const cuvees = Array.from({ length: 8000 }, makeWord);
  const library: LibraryDrink[] = readKnownVenues().flatMap((venue) => venue.library);
  while (library.length < size) {
    const id = `made-${library.length}`;
    const place = appellations[Math.floor(random() * appellations.length)];
    const product = products[Math.floor(random() * products.length)];
    if (random() < 0.85 && place !== undefined) {
      library.push({
        id,
        category: 'vin',
        name: place.name + (random() < 0.6 ? ` Les ${pick(cuvees, '')}` : ''),
        producer: pick(HOUSES, '') + pick(estates, '') + (random() < 0.3 ? `-${pick(estates, '')}` : ''),
        appellation: place.name,
        region: place.region,
        country: place.country,
        colour: pick(place.colours, 'blanc'),
        vintage: 2005 + Math.floor(random() * 19),
        volumeCl: 75,
        formats: [
          { name: 'verre', cl: 12 },
          { name: 'bouteille', cl: 75 },
        ],
      });
    } else if (product !== undefined) {
      library.push({
        id,
        category: product.category,
        name: `${product.name} ${pick(cuvees, '')}`,
        producer: product.producer,
        volumeCl: 70,
        formats: [],
      });
    }
  }
  return library;
}
