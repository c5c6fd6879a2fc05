/** Without accents, trimmed; case and punctuation stay. */
export const withoutAccents = (text: string): string =>
  /[\u0080-\uffff]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '').trim() : text.trim();

/** Without case, accents, blanks and punctuation; `%` becomes `pct`. */
export const plain = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/%/g, 'pct')
    .replace(/€|\beur(?:os?)?\b/g, '')
    .replace(/[^a-z0-9]/g, '');
