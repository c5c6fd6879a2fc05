import type { ServingKind } from './lexicon.ts';
import {
  COLOUR_BY_WORD,
  FOOD_WORDS,
  NEUTRAL_WORDS,
  SERVING_BY_ID,
  SERVING_BY_WORD,
  STOP_WORDS,
} from './lexicon.ts';
import { findMisspelt } from './misspelt.ts';
import type { LabelWord } from './similarity.ts';
import { toLabelWord } from './similarity.ts';
import type { Token } from './tokens.ts';
import { tokenizeLabel } from './tokens.ts';

export type Role = 'word' | 'number' | 'serving' | 'volume' | 'stop' | 'neutral';

export interface ReadToken extends Token {
  readonly index: number;
  readonly role: Role;
  readonly colour: string | null;
  readonly isFood: boolean;
  /** Numbers: stands right after a serving word, so may be its size. */
  readonly afterServing: boolean;
  readonly word: LabelWord;
}

export interface ServingMention {
  readonly kind: ServingKind | null;
  /** 0.5 for "1/2", "demi"; 0.25 for "1/4". */
  readonly share: number;
  readonly tokens: readonly number[];
}

export interface LabelReading {
  readonly label: string;
  readonly tokens: readonly ReadToken[];
  readonly servings: readonly ServingMention[];
}

const PAREN_SERVINGS: Readonly<Record<string, string>> = {
  v: 'verre',
  b: 'bouteille',
  c: 'coupe',
  p: 'pichet',
  m: 'magnum',
  d: 'dose',
};
// "P25", "C12", "D4", "B33": one letter glued to a size.
const GLUED_SERVINGS: Readonly<Record<string, readonly [string, readonly number[]]>> = {
  v: ['verre', [6, 8, 10, 12, 12.5, 14, 15, 16, 18]],
  p: ['pichet', [25, 46, 50, 75, 100]],
  c: ['coupe', [10, 12]],
  d: ['dose', [2, 3, 4, 6]],
  b: ['demi', [12, 25, 33, 40, 50]],
};

function gluedServing(token: Token, next: Token | undefined): ServingKind | null {
  const rule = GLUED_SERVINGS[token.text];
  if (rule === undefined || next === undefined || (next.kind !== 'number' && next.kind !== 'volume'))
    return null;
  if (next.from !== token.to || !rule[1].includes(next.value)) return null;
  return SERVING_BY_ID.get(rule[0]) ?? null;
}

/** "(V)", "/BT" at the end, a lone "V" at either end. */
function letterServing(token: Token, isFirst: boolean, isLast: boolean): ServingKind | null {
  const letter = PAREN_SERVINGS[token.text];
  if (letter === undefined || token.after === '.' || token.after === "'") return null;
  const isSet = (token.before === '(' && token.after === ')') || (token.before === '/' && isLast);
  const isLoneV = token.text === 'v' && (isLast || isFirst) && token.after !== '-';
  return isSet || isLoneV ? (SERVING_BY_ID.get(letter) ?? null) : null;
}

function servingOf(tokens: readonly Token[], index: number): ServingKind | null {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const next = tokens[index + 1];
  if (token.text === 'demi' && next?.text === 'sec') return null;
  if (token.text.length > 1) return SERVING_BY_WORD.get(token.text) ?? null;
  return gluedServing(token, next) ?? letterServing(token, index === 0, next === undefined);
}

function roleOf(token: Token, serving: ServingKind | null, isAfterServing: boolean): Role {
  if (serving !== null || token.kind === 'fraction') return 'serving';
  if (token.kind === 'volume') return 'volume';
  if (token.kind === 'number') return 'number';
  if (STOP_WORDS.has(token.text)) return token.after === '.' && token.text.length === 1 ? 'word' : 'stop';
  if (isAfterServing && token.text === 'lyonnais') return 'neutral';
  return NEUTRAL_WORDS.has(token.text) ? 'neutral' : 'word';
}

/** Serving words side by side say one thing together: "1/2 BT", "DEMI POT", "DBL MAG". */
function mentionServings(
  tokens: readonly ReadToken[],
  kinds: readonly (ServingKind | null)[],
): ServingMention[] {
  const mentions: ServingMention[] = [];
  let used = -1;
  tokens.forEach((token, index) => {
    if (token.role !== 'serving' || index <= used) return;
    const kind = kinds[index] ?? null;
    const share =
      token.kind === 'fraction' ? token.value : kind?.id === 'demi' ? 0.5 : kind?.id === 'quart' ? 0.25 : 1;
    const next = tokens[index + 1];
    const nextKind = kinds[index + 1] ?? null;
    if (share < 1 && next !== undefined && nextKind !== null) {
      used = index + 1;
      mentions.push({ kind: nextKind, share, tokens: [index, index + 1] });
    } else if (share < 1 && next?.text === 'l') {
      used = index + 1;
      mentions.push({ kind: SERVING_BY_ID.get('litre') ?? null, share, tokens: [index, index + 1] });
    } else {
      mentions.push({ kind: token.kind === 'fraction' ? null : kind, share, tokens: [index] });
    }
  });
  return joinShare(mentions);
}

/** "PICHET BLANC 1/2": a fraction standing apart still belongs to the serving named elsewhere. */
function joinShare(mentions: readonly ServingMention[]): ServingMention[] {
  const share = mentions.find((mention) => mention.kind === null);
  const named = mentions.find((mention) => mention.kind !== null && mention.share === 1);
  if (share === undefined || named === undefined) return [...mentions];
  return [{ kind: named.kind, share: share.share, tokens: [...named.tokens, ...share.tokens] }];
}

/** What a library knows of the words that a label prints. */
export interface KnownWords {
  isWord(text: string): boolean;
  /** The pieces of words printed as one, null when it is one word. */
  split(text: string): readonly string[] | null;
}

const NO_WORDS: KnownWords = { isWord: () => false, split: () => null };

function splitToken(token: Token, words: KnownWords): readonly Token[] {
  const isPlain = token.kind === 'word' && token.to - token.from === token.text.length;
  const parts = isPlain ? words.split(token.text) : null;
  if (parts === null) return [token];
  let from = token.from;
  return parts.map((text, at): Token => {
    const part = {
      ...token,
      text,
      from,
      to: from + text.length,
      before: at === 0 ? token.before : '',
      after: at === parts.length - 1 ? token.after : '',
    };
    from = part.to;
    return part;
  });
}

/** "VERER", "RUOGE": a slip in a word that every label uses, unless it is a word of its own. */
function mend(token: Token, words: KnownWords): Token {
  if (token.kind !== 'word' || words.isWord(token.text)) return token;
  const text = findMisspelt(token.text);
  return text === null ? token : { ...token, text };
}

/** What the label says by itself, before any drink is looked at. */
export function readTokens(label: string, words: KnownWords = NO_WORDS): LabelReading {
  const raw = tokenizeLabel(label)
    .map((token) => mend(token, words))
    .flatMap((token) => splitToken(token, words));
  const kinds = raw.map((_, index) => servingOf(raw, index));
  const tokens = raw.map((token, index): ReadToken => {
    const previous = raw[index - 1];
    return {
      ...token,
      index,
      role: roleOf(token, kinds[index] ?? null, (kinds[index - 1] ?? null) !== null),
      colour: COLOUR_BY_WORD.get(token.text) ?? null,
      isFood: FOOD_WORDS.has(token.text),
      afterServing:
        previous !== undefined && ((kinds[index - 1] ?? null) !== null || previous.kind === 'fraction'),
      word: toLabelWord(token.text, token.after === '.'),
    };
  });
  return { label, tokens, servings: mentionServings(tokens, kinds) };
}
