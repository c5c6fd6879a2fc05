import productData from './data/products.json' with { type: 'json' };
import { GENERIC_WORDS, STOP_WORDS } from './lexicon.ts';
import { tokenizeField } from './tokens.ts';

/** What the trade knows of a common product: its kind, its nicknames, what a cocktail is made of. */
export interface ProductKnowledge {
  readonly category: string;
  readonly type: string | null;
  readonly aliases: readonly string[];
  readonly parts: readonly string[];
}

interface KnownProduct extends ProductKnowledge {
  readonly nameWords: readonly string[];
  readonly allWords: ReadonlySet<string>;
}

const SAME_FAMILY: Readonly<Record<string, string>> = {
  liqueur: 'spiritueux',
  jus: 'soft',
  cidre: 'bière',
  cocktail: 'apéritif',
};

function contentWords(text: string | null | undefined): string[] {
  return tokenizeField(text)
    .map((token) => token.text)
    .filter((word) => !STOP_WORDS.has(word));
}

function familyOf(category: string): string {
  return SAME_FAMILY[category] ?? category;
}

function indexProducts(): Map<string, KnownProduct[]> {
  const index = new Map<string, KnownProduct[]>();
  for (const row of productData) {
    const nameWords = contentWords(row.name);
    const others = [row.producer, row.type, row.appellation].flatMap(contentWords);
    const product: KnownProduct = {
      category: row.category,
      type: row.type,
      aliases: row.aliases,
      parts: row.parts ?? [],
      nameWords,
      allWords: new Set([...nameWords, ...others, ...(row.parts ?? []).flatMap(contentWords)]),
    };
    const first = nameWords[0];
    if (first === undefined) continue;
    const list = index.get(first);
    if (list === undefined) index.set(first, [product]);
    else list.push(product);
  }
  return index;
}

const BY_FIRST_WORD = indexProducts();

/** What a venue leaves out of the usual sort's name: 1664 (Blonde), Guinness (Draught). */
const UNSAID_WORDS = new Set([
  'blonde',
  'original',
  'originale',
  'classic',
  'draught',
  'london',
  'dry',
  'brut',
]);

interface SaidWord {
  readonly text: string;
  readonly isStop: boolean;
}

/** The product that a drink's name and producer say, every word of both accounted for. */
export function findProduct(
  name: readonly SaidWord[],
  producer: readonly SaidWord[],
  category: string,
): ProductKnowledge | null {
  const nameWords = name.flatMap((word) => (word.isStop ? [] : [word.text]));
  const family = familyOf(category);
  let best: KnownProduct | null = null;
  for (const word of nameWords) {
    for (const product of BY_FIRST_WORD.get(word) ?? []) {
      if (best !== null && product.nameWords.length <= best.nameWords.length) continue;
      if (family !== '' && familyOf(product.category) !== family) continue;
      if (!nameWords.every((part) => product.allWords.has(part) || GENERIC_WORDS.has(part))) continue;
      const isSaid = (part: string): boolean =>
        nameWords.includes(part) || producer.some((other) => other.text === part);
      if (product.nameWords.every((part) => isSaid(part) || UNSAID_WORDS.has(part))) best = product;
    }
  }
  return best;
}
