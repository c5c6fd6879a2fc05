import { SettingTable, ReceiptTable } from './inbox.ts';
import { JournalTable, ReadingTable, ReadingDayTable } from './journals.ts';
import { RegisterItemTable, LinkTable } from './items.ts';
import {
  SaleLineTable,
  ArticleTable,
  NightTable,
  NightSaleTable,
  CountedLineView,
  LinkedSaleView,
  LinkedNightView,
} from './sales.ts';
import { DrinkTable, PictureTable, ServingTable } from './library.ts';
import {
  CountEntryTable,
  DeliveryTable,
  DepletionNightView,
  ServingPartTable,
  ServingRecipeTable,
  StockCountTable,
  StockFactTable,
} from './cellar.ts';
import { ActTable, ActSubjectTable } from './acts.ts';
import { AliasTable } from './aliases.ts';
import { MappingTable } from './mappings.ts';
import { ArchiveTable, ArchiveMemberTable } from './archives.ts';
import { ClosedDayTable } from './nights.ts';

export { SettingTable, ReceiptTable } from './inbox.ts';
export { JournalTable, ReadingTable, ReadingDayTable } from './journals.ts';
export { RegisterItemTable, LinkTable } from './items.ts';
export {
  SaleLineTable,
  ArticleTable,
  NightTable,
  NightSaleTable,
  CountedLineView,
  LinkedSaleView,
  LinkedNightView,
} from './sales.ts';
export { DrinkTable, PictureTable, ServingTable } from './library.ts';
export {
  CountEntryTable,
  DeliveryTable,
  DepletionNightView,
  ServingPartTable,
  ServingRecipeTable,
  StockCountTable,
  StockFactTable,
} from './cellar.ts';
export { ActTable, ActSubjectTable } from './acts.ts';
export { AliasTable } from './aliases.ts';
export { MappingTable } from './mappings.ts';
export { ArchiveTable, ArchiveMemberTable } from './archives.ts';
export { ClosedDayTable } from './nights.ts';

export const entities = [
  SettingTable,
  ReceiptTable,
  JournalTable,
  ReadingTable,
  ReadingDayTable,
  RegisterItemTable,
  ArticleTable,
  SaleLineTable,
  NightTable,
  NightSaleTable,
  CountedLineView,
  DrinkTable,
  ServingTable,
  PictureTable,
  LinkTable,
  DeliveryTable,
  StockCountTable,
  CountEntryTable,
  StockFactTable,
  ServingPartTable,
  ServingRecipeTable,
  DepletionNightView,
  ActTable,
  ActSubjectTable,
  LinkedSaleView,
  LinkedNightView,
  AliasTable,
  MappingTable,
  ArchiveTable,
  ArchiveMemberTable,
  ClosedDayTable,
];
