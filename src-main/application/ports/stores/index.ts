import type { ReceiptStore } from './receipt-store.ts';
import type { JournalStore } from './journal-store.ts';
import type { ReadingStore } from './reading-store.ts';
import type { ItemStore } from './item-store.ts';
import type { SalesStore } from './sales-store.ts';
import type { LinkStore } from './link-store.ts';
import type { DrinkStore } from './drink-store.ts';
import type { LinkedSalesStore } from './linked-sales-store.ts';
import type { DrinkSalesStore } from './drink-sales-store.ts';
import type { SalesFiguresStore } from './sales-figures-store.ts';
import type { StockStore } from './stock-store.ts';
import type { DepletionStore } from './depletion-store.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { CountStore } from './count-store.ts';
import type { RecipeStore } from './recipe-store.ts';
import type { Remember } from './remember.ts';
import type { ActStore } from './act-store.ts';
import type { ActLogStore } from './act-log-store.ts';
import type { AliasStore } from './alias-store.ts';
import type { SettingStore } from './setting-store.ts';
import type { MappingStore } from './mapping-store.ts';
import type { ArchiveStore } from './archive-store.ts';
import type { ClosedDayStore } from './closed-day-store.ts';
import type { ReportStore } from './report-store.ts';
import type { BatchStore } from './batch-store.ts';
import type { EntryStore } from './entry-store.ts';
import type { PictureStore } from './picture-store.ts';
import type { MergeStore } from './merge-store.ts';

export type { ReceiptStore } from './receipt-store.ts';
export type {
  Arrival,
  Journal,
  JournalStand,
  JournalStatus,
  JournalStore,
  Standing,
} from './journal-store.ts';
export type { Closing, Reading, ReadingDay, ReadingSettings, ReadingStore } from './reading-store.ts';
export type { ItemRecord, ItemStore } from './item-store.ts';
export type {
  DayOfWriting,
  ItemFigures,
  NightTotal,
  SaleWriter,
  SalesStore,
  SettlingLine,
  StoredLine,
} from './sales-store.ts';
export type { Link, LinkStore } from './link-store.ts';
export type { DrinkStore } from './drink-store.ts';
export type { LinkedSale, LinkFigures, LinkedSalesStore } from './linked-sales-store.ts';
export type { DrinkNight, DrinkSalesStore, Period } from './drink-sales-store.ts';
export type {
  Article,
  SalesFiguresStore,
  SoldBy,
  SoldLine,
  SoldQuestion,
  SoldSpan,
  SoldState,
} from './sales-figures-store.ts';
export { SOLD_STATES } from './sales-figures-store.ts';
export type { EndOfDay, KeptFact, PricedFact, StockStore } from './stock-store.ts';
export type {
  DayDepletion,
  DepletingLine,
  DepletionStore,
  DepletionWindow,
  JournalDepletion,
  TwiceTold,
} from './depletion-store.ts';
export type { Delivery, DeliveryStore, DeliverySums, LastReceipt } from './delivery-store.ts';
export type { CountedDrink, CountStore, StockCount } from './count-store.ts';
export type { Compute, DrinkChange, Remember } from './remember.ts';
export type { RecipeStore } from './recipe-store.ts';
export type { Act, Reversal, ActStore } from './act-store.ts';
export type { ActFilter, ActLogStore, LoggedAct } from './act-log-store.ts';
export type { Alias, AliasStore } from './alias-store.ts';
export type { SettingStore } from './setting-store.ts';
export type { MappingStore, SavedMapping } from './mapping-store.ts';
export type { Archive, ArchiveStore } from './archive-store.ts';
export type { ClosedDayStore } from './closed-day-store.ts';
export type {
  ChargedSums,
  ClosingFigures,
  ClosingKey,
  DaySums,
  FamilyFigures,
  GiftSums,
  ItemSpan,
  ItemSums,
  LinkSpan,
  ReportStore,
} from './report-store.ts';
export type { BatchRecord, BatchStore } from './batch-store.ts';
export type { EntryStore, ExportedAmount, StoredEntry } from './entry-store.ts';
export type { Picture, PictureStore, PictureType } from './picture-store.ts';
export type { MergeStore, MovedSheet } from './merge-store.ts';

export type Stores = {
  receipts: ReceiptStore;
  journals: JournalStore;
  readings: ReadingStore;
  sales: SalesStore;
  linkedSales: LinkedSalesStore;
  salesFigures: SalesFiguresStore;
  drinkSales: DrinkSalesStore;
  items: ItemStore;
  links: LinkStore;
  drinks: DrinkStore;
  pictures: PictureStore;
  merges: MergeStore;
  stock: StockStore;
  depletion: DepletionStore;
  deliveries: DeliveryStore;
  counts: CountStore;
  recipes: RecipeStore;
  remember: Remember;
  acts: ActStore;
  actLog: ActLogStore;
  aliases: AliasStore;
  settings: SettingStore;
  mappings: MappingStore;
  archives: ArchiveStore;
  closedDays: ClosedDayStore;
  reports: ReportStore;
  batches: BatchStore;
  entries: EntryStore;
};

/** One transaction a call: the whole of `work` or nothing. Calls stand in one queue. */
export type Database = {
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};
