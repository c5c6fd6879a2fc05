const weights: ReadonlyMap<string, number> = new Map(
  [
    { letters: 'éÉ', weight: 3 },
    { letters: 'èÈàÀ', weight: 2.5 },
    { letters: 'êÊçÇ', weight: 2 },
    { letters: 'ôÔâÂîÎûÛùÙœŒ', weight: 2 },
    { letters: 'ëËïÏ°€\u00a0«»’½', weight: 1 },
    { letters: 'üÜöÖäÄñÑæÆ–²…', weight: 0.5 },
  ].flatMap(({ letters, weight }) => Array.from(letters, (letter): [string, number] => [letter, weight])),
);

const STRANGE = -3;
const WRONG_CASE = -4;
const KNOWN_WORD = 3;

/** `CâTES`, `caF\u00c9`: a letter in the middle of the other case is no spelling. */
const wrongCase =
  /[A-Z][\u00e0-\u00ff\u0153][A-Z]|[a-z][\u00c0-\u00de\u0152][a-z]|(?<!\p{L})[\u00e0-\u00ff][A-Z]{2}|[A-Z]{2}[\u00e0-\u00ff](?!\p{L})/gu;

/** `9,50 Ç`: behind a figure stands a currency, hardly a letter alone. */
const letterAfterFigure = /\d[ \u00a0]?[\u00c1-\u00df\u00e1-\u00ff](?!\p{L})/gu;
const euroAfterFigure = /\d[ \u00a0]?€/g;

/** Letters that the code pages swap (Ô and È share a byte) are told apart by the words they make. */
const knownWords = new RegExp(
  [
    'côt[eé]|rhône|hôte|rôti|drôle|dôme|diplôm|arôm|pôle|jérôme|clôt|bône',
    'crèm|cèpe|ière|pièce|chèvre|[mpf]r?ère|fève|liège|sèche|seigl|règle|modèle|grès',
    'brûl|pâté|châte|gâte|âge|fraîch|dîner|crêpe|fête|tête|forêt',
  ].join('|'),
  'gi',
);

/** How much the letters beyond ASCII speak for French text; what is no French letter speaks against. */
export const frenchness = (text: string): number => {
  let score = 0;
  for (const letter of text) if (letter > '\u007f') score += weights.get(letter) ?? STRANGE;
  score += (text.match(wrongCase)?.length ?? 0) * WRONG_CASE;
  score += (text.match(letterAfterFigure)?.length ?? 0) * WRONG_CASE;
  score += (text.match(euroAfterFigure)?.length ?? 0) * KNOWN_WORD;
  return score + (text.match(knownWords)?.length ?? 0) * KNOWN_WORD;
};
