/** For comparing what is typed with what is written: no accents, no case, plain apostrophes. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
