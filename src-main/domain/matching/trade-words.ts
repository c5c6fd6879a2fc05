import productData from './data/products.json' with { type: 'json' };
import { APPELLATIONS, GRAPES } from './lexicon.ts';
import { tokenizeField } from './tokens.ts';

/** Words that the trade writes as they are: no slip for another word, known to this library or not. */
export const TRADE_WORDS: ReadonlySet<string> = new Set(
  [
    ...APPELLATIONS.map(({ name }) => name),
    ...GRAPES.map(({ name }) => name),
    ...productData.flatMap(({ name, producer }) => [name, producer]),
  ]
    .flatMap(tokenizeField)
    .flatMap(({ text }) => (text.length >= 4 ? [text] : [])),
);
