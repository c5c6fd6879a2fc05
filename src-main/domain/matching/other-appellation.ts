import type { Explanation } from './alignment.ts';
import type { DrinkEntry } from './drink-entry.ts';
import type { ReadToken } from './label-reading.ts';
import { ABBREVIATIONS, APPELLATION_KEYS, APPELLATIONS, keyOf, STOP_WORDS } from './lexicon.ts';

// Mentions that a venue leaves out as readily as it writes them.
const MENTIONS = new Set(['1er', 'premier', 'grand', 'cru']);
const CATEGORY_BY_KEY = new Map(APPELLATIONS.map(({ name, category }) => [keyOf(name), category]));
const extensions = new Map<string, readonly string[]>();

function saidTexts(entry: DrinkEntry, explanations: readonly Explanation[]): Set<string> {
  return new Set(explanations.flatMap((one) => one.covers.map((at) => entry.base[at]?.text ?? '')));
}

function saysOwnWords(entry: DrinkEntry, explanations: readonly Explanation[]): boolean {
  return explanations.some((one) =>
    one.covers.some((at) => {
      const word = entry.base[at];
      return word?.field === 'name' && !word.isGeneric && !entry.appellation.includes(word.text);
    }),
  );
}

const isWhole = (part: readonly string[], said: ReadonlySet<string>): boolean =>
  APPELLATION_KEYS.has(part.join(' ')) &&
  part.filter((word) => word.length > 2).every((word) => said.has(word));

/** "BROUILLY" is not Côte de Brouilly, "CHABLIS" not Petit Chablis, "MEDOC" not Haut-Médoc. */
function namesItsEnd(entry: DrinkEntry, said: ReadonlySet<string>): boolean {
  const { appellation } = entry;
  if (said.has(appellation[0] ?? '')) return false;
  for (let start = 1; start < appellation.length; start += 1) {
    if (isWhole(appellation.slice(start), said)) return true;
  }
  return false;
}

/** Words that make another appellation of this one: côte (de) for Brouilly, petit for Chablis. */
function extensionsOf(appellation: readonly string[]): readonly string[] {
  const key = appellation.join(' ');
  const known = extensions.get(key);
  if (known !== undefined) return known;
  const category = CATEGORY_BY_KEY.get(key);
  const longer = [...CATEGORY_BY_KEY].flatMap(([other, itsCategory]) =>
    category === itsCategory && other !== key && ` ${other} `.includes(` ${key} `) ? other.split(' ') : [],
  );
  const own = new Set(appellation);
  const words = [...new Set(longer)].filter(
    (word) => !own.has(word) && !STOP_WORDS.has(word) && !MENTIONS.has(word),
  );
  extensions.set(key, words);
  return words;
}

/** "COTE DE BROUILLY" is not Brouilly, "LALANDE POMEROL" not Pomerol. */
function namesLonger(entry: DrinkEntry, unexplained: readonly ReadToken[]): boolean {
  if (entry.appellation.length === 0 || unexplained.length === 0) return false;
  const words = extensionsOf(entry.appellation);
  return unexplained.some(
    ({ text, kind }) =>
      kind === 'word' &&
      text.length > 1 &&
      words.some((word) => word === text || ABBREVIATIONS.get(text)?.includes(word) === true),
  );
}

/** The label names an appellation of which the drink's is a part, or that is a part of the drink's. */
export function namesOtherAppellation(
  entry: DrinkEntry,
  explanations: readonly Explanation[],
  unexplained: readonly ReadToken[],
): boolean {
  if (namesLonger(entry, unexplained)) return true;
  if (entry.appellation.length < 2 || saysOwnWords(entry, explanations)) return false;
  return namesItsEnd(entry, saidTexts(entry, explanations));
}

/** "BOURGOGNE" for Bourgogne Aligoté, "SAVENNIERES" for its Roche aux Moines: its first words make another one. */
export function namesItsStart(entry: DrinkEntry, explanations: readonly Explanation[]): boolean {
  const { appellation } = entry;
  if (appellation.length < 2 || saysOwnWords(entry, explanations)) return false;
  const said = saidTexts(entry, explanations);
  for (let end = appellation.length - 1; end > 0; end -= 1) {
    const rest = appellation.slice(end).filter((word) => !STOP_WORDS.has(word) && !MENTIONS.has(word));
    if (rest.length > 0 && !rest.some((word) => said.has(word)) && isWhole(appellation.slice(0, end), said))
      return true;
  }
  return false;
}
