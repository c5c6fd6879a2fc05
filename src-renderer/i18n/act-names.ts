/** Names that an act has only in its own sentence, by verb: where they stand in it. */
const PATTERNS: Record<string, RegExp> = {
  'drink:created': /« (?<drink>.+) »/,
  'drink:changed': /« (?<drink>.+) »/,
  'drink:archived': /« (?<drink>.+) »/,
  'drink:unarchived': /« (?<drink>.+) »/,
  'stock:recorded': / de « (?<drink>.+) »/,
  'stock:cancelled': / de « (?<drink>.+) »/,
  'return:recorded': /^Retour (?<words>.+)$/,
  'return:replaced': / : (?<words>.+)$/,
  'return:cancelled': / : (?<words>.+)$/,
  'delivery:recorded': /^Réception (?<words>.+)$/,
  'delivery:replaced': / : (?<words>.+)$/,
  'delivery:cancelled': / : (?<words>.+)$/,
  'count:opened': /^Inventaire (?<bin>.+) ouvert$/,
  'count:dropped': /^Inventaire (?<bin>.+) abandonné$/,
  'count:validated': /^Inventaire (?<bin>.+) validé, (?<drinks>\d+)/,
  'journal:read': /^Journal (?<file>.+) lu$/,
  'journal:earlierKept': /gardé, (?<file>.+) n’est pas appliqué$/,
  'journal:laterTaken': /^Correction (?<file>.+) appliquée$/,
  'journal:removed': /^Journal (?<file>.+) retiré du compte$/,
  'journal:putBack': /^Journal (?<file>.+) remis dans le compte$/,
  'journal:refused': /^Fichier (?<file>.+) refusé$/,
  'journal:accepted': /^Fichier (?<file>.+) accepté$/,
  'journal:readAgain': /^(?<count>\d+) journaux relus$/,
  'night:closed': / : (?<days>.+)$/,
  'night:opened': / : (?<days>.+)$/,
  'entries:cancelled': / : (?<reason>.+)$/,
};

/** The kept sentence is French and as it was first written: spaces of any width mean the same. */
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

export const namesIn = (verb: string, summary: string): Record<string, string> => ({
  ...PATTERNS[verb]?.exec(plainSpaces(summary))?.groups,
});

/** Values that a message asks for and nobody gives would stand as holes in its sentence. */
export const isTold = (message: string, values: Record<string, unknown>): boolean =>
  [...message.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name ?? ''] !== undefined);
