import { fold, foldWithOrigin } from './fold.ts';

export type TokenKind = 'word' | 'number' | 'volume' | 'fraction';

export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
  /** Span in the printed label. */
  readonly from: number;
  readonly to: number;
  /** Numbers: the value. Volumes: centilitres. Fractions: 0.5 for 1/2. */
  readonly value: number;
  readonly before: string;
  readonly after: string;
}

// Quantities first: "1/2", "1L5", "75cl", "18,7", then "s/a", "ss alcool", "j&b", words, numbers.
const PIECE =
  /(\d)\s?\/\s?(\d)(?!\d)|(\d+(?:[.,]\d+)?)(?:\s?(?=cl|ml|litre)|(?=l))(cl|ml|litres?|l)(?![a-z])(\d{1,2})?|(\d+[.,]\d+)|(?!1ers?(?![a-z])|1\s?cru)(\d+)|(?:s\/a|(?:s[./]|ss? ?|sans )alc)(?:lc|ool)?(?![a-z])|(1ers?(?![a-z])|1(?=\s?cru)|(?<![a-z])[a-z]&[a-z](?![a-z])|[a-z]+)/g;

const LETTERS = /[a-z]+/g;
const IS_MORE_THAN_WORDS = /[\d/]|sans alc|&/;

const LITRE_UNITS: Readonly<Record<string, number>> = { ml: 0.1, cl: 1 };

function toVolume(amount: string, unit: string, rest: string | undefined): number {
  const factor = LITRE_UNITS[unit] ?? 100;
  const written = rest === undefined ? amount : `${amount}.${rest}`;
  return Math.round(Number(written.replace(',', '.')) * factor * 100) / 100;
}

function wordText(word: string | undefined): string {
  if (word === undefined) return 'sansalcool';
  return word.startsWith('1') ? '1er' : word.replace('&', '');
}

export function tokenizeLabel(label: string): Token[] {
  const { text, origin } = foldWithOrigin(label);
  const tokens: Token[] = [];
  for (const found of text.matchAll(PIECE)) {
    const [whole, over, under, amount, unit, rest, decimal, integer, word] = found;
    const start = found.index;
    const end = start + whole.length;
    const place = {
      from: origin[start] ?? 0,
      to: (origin[end - 1] ?? 0) + 1,
      before: text.charAt(start - 1),
      after: text.charAt(end),
    };
    if (over !== undefined && under !== undefined) {
      const isDemiSec = /^\W*sec\b/.test(text.slice(end));
      if (isDemiSec) {
        tokens.push({ ...place, text: 'demi', kind: 'word', value: 0 });
        continue;
      }
      tokens.push({
        ...place,
        text: `${over}/${under}`,
        kind: 'fraction',
        value: Number(over) / Number(under),
      });
    } else if (amount !== undefined && unit !== undefined) {
      tokens.push({ ...place, text: whole, kind: 'volume', value: toVolume(amount, unit, rest) });
    } else if (decimal !== undefined) {
      const value = Number(decimal.replace(',', '.'));
      tokens.push({ ...place, text: value === 0 ? '00' : String(value), kind: 'number', value });
    } else if (integer !== undefined) {
      tokens.push({ ...place, text: integer, kind: 'number', value: Number(integer) });
    } else {
      tokens.push({ ...place, text: wordText(word), kind: 'word', value: 0 });
    }
  }
  return tokens;
}

/** Words and numbers of a library field; sizes are left out, they have their own field. */
export function tokenizeField(text: string | null | undefined): { text: string; shown: string }[] {
  if (text === null || text === undefined || text === '') return [];
  const plain = fold(text);
  if (plain.length !== text.length) {
    return tokenizeLabel(text)
      .filter((token) => token.kind !== 'volume')
      .map((token) => ({ text: token.text, shown: text.slice(token.from, token.to) }));
  }
  const tokens: { text: string; shown: string }[] = [];
  if (!IS_MORE_THAN_WORDS.test(plain)) {
    for (const found of plain.matchAll(LETTERS)) {
      tokens.push({ text: found[0], shown: text.slice(found.index, found.index + found[0].length) });
    }
    return tokens;
  }
  for (const found of plain.matchAll(PIECE)) {
    if (found[4] !== undefined) continue;
    const whole = found[0];
    const decimal = found[6] === undefined ? whole.replace('&', '') : String(Number(whole.replace(',', '.')));
    tokens.push({
      text: decimal === '0' ? '00' : decimal,
      shown: text.slice(found.index, found.index + whole.length),
    });
  }
  return tokens;
}
