import productData from './data/products.json' with { type: 'json' };
import umbrellaData from './data/umbrellas.json' with { type: 'json' };
import { GENERIC_WORDS, STOP_WORDS } from './lexicon.ts';
import { tokenizeField } from './tokens.ts';

/** What the trade knows of a common product: its kind, its nicknames, what a cocktail is made of. */
export interface ProductKnowledge {
  readonly category: string;
  readonly type: string | null;
  readonly aliases: readonly string[];
  readonly parts: readonly string[];
  readonly nameWords: readonly string[];
}

interface KnownProduct extends ProductKnowledge {
  readonly house: readonly string[];
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
      house: contentWords(row.producer),
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

/** The words whatever their order; "daniel s" is "daniels". */
const wordsKey = (words: readonly string[]): string =>
  [
    ...new Set(
      words
        .join(' ')
        .replace(/ s(?= |$)/g, 's')
        .split(' '),
    ),
  ]
    .sort()
    .join(' ');

const UMBRELLA_WORDS = new Set(Object.keys(umbrellaData));
const MADE_BY_MANY = new Set(['vin', 'champagne']);

function indexNames(): Map<string, KnownProduct> {
  const index = new Map<string, KnownProduct>();
  for (const product of [...BY_FIRST_WORD.values()].flat()) {
    if (MADE_BY_MANY.has(product.category)) continue;
    const names = [product.nameWords, ...product.aliases.map(contentWords)];
    for (const name of names) if (!index.has(wordsKey(name))) index.set(wordsKey(name), product);
  }
  return index;
}

const BY_WORDS = indexNames();

/** The product that goes by exactly these words, in any order; wines share their names too much for that. */
export function findByWords(words: readonly string[]): ProductKnowledge | null {
  return findExactly(words);
}

function findExactly(words: readonly string[]): KnownProduct | null {
  const content = words.filter((word) => !STOP_WORDS.has(word));
  return content.length === 0 ? null : (BY_WORDS.get(wordsKey(content)) ?? null);
}

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
  'saveur',
  'intense',
  'sucres',
  'the',
  'noir',
]);

interface SaidWord {
  readonly text: string;
  readonly isStop: boolean;
}

/** A house's name tells its wines apart; elsewhere the library may name the brand's owner, or nobody. */
function isOfHouse(product: KnownProduct, producer: readonly SaidWord[]): boolean {
  const houses = producer.filter((word) => !word.isStop && !GENERIC_WORDS.has(word.text));
  if (product.house.length === 0 || houses.length === 0) return true;
  return houses.some((word) => product.house.includes(word.text));
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
      if (MADE_BY_MANY.has(product.category) && !isOfHouse(product, producer)) continue;
      if (!nameWords.every((part) => product.allWords.has(part) || GENERIC_WORDS.has(part))) continue;
      const isSaid = (part: string): boolean =>
        nameWords.includes(part) || producer.some((other) => other.text === part);
      if (product.nameWords.every((part) => isSaid(part) || UNSAID_WORDS.has(part))) best = product;
    }
  }
  if (best !== null || MADE_BY_MANY.has(family)) return best;
  const exact = nameWords.some((word) => UMBRELLA_WORDS.has(word)) ? null : findExactly(nameWords);
  return exact !== null && (family === '' || familyOf(exact.category) === family) ? exact : null;
}
