import type { LabelReading, ProposalView } from '../../../src-preload/contract';

export type VintageChoice = {
  vintage: number | null;
  /** The sheet of that year; null when linking would make it. */
  drinkId: string | null;
  onHandMl: number;
  /** Its serving that sells the same way; null when the sheet has none, or is to be made. */
  servingId: string | null;
};

const MOST_TILES = 5;

const byYear = (a: VintageChoice, b: VintageChoice): number => {
  if (a.vintage === null) return 1;
  if (b.vintage === null) return -1;
  return a.vintage - b.vintage;
};

/**
 * The years to choose from: the library's sheets of this wine, the label's own year, and as there is
 * room the year after the last, which is the one that a cellar receives next. Without a year comes last.
 */
export const vintageChoices = (
  proposal: Pick<ProposalView, 'vintages' | 'vintage'>,
  reading: Pick<LabelReading, 'vintage'>,
): VintageChoice[] => {
  const choices: VintageChoice[] = proposal.vintages.map((sheet) => ({ ...sheet }));
  const addNew = (vintage: number | null) => {
    if (!choices.some((choice) => choice.vintage === vintage)) {
      choices.push({ vintage, drinkId: null, onHandMl: 0, servingId: null });
    }
  };
  if (reading.vintage !== null) addNew(reading.vintage);
  const years = choices.flatMap((choice) => (choice.vintage === null ? [] : [choice.vintage]));
  if (years.length > 0 && choices.length < MOST_TILES) addNew(Math.max(...years) + 1);
  addNew(null);
  return choices.sort(byYear);
};

/** The year shown as chosen at first: the label's, else the one after the proposed sheet. */
export const firstChoice = (
  choices: VintageChoice[],
  proposal: Pick<ProposalView, 'vintage'>,
  reading: Pick<LabelReading, 'vintage'>,
): number => {
  if (reading.vintage !== null && reading.vintage !== proposal.vintage) {
    return choices.findIndex((choice) => choice.vintage === reading.vintage);
  }
  const proposed = choices.findIndex((choice) => choice.vintage === proposal.vintage);
  const isNamed = (at: number) => choices[at] !== undefined && choices[at].vintage !== null;
  if (isNamed(proposed + 1)) return proposed + 1;
  return isNamed(proposed - 1) ? proposed - 1 : 0;
};

const OLDEST = 1850;
const NEWEST = 2099;

/** `22` is 2022, `98` is 1998; null while the text is not a year yet. */
export const typedYear = (text: string, thisYear: number): number | null => {
  if (!/^\d+$/.test(text)) return null;
  const number = Number(text);
  if (text.length === 2) {
    const century = number <= (thisYear % 100) + 1 ? 2000 : 1900;
    return century + number;
  }
  return text.length === 4 && number >= OLDEST && number <= NEWEST ? number : null;
};

/** The choices with a typed year among them, and where it stands. */
export const withYear = (
  choices: VintageChoice[],
  vintage: number,
): { choices: VintageChoice[]; at: number } => {
  const known = choices.some((choice) => choice.vintage === vintage);
  const all = known
    ? choices
    : [...choices, { vintage, drinkId: null, onHandMl: 0, servingId: null }].sort(byYear);
  return { choices: all, at: all.findIndex((choice) => choice.vintage === vintage) };
};
