import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src-main/domain/matching/index.ts';
import type { LibraryDrink } from '../../../src-main/domain/matching/index.ts';

const BOTTLE = [{ name: 'bouteille', cl: 75 }];
const BY_GLASS = [{ name: 'verre', cl: 12 }, ...BOTTLE];

function wine(id: string, name: string, more: Partial<LibraryDrink> = {}): LibraryDrink {
  return {
    id,
    category: 'vin',
    name,
    colour: 'rouge',
    volumeCl: 75,
    formats: BOTTLE,
    appellation: name,
    ...more,
  };
}

function drink(id: string, category: string, name: string, more: Partial<LibraryDrink> = {}): LibraryDrink {
  return { id, category, name, ...more };
}

const best = (library: readonly LibraryDrink[], label: string): { id: string | null; score: number } => {
  const first = createMatcher(library).match(label)[0];
  return { id: first?.id ?? null, score: first?.score ?? 0 };
};

const SURE = 0.65;
const UNSURE = 0.5;
// From here on the application takes a proposal for obvious.
const OBVIOUS = 0.95;

describe('what makes another drink of it', () => {
  const vacheron = wine('vacheron', 'Sancerre', {
    producer: 'Domaine Vacheron',
    colour: 'blanc',
    formats: BY_GLASS,
  });
  it.each([
    ['the colour', vacheron, 'SANCERRE VACHERON BT', 'SANCERRE VACHERON RGE'],
    [
      'the sweetness',
      wine('sec', 'Vouvray Sec', { producer: 'Domaine Huet', appellation: 'Vouvray', colour: 'blanc' }),
      'VOUVRAY SEC HUET',
      'VOUVRAY MOELLEUX HUET',
    ],
    ['the size', vacheron, 'SANCERRE VACHERON 75CL', 'SANCERRE VACHERON MAG'],
    ['the house', vacheron, 'SANCERRE VACHERON', 'SANCERRE COTAT'],
    [
      'another cuvée of the house',
      wine('beaucastel', 'Châteauneuf-du-Pape', { producer: 'Château de Beaucastel' }),
      'CHATEAUNEUF BEAUCASTEL',
      'BEAUCASTEL HOMMAGE PERRIN',
    ],
    [
      'a longer appellation',
      wine('brouilly', 'Brouilly', { producer: 'Château de Pierreux' }),
      'BROUILLY PIERREUX',
      'COTE DE BROUILLY',
    ],
    [
      'a shorter appellation',
      wine('petit', 'Petit Chablis', { producer: 'La Chablisienne', colour: 'blanc' }),
      'PETIT CHABLIS',
      'CHABLIS',
    ],
    ['the age', drink('oban', 'spiritueux', 'Oban 14 ans', { producer: 'Oban' }), 'OBAN 14', 'OBAN 18'],
    [
      'the grade',
      drink('vs', 'spiritueux', 'Hennessy VS', { producer: 'Hennessy' }),
      'HENNESSY VS',
      'HENNESSY XO',
    ],
    [
      'the flavour',
      drink('peche', 'soft', 'Ice Tea Pêche', { producer: 'Lipton' }),
      'ICE TEA PECHE',
      'ICE TEA MANGUE',
    ],
    ['zero', drink('hein', 'bière', 'Heineken', { producer: 'Heineken' }), 'HEINEKEN', 'HEINEKEN 0.0'],
    [
      'the sort of hot drink',
      drink('viennois', 'chaud', 'Chocolat viennois'),
      'CHOCO VIENNOIS',
      'CAFE VIENNOIS',
    ],
    ['a dish', drink('genepi', 'spiritueux', 'Génépi', { producer: 'Dolin' }), 'GENEPI 4CL', 'SORBET GENEPI'],
  ])('%s', (_, kept, same, other) => {
    expect(best([kept], same)).toMatchObject({ id: kept.id });
    expect(best([kept], same).score).toBeGreaterThan(SURE);
    expect(best([kept], other).score).toBeLessThan(UNSURE);
  });

  it('a whole name: "JACK DANIELS" is not sure to be the Honey', () => {
    const honey = drink('honey', 'spiritueux', "Jack Daniel's Honey", { producer: "Jack Daniel's" });
    const plain = drink('plain', 'spiritueux', "Jack Daniel's", { producer: "Jack Daniel's" });
    expect(best([honey, plain], 'JACK DANIELS').id).toBe('plain');
    expect(best([honey], 'JACK DANIELS').score).toBeLessThan(OBVIOUS);
  });
});

describe('labels that name a sort', () => {
  const cellar = [
    wine('merlot', 'Merlot', { producer: 'Les Jamelles', appellation: "Pays d'Oc", formats: BY_GLASS }),
    wine('pauillac', 'Pauillac', { producer: 'Château Latour' }),
    drink('amstel', 'bière', 'Amstel', { volumeCl: 3000, formats: [{ name: 'demi', cl: 25 }] }),
    drink('peche', 'bière', 'Demi pêche', { formats: [{ name: 'demi', cl: 25 }] }),
    drink('bull', 'soft', 'Red Bull', { formats: [{ name: 'canette', cl: 25 }] }),
  ];
  it.each([
    ['VERRE ROUGE', 'merlot'],
    ['DEMI', 'amstel'],
    ['BIERE PRESSION 25', 'amstel'],
    ['DEMI PECHE', 'peche'],
  ])('%s is what the venue pours of it: %s', (label, id) => {
    expect(best(cellar, label).id).toBe(id);
  });

  it('stays unsure where two would do as well', () => {
    const second = wine('syrah', 'Syrah', { producer: 'Autre', appellation: "Pays d'Oc", formats: BY_GLASS });
    expect(best([...cellar, second], 'VERRE ROUGE').score).toBeLessThan(UNSURE);
  });

  it.each([
    ['SIROP MENTHE', 'sirop'],
    ['VERVEINE', 'infusion'],
  ])('%s falls under the one sheet for all flavours', (label, id) => {
    const bar = [drink('sirop', 'soft', 'Sirop'), drink('infusion', 'chaud', 'Infusion')];
    expect(best(bar, label).id).toBe(id);
  });
});

describe('labels typed in haste', () => {
  const list = [
    wine('crozes', 'Crozes-Hermitage', { producer: 'Alain Graillot', formats: BY_GLASS }),
    wine('morgon', 'Morgon', { producer: 'Marcel Lapierre', formats: BY_GLASS }),
    drink('louis', 'spiritueux', 'Louis XIII', { producer: 'Rémy Martin' }),
    drink('zero', 'soft', 'Coca-Cola Zéro', { producer: 'Coca-Cola' }),
    drink('coca', 'soft', 'Coca-Cola', { producer: 'Coca-Cola' }),
    drink('jb', 'spiritueux', 'J&B', { producer: 'Justerini & Brooks', formats: [{ name: 'dose', cl: 4 }] }),
  ];
  it.each([
    ['CROZESHERM VR', 'crozes', 12],
    ['MORGONLAPIERRE BT', 'morgon', 75],
    ['MORGONVERRE', 'morgon', 12],
    ['MORGON VERER', 'morgon', 12],
    ['crozes-hermit. ver', 'crozes', 12],
    ['LOUIS 13', 'louis', null],
    ['COKE 0', 'zero', null],
    ['COCA S/ALC', 'zero', null],
    ['J&B 4CL', 'jb', 4],
    ['JB 4CL', 'jb', 4],
  ])('%s is still %s', (label, id, volumeCl) => {
    expect(createMatcher(list).match(label)[0]).toMatchObject({ id, volumeCl });
  });

  const cut = [
    wine('vougeot', 'Clos de Vougeot', { producer: 'Château de la Tour' }),
    wine('latour', 'Château Latour', { producer: 'Château Latour', appellation: 'Pauillac' }),
    wine('pape', 'Châteauneuf-du-Pape', { producer: 'Henri Bonneau' }),
    wine('peray', 'Saint-Péray Les Figuiers', { producer: 'Bernard Gripa', colour: 'blanc' }),
    wine('envie', "J'en Veux", { producer: 'Ganevat' }),
    wine('mondeuse', 'Mondeuse', { producer: 'Domaine Dupasquier', colour: 'rouge' }),
    wine('roussette', 'Roussette', { producer: 'Domaine Dupasquier', colour: 'blanc' }),
  ];
  it.each([
    ['a name that another drink says in two words', 'CHATEAU LATO', 'latour'],
    ['a word without spaces, cut at a width', 'SAINTPERAYLESFIG', 'peray'],
    ['letters alone, without spaces', 'JENVEUX', 'envie'],
    ['a house and the beginning of a colour', 'DUPASQUIER ROU', 'mondeuse'],
  ])('%s: %s', (_, label, id) => {
    expect(createMatcher(cut).match(label)[0]?.id).toBe(id);
  });

  it('gives reasons on the very characters of a glued label', () => {
    const reasons = createMatcher(list).match('MORGONLAPIERRE BT')[0]?.reasons ?? [];
    expect(reasons.map(({ label }) => label)).toEqual(['MORGON', 'LAPIERRE', 'BT']);
  });

  it('takes no word of the trade for a slip', () => {
    expect(best([drink('margarita', 'cocktail', 'Margarita')], 'MARGAUX VERRE').score).toBeLessThan(UNSURE);
  });
});
