import type { Explanation } from './alignment.ts';
import type { DrinkEntry } from './drink-entry.ts';
import { APPELLATION_KEYS } from './lexicon.ts';

function saysOwnWords(entry: DrinkEntry, explanations: readonly Explanation[]): boolean {
  return explanations.some((one) =>
    one.covers.some((at) => {
      const word = entry.base[at];
      return word?.field === 'name' && !word.isGeneric && !entry.appellation.includes(word.text);
    }),
  );
}

/** "BROUILLY" is not Côte de Brouilly, "CHABLIS" not Petit Chablis, "MEDOC" not Haut-Médoc. */
export function namesOtherAppellation(entry: DrinkEntry, explanations: readonly Explanation[]): boolean {
  const { appellation } = entry;
  if (appellation.length < 2) return false;
  const said = new Set(explanations.flatMap((one) => one.covers.map((at) => entry.base[at]?.text ?? '')));
  if (said.has(appellation[0] ?? '')) return false;
  for (let start = 1; start < appellation.length; start += 1) {
    const tail = appellation.slice(start);
    if (!APPELLATION_KEYS.has(tail.join(' '))) continue;
    return (
      tail.filter((word) => word.length > 2).every((word) => said.has(word)) &&
      !saysOwnWords(entry, explanations)
    );
  }
  return false;
}
