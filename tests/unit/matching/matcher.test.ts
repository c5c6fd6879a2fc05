import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src-main/domain/matching/index.ts';
import type { LibraryDrink, Proposal } from '../../../src-main/domain/matching/index.ts';

const byGlass = [
  { name: 'verre', cl: 12 },
  { name: 'bouteille', cl: 75 },
];

function wine(id: string, name: string, producer: string, more: Partial<LibraryDrink> = {}): LibraryDrink {
  const appellation = more.appellation ?? name;
  return {
    id,
    category: 'vin',
    name,
    producer,
    colour: 'rouge',
    volumeCl: 75,
    formats: byGlass,
    ...more,
    appellation,
  };
}

const CELLAR: LibraryDrink[] = [
  wine('crozes-blanc', 'Crozes-Hermitage', 'Domaine Combier', { colour: 'blanc', vintage: 2022 }),
  wine('crozes-rouge', 'Crozes-Hermitage', 'Domaine Combier', { vintage: 2021 }),
  wine('cote-brouilly', 'Côte de Brouilly', 'Château Thivin', { vintage: 2021 }),
  wine('moulin', 'Moulin-à-Vent', 'Château des Jacques', { vintage: 2019 }),
  wine('talbot-12', 'Château Talbot', 'Château Talbot', { appellation: 'Saint-Julien', vintage: 2012 }),
  wine('talbot-16', 'Château Talbot', 'Château Talbot', { appellation: 'Saint-Julien', vintage: 2016 }),
  wine('miraval', 'Miraval', 'Château Miraval', { appellation: 'Côtes de Provence', colour: 'rosé' }),
  wine('miraval-magnum', 'Miraval', 'Château Miraval', {
    appellation: 'Côtes de Provence',
    colour: 'rosé',
    volumeCl: 150,
    formats: [{ name: 'magnum', cl: 150 }],
  }),
  {
    id: 'kro',
    category: 'bière',
    name: 'Kronenbourg',
    producer: 'Kronenbourg',
    volumeCl: 3000,
    formats: [
      { name: 'demi', cl: 25 },
      { name: 'pinte', cl: 50 },
    ],
  },
  {
    id: 'oban',
    category: 'spiritueux',
    name: 'Oban 14 ans',
    producer: 'Oban',
    formats: [{ name: 'dose', cl: 4 }],
  },
  {
    id: 'hennessy',
    category: 'spiritueux',
    name: 'Hennessy VS',
    producer: 'Hennessy',
    formats: [{ name: 'dose', cl: 4 }],
  },
  {
    id: 'gin-mare',
    category: 'spiritueux',
    name: 'Gin Mare',
    producer: 'Gin Mare',
    formats: [{ name: 'dose', cl: 4 }],
  },
  { id: 'genepi', category: 'spiritueux', name: 'Génépi des Alpes', producer: 'Dolin' },
  { id: 'sidecar', category: 'cocktail', name: 'Sidecar' },
];

const matcher = createMatcher(CELLAR);

function first(label: string): Proposal {
  const proposal = matcher.match(label)[0];
  if (proposal === undefined) throw new Error(`nothing proposed for ${label}`);
  return proposal;
}

describe('what a label means', () => {
  it.each([
    ['CROZES HERM BLC 22 VERRE', 'crozes-blanc', 'oui', 12],
    ['CROZES COMBIER RGE', 'crozes-rouge', 'oui', null],
    ['M.A.V. 19', 'moulin', 'oui', null],
    ['MLN A VENT JACQUES', 'moulin', 'oui', null],
    ['MAV BT', 'moulin', 'oui', 75],
    ['TALBOT 16', 'talbot-16', 'oui', null],
    ['THIVIN C.DE BROUILLY21', 'cote-brouilly', 'oui', null],
    ['MIRAVAL MGN', 'miraval-magnum', 'oui', 150],
    ['MIRAVAL (V)', 'miraval', 'oui', 12],
    ['1/2 KRO', 'kro', 'oui', 25],
    ['KRO 50CL', 'kro', 'oui', 50],
    ['OBAN 14', 'oban', 'oui', null],
    ['GINMARE 4CL', 'gin-mare', 'oui', 4],
    ['GENEPY', 'genepi', 'oui', null],
    ['SIDE CAR', 'sidecar', 'oui', null],
    ['MOULIN A VENT 2015', 'moulin', 'presque', null],
    ['CROZES BLC 18 VR', 'crozes-blanc', 'presque', 12],
  ])('%s is %s (%s, %s cl)', (label, id, kind, volumeCl) => {
    const proposal = first(label);
    expect({ id: proposal.id, kind: proposal.kind, volumeCl: proposal.volumeCl }).toEqual({
      id,
      kind,
      volumeCl,
    });
    expect(proposal.score).toBeGreaterThan(0.6);
  });

  it.each([
    'SUPPL GLACE',
    'TARTE TATIN',
    'MENU ENFANT',
    'SORBET GENEPI',
    'BROUILLY POT',
    'MIRAVAL ROUGE',
    'TALBOT SENECHAL 18',
    'CROZES GRAILLOT',
    'HENNESSY XO',
    'OBAN 18 ANS',
    'POMMARD 18 BT',
    'PINTE CARDINAL',
  ])('%s is proposed as nothing sure', (label) => {
    expect(matcher.match(label)[0]?.score ?? 0).toBeLessThan(0.5);
  });

  it('says a vintage that the library does not keep, and which', () => {
    const proposal = first('TALBOT 09');
    expect(proposal).toMatchObject({ vintage: 'other', labelVintage: 2009, kind: 'presque' });
    expect(
      matcher
        .match('TALBOT 09')
        .map((one) => one.id)
        .slice(0, 2)
        .sort(),
    ).toEqual(['talbot-12', 'talbot-16']);
  });

  it('gives the reasons in the order of the label, with the words they come from', () => {
    const label = 'CROZES HERM BLC 21 VERRE';
    const reasons = matcher.match(label).find((one) => one.id === 'crozes-blanc')?.reasons ?? [];
    expect(reasons.map(({ field, label: word, verdict }) => [field, word, verdict])).toEqual([
      ['words', 'CROZES', 'exact'],
      ['words', 'HERM', 'abbreviated'],
      ['colour', 'BLC', 'abbreviated'],
      ['vintage', '21', 'contradicts'],
      ['volume', 'VERRE', 'exact'],
    ]);
    for (const reason of reasons) expect(label.slice(reason.from, reason.to)).toBe(reason.label);
  });

  it('tells the words that a drink leaves unexplained', () => {
    const reasons = matcher.match('MIRAVAL STUDIO BT')[0]?.reasons ?? [];
    expect(reasons).toContainEqual(expect.objectContaining({ label: 'STUDIO', verdict: 'unexplained' }));
  });

  it('proposes the surest first, scores being probabilities', () => {
    const scores = matcher.match('CROZES').map((proposal) => proposal.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  it.each(['', '   ', '***', '12', '(V)', '½', '’', 'A', 'œ', '1/2', '😀 VERRE'])(
    'stays calm before "%s"',
    (label) => {
      expect(Array.isArray(matcher.match(label))).toBe(true);
    },
  );
});

describe('hints of the register', () => {
  const both = createMatcher([
    { id: 'wine', category: 'vin', name: 'Cassis', colour: 'blanc', formats: byGlass },
    { id: 'cream', category: 'spiritueux', name: 'Crème de cassis', formats: [{ name: 'dose', cl: 4 }] },
  ]);

  it.each([
    ['VINS BLANCS', 'wine'],
    ['LIQUEURS', 'cream'],
  ])('the family %s leads to the %s', (family, id) => {
    expect(both.match('CASSIS', { family })[0]?.id).toBe(id);
  });
});

describe('a library that changes', () => {
  it('finds a drink as soon as it is added, under its new name once changed, no more once removed', () => {
    const shelf = createMatcher([]);
    expect(shelf.match('FLEURIE MADONE')).toEqual([]);
    shelf.add(wine('a', 'Fleurie La Madone', 'Domaine Vial', { appellation: 'Fleurie' }));
    expect(shelf.match('FLEURIE MADONE')[0]?.id).toBe('a');
    shelf.change(wine('a', 'Juliénas Vieilles Vignes', 'Domaine Vial', { appellation: 'Juliénas' }));
    expect(shelf.match('FLEURIE MADONE')).toEqual([]);
    expect(shelf.match('JULIENAS VV')[0]?.id).toBe('a');
    shelf.remove('a');
    expect(shelf.match('JULIENAS VV')).toEqual([]);
  });

  it('answers as if built anew after many changes', () => {
    const shelf = createMatcher(CELLAR);
    for (const drink of CELLAR) shelf.change({ ...drink, name: 'Autre chose' });
    for (const drink of CELLAR) shelf.change(drink);
    expect(shelf.match('CROZES HERM BLC 22 VERRE')).toEqual(matcher.match('CROZES HERM BLC 22 VERRE'));
  });

  it('takes drinks with hardly anything filled in', () => {
    const bare = createMatcher([
      { id: 'x', name: null, category: null, formats: null },
      { id: 'y', name: 'Chinon' },
    ]);
    expect(bare.match('CHINON VR')[0]?.id).toBe('y');
  });
});

describe('what a person settled', () => {
  const cellar = [
    wine('talbot-12', 'Château Talbot', 'Château Talbot', { appellation: 'Saint-Julien', vintage: 2012 }),
    wine('talbot-16', 'Château Talbot', 'Château Talbot', { appellation: 'Saint-Julien', vintage: 2016 }),
    wine('merlot', 'Merlot', 'Les Jamelles', { appellation: "Pays d'Oc" }),
  ];

  it('proposes a confirmed label as sure, with its serving, and forgets it for good', () => {
    const shelf = createMatcher(cellar);
    expect(shelf.match('ROUGE PATRON VR')).toEqual([]);
    shelf.learn({ label: 'ROUGE PATRON VR', drinkId: 'merlot', servingId: 'verre-12' });
    expect(shelf.match('Rouge  patron vr')[0]).toMatchObject({
      id: 'merlot',
      kind: 'oui',
      volumeCl: 12,
      confirmed: { by: 'label', servingId: 'verre-12' },
    });
    expect(shelf.match('ROUGE PATRON VR')[0]?.score).toBeGreaterThan(0.95);
    shelf.forget('ROUGE PATRON VR');
    expect(shelf.match('ROUGE PATRON VR')).toEqual([]);
    expect(shelf.match('ROUGE PATRON BT')).toEqual([]);
  });

  it('takes the words of a confirmed label in another serving for the same wine', () => {
    const shelf = createMatcher(cellar);
    shelf.learn({ label: 'ROUGE PATRON VR', drinkId: 'merlot' });
    expect(shelf.match('ROUGE PATRON BT')[0]).toMatchObject({
      id: 'merlot',
      volumeCl: 75,
      confirmed: { by: 'words' },
    });
  });

  it('says nothing of a confirmed drink that has left the library', () => {
    const shelf = createMatcher(cellar);
    shelf.learn({ label: 'ROUGE PATRON VR', drinkId: 'merlot' });
    shelf.remove('merlot');
    expect(shelf.match('ROUGE PATRON VR')).toEqual([]);
  });

  it('proposes what the same label meant under an earlier code', () => {
    const shelf = createMatcher(cellar);
    expect(shelf.match('TALBOT', { earlier: { drinkId: 'talbot-12', servingId: 'b' } })[0]).toMatchObject({
      id: 'talbot-12',
      confirmed: { by: 'earlier-code', servingId: 'b' },
    });
  });

  it.each(['talbot-12', 'talbot-16'])(
    'where the label says no year, the vintage in stock comes first: %s',
    (id) => {
      expect(createMatcher(cellar).match('TALBOT BT', { inStock: new Set([id]) })[0]?.id).toBe(id);
    },
  );

  it('a year said outweighs the stock', () => {
    expect(createMatcher(cellar).match('TALBOT 12', { inStock: new Set(['talbot-16']) })[0]?.id).toBe(
      'talbot-12',
    );
  });
});
