import type { Category, Colour } from '../../src-preload/contract';

export type DotTone = 'rouge' | 'blanc' | 'rose' | 'bulles' | 'biere' | 'spirit' | 'soft';

type Kind = { category: Category; colour: Colour | null };

const wineTones = { rouge: 'rouge', blanc: 'blanc', rosé: 'rose' } as const;

/** The dot beside a drink's name. */
export const toneOf = ({ category, colour }: Kind): DotTone => {
  switch (category) {
    case 'vin':
      return colour === null ? 'rouge' : wineTones[colour];
    case 'champagne':
      return colour === 'rosé' ? 'rose' : 'bulles';
    case 'bière':
    case 'cidre':
      return 'biere';
    case 'apéritif':
    case 'spiritueux':
    case 'cocktail':
      return 'spirit';
    case 'soft':
    case 'eau':
    case 'chaud':
      return 'soft';
  }
};

/** The order of the card. Titles: `trade.group.<key>`. */
export const GROUPS = [
  'red',
  'white',
  'rose',
  'wine',
  'sparkling',
  'beer',
  'cider',
  'aperitif',
  'spirit',
  'cocktail',
  'soft',
  'water',
  'hot',
] as const;
export type GroupKey = (typeof GROUPS)[number];

const wineGroups = { rouge: 'red', blanc: 'white', rosé: 'rose' } as const;
const otherGroups = {
  champagne: 'sparkling',
  bière: 'beer',
  cidre: 'cider',
  apéritif: 'aperitif',
  spiritueux: 'spirit',
  cocktail: 'cocktail',
  soft: 'soft',
  eau: 'water',
  chaud: 'hot',
} as const;

export const groupOf = ({ category, colour }: Kind): GroupKey => {
  if (category !== 'vin') return otherGroups[category];
  return colour === null ? 'wine' : wineGroups[colour];
};
