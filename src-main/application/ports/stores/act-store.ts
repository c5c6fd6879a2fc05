import type { Drink, DrinkFields } from '../../../domain/sheets/drink.ts';
import type { DatedRecipe } from '../../../domain/stock/recipes.ts';
import type { Alias } from './alias-store.ts';
import type { MovedSheet } from './merge-store.ts';
import type { StockCount } from './count-store.ts';
import type { JournalStand } from './journal-store.ts';

/** Every act of a person or of the ingest: what, when, from where, before and after. */
export type Act = {
  id: string;
  at: string;
  from: 'window' | 'ingest' | 'command-line';
  verb: string;
  summary: string;
  /** Drinks, items, links or journals that the act touched. */
  subjects: string[];
  before: object | null;
  after: object | null;
  /** How to take it back; null when it can't be. */
  reversal: Reversal | null;
  undoneBy: string | null;
};

/** What taking an act back does to links, items, facts and sheets. */
export type Reversal = {
  removeLinks?: string[];
  mendLinks?: string[];
  restoreUntil?: { linkId: string; untilDay: string | null }[];
  redateLinks?: { linkId: string; fromDay: string | null; untilDay: string | null }[];
  setIgnored?: { itemKeys: string[]; ignored: boolean };
  removeFacts?: string[];
  removeDrinks?: string[];
  restoreDrinks?: Drink[];
  /** Only these fields go back to what they were. */
  patchDrinks?: { drinkId: string; fields: DrinkFields }[];
  /** A sheet that was merged into another gets back what was its own. */
  moveBack?: MovedSheet;
  setDistinct?: { one: string; other: string; isDistinct: boolean };
  removeDeliveries?: string[];
  /** Cancelled before, and standing again. */
  restoreDeliveries?: string[];
  restoreFacts?: string[];
  removeCounts?: string[];
  restoreCounts?: { countId: string; status: StockCount['status']; settledAt: string | null }[];
  removeCountEntries?: string[];
  restoreRecipes?: { servingId: string; recipes: DatedRecipe[] }[];
  removeServings?: string[];
  removeAliases?: string[];
  restoreAliases?: Alias[];
  relabelLinks?: { linkId: string; label: string | null }[];
  withdrawMapping?: { id: string; version: number };
  restoreMapping?: { id: string; versions: number[] };
  /** Journals to read again once it is taken back. */
  readAgain?: string[];
  restoreJournals?: JournalStand[];
  declareClosedDays?: string[];
  removeClosedDays?: string[];
  /** What stood there before; null for the usual value. */
  restoreSettings?: { key: string; value: string | null }[];
};

export type ActStore = {
  add(act: Act): Promise<void>;
  get(id: string): Promise<Act | null>;
  /** What these acts were and where they came from. */
  verbsOf(ids: readonly string[]): Promise<Map<string, Pick<Act, 'verb' | 'from'>>>;
  markUndone(id: string, byActId: string): Promise<void>;
  about(subject: string, limit: number): Promise<Act[]>;
  /** The last act about a drink that recorded each of these facts. */
  ofFacts(drinkId: string, factIds: readonly string[]): Promise<Map<string, string>>;
  /** What was done after a place in the log, and the last place. */
  since(place: number): Promise<{ place: number; acts: Pick<Act, 'verb' | 'subjects'>[] }>;
  lastPlace(): Promise<number>;
};
