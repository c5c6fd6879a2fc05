import type { Encoding, Line } from '../../domain/journal/index.ts';
import type { Drink, NewDrink } from '../../domain/sheets/drink.ts';
import type { CountedLine } from '../../domain/sales/merge-night.ts';
import type { Depletion, StockFact } from '../../domain/stock/ledger.ts';
import type { InboxEntry, Receipt } from './inbox.ts';

/** What was made of a file the last time it was read. */
export type Journal = {
  /** The receipt's id. */
  id: string;
  fileName: string;
  sha256: string;
  size: number;
  receivedAt: string;
  source: string;
  spoolFile: string;
  status: 'imported' | 'duplicate' | 'replaced' | 'quarantined' | 'empty' | 'incomplete';
  reason: { code: string; line: number | null; message: string } | null;
  readAt: string | null;
  dialect: string | null;
  encoding: Encoding | null;
  zNumbers: string[];
  warnings: string[];
  checks: { name: string; expected: number; actual: number }[];
  days: string[];
  lineCount: number;
  amountCents: number | null;
};

export type ReceiptStore = {
  record(receipt: Receipt): Promise<void>;
  rename(receiptId: string, fileName: string): Promise<void>;
  discard(receiptId: string): Promise<void>;
  find(fileName: string): Promise<InboxEntry | null>;
  list(limit: number): Promise<InboxEntry[]>;
  spoolFiles(): Promise<string[]>;
  /** Whole, named and not read yet; oldest first. */
  unread(): Promise<Receipt[]>;
};

export type JournalStore = {
  save(
    receipt: Receipt,
    reading: Omit<Journal, 'id' | 'fileName' | 'sha256' | 'size' | 'receivedAt' | 'source' | 'spoolFile'>,
  ): Promise<void>;
  /** The first journal made of these bytes, under that name if one is given; duplicates left aside. */
  findBySha256(
    sha256: string,
    fileName?: string,
  ): Promise<{ id: string; status: Journal['status']; fileName: string } | null>;
  get(id: string): Promise<Journal | null>;
  list(): Promise<Journal[]>;
  /** Says again which journals still contribute a line. */
  refreshStatuses(ids: readonly string[]): Promise<void>;
  countQuarantined(): Promise<number>;
};

export type ItemRecord = {
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
  ignored: boolean;
};

export type ItemFigures = {
  itemKey: string;
  salesCount: number;
  quantity: number;
  amountCents: number;
  firstDay: string;
  lastDay: string;
  lastMoment: string;
};

export type SalesStore = {
  countedOn(days: readonly string[]): Promise<CountedLine[]>;
  add(journalId: string, lines: readonly Line[]): Promise<void>;
  /** Marks lines as replaced by a later journal; returns the journals they came from. */
  replace(lineIds: readonly number[], byJournalId: string): Promise<string[]>;
  linesOf(journalId: string, limit: number): Promise<(Line & { replaced: boolean; itemKey: string })[]>;
  totals(range: {
    from?: string;
    to?: string;
  }): Promise<
    { day: string; lines: number; quantity: number; amountInclVat: number | null; journals: number }[]
  >;
  figuresByItem(): Promise<ItemFigures[]>;
  /** Sales of one item, linked or not; those after a moment when one is given. Discounts have no quantity. */
  figuresOfItem(
    itemKey: string,
    afterMoment: string | null,
  ): Promise<{ salesCount: number; quantity: number }>;
  /** A day's revenue by what became of its lines. */
  amountsByItemState(day: string): Promise<{ linked: number; toMatch: number; ignored: number }>;
  quantityByDay(
    itemKeys: readonly string[],
    fromDay: string,
  ): Promise<{ itemKey: string; day: string; quantity: number }[]>;
  nightFigures(
    day: string,
  ): Promise<{ lineCount: number; amountCents: number; ticketCount: number; journalId: string | null }>;
};

export type ItemStore = {
  /** Makes or updates the register items named by these lines; the latest label wins. */
  learn(lines: readonly Line[]): Promise<void>;
  get(itemKey: string): Promise<ItemRecord | null>;
  list(): Promise<ItemRecord[]>;
  setIgnored(itemKeys: readonly string[], ignored: boolean): Promise<void>;
};

export type Link = {
  id: string;
  itemKey: string;
  drinkId: string;
  servingId: string;
  fromDay: string | null;
  untilDay: string | null;
  madeAt: string;
  brokenAt: string | null;
};

export type LinkStore = {
  add(link: Link): Promise<void>;
  get(id: string): Promise<Link | null>;
  ofItem(itemKey: string): Promise<Link[]>;
  ofDrink(drinkId: string): Promise<Link[]>;
  /** Links that are not broken. */
  live(): Promise<Link[]>;
  setBroken(ids: readonly string[], brokenAt: string | null): Promise<void>;
  setUntil(id: string, untilDay: string | null): Promise<void>;
  /** Takes back a link that was just made; breaking one keeps it. */
  remove(ids: readonly string[]): Promise<void>;
};

export type DrinkStore = {
  create(id: string, drink: NewDrink, servingIds: readonly string[]): Promise<void>;
  /** Creates or updates, keeping the ids of servings that are named as before. */
  save(id: string, drink: NewDrink): Promise<void>;
  get(id: string): Promise<Drink | null>;
  list(): Promise<Drink[]>;
  /** Takes a drink made by mistake out of the library; refused by the database while facts hang on it. */
  remove(id: string): Promise<void>;
};

/** Sales of linked items, as the drinks see them. */
export type LinkedSale = {
  saleId: number;
  journalId: string;
  businessDay: string;
  soldAt: string | null;
  moment: string;
  itemKey: string;
  code: string | null;
  label: string;
  kind: string;
  quantity: number;
  amountCents: number | null;
  linkId: string;
  drinkId: string;
  servingId: string;
  thousandthsOfMl: number;
};

export type LinkFigures = {
  salesCount: number;
  quantity: number;
  amountCents: number;
  thousandthsOfMl: number;
};

export type StockStore = {
  add(fact: StockFact): Promise<void>;
  remove(id: string): Promise<void>;
  facts(drinkId: string): Promise<StockFact[]>;
  lastCountAt(drinkId: string): Promise<string | null>;
  /** On hand of every drink at the end of a business day, or now. A count settles what came before it. */
  onHand(at: { day: string; endOfDay: string } | null): Promise<Map<string, number>>;
};

export type LinkedSalesStore = {
  ofDrink(drinkId: string, limit: number): Promise<LinkedSale[]>;
  depletionByMoment(drinkId: string): Promise<Depletion[]>;
  figuresByLink(range?: { fromDay: string }): Promise<Map<string, LinkFigures>>;
  volumeByDrink(fromDay: string): Promise<Map<string, number>>;
  nightFigures(day: string): Promise<LinkFigures>;
  /** What each link took out of the drink since its last count: the part that breaking it gives back. */
  sinceCount(drinkId: string): Promise<Map<string, number>>;
};

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
  setIgnored?: { itemKeys: string[]; ignored: boolean };
  removeFacts?: string[];
  removeDrinks?: string[];
};

export type ActStore = {
  add(act: Act): Promise<void>;
  get(id: string): Promise<Act | null>;
  markUndone(id: string, byActId: string): Promise<void>;
  about(subject: string, limit: number): Promise<Act[]>;
};

export type SettingStore = {
  read(key: string): Promise<string | null>;
  write(key: string, value: string): Promise<void>;
};

export type Stores = {
  receipts: ReceiptStore;
  journals: JournalStore;
  sales: SalesStore;
  linkedSales: LinkedSalesStore;
  items: ItemStore;
  links: LinkStore;
  drinks: DrinkStore;
  stock: StockStore;
  acts: ActStore;
  settings: SettingStore;
};

/** One transaction a call: the whole of `work` or nothing. Calls stand in one queue. */
export type Database = {
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Where the bytes received are kept as they came. */
export type Spool = {
  read(spoolFile: string): Promise<Uint8Array>;
  /** Durable when it resolves. */
  keep(bytes: Uint8Array): Promise<{ id: string; spoolFile: string; sha256: string }>;
};
