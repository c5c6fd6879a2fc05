import abbreviationData from './data/abbreviations.json' with { type: 'json' };
import appellationData from './data/appellations.json' with { type: 'json' };
import colourData from './data/colours.json' with { type: 'json' };
import grapeData from './data/grapes.json' with { type: 'json' };
import servingData from './data/servings.json' with { type: 'json' };
import synonymData from './data/synonyms.json' with { type: 'json' };
import wordData from './data/words.json' with { type: 'json' };
import { tokenizeField } from './tokens.ts';

export interface ServingKind {
  readonly id: string;
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly alike: readonly string[];
  readonly usual: Readonly<Record<string, number | undefined>>;
  readonly sizes: readonly number[];
}

export interface Appellation {
  readonly name: string;
  readonly region: string | null;
  readonly country: string;
  readonly category: string;
  readonly colours: readonly string[];
  readonly aliases: readonly string[];
  /** Where every wine of the name is of one style. */
  readonly style?: string;
}

export interface Grape {
  readonly name: string;
  readonly colour: string;
  readonly aliases: readonly string[];
}

const ANY_CATEGORY = 'any';

export const FOOD_WORDS: ReadonlySet<string> = new Set(wordData.food);
export const STOP_WORDS: ReadonlySet<string> = new Set(wordData.stop);
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set(wordData.neutral);
export const GENERIC_WORDS: ReadonlySet<string> = new Set(wordData.generic);
export const PLAIN_WORDS: ReadonlySet<string> = new Set(wordData.plain);
/** Words that make another product wherever they stand: Heineken, Heineken 0.0. */
export const TELLING_WORDS: ReadonlySet<string> = new Set(wordData.tellsApart);
export const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(abbreviationData),
);
export const APPELLATIONS: readonly Appellation[] = appellationData;
export const GRAPES: readonly Grape[] = grapeData;
const SERVINGS: readonly ServingKind[] = servingData;

/** The serving's usual volume in centilitres, where the drink doesn't say its own. */
export function usualVolume(kind: ServingKind, category: string): number | null {
  return kind.usual[category] ?? kind.usual[ANY_CATEGORY] ?? null;
}

export const SERVING_BY_ID: ReadonlyMap<string, ServingKind> = new Map(
  SERVINGS.map((kind) => [kind.id, kind]),
);
export const SERVING_BY_WORD: ReadonlyMap<string, ServingKind> = new Map(
  SERVINGS.flatMap((kind) => kind.words.map((word): [string, ServingKind] => [word, kind])),
);
export const COLOUR_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(colourData).flatMap(([colour, words]) =>
    words.map((word): [string, string] => [word, colour]),
  ),
);
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = groupSynonyms();

function groupSynonyms(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const group of synonymData) {
    for (const word of group) {
      const others = group.filter((other) => other !== word);
      map.set(word, [...(map.get(word) ?? []), ...others]);
    }
  }
  return map;
}

export function keyOf(text: string | null | undefined): string {
  return tokenizeField(text)
    .map((token) => token.text)
    .join(' ');
}

const APPELLATION_BY_KEY: ReadonlyMap<string, Appellation> = new Map(
  APPELLATIONS.map((appellation) => [keyOf(appellation.name), appellation]),
);

export const APPELLATION_KEYS: ReadonlySet<string> = new Set(APPELLATION_BY_KEY.keys());

const MENTIONS = / (?:1er|premier|grand|1) cru.*$/;

/** The appellation of the reference list under its exact name, mentions such as "1er cru" put aside. */
export function findAppellation(name: string | null | undefined): Appellation | null {
  const key = keyOf(name);
  if (key === '') return null;
  return APPELLATION_BY_KEY.get(key) ?? APPELLATION_BY_KEY.get(key.replace(MENTIONS, '')) ?? null;
}
