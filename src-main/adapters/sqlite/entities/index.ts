import { SettingTable, ReceiptTable } from './inbox.ts';
import { JournalTable } from './journals.ts';
import { RegisterItemTable, LinkTable } from './items.ts';
import { SaleLineTable, CountedLineView, LinkedSaleView } from './sales.ts';
import { DrinkTable, ServingTable, StockFactTable } from './library.ts';
import { ActTable, ActSubjectTable } from './acts.ts';
import { AliasTable } from './aliases.ts';
import { MappingTable } from './mappings.ts';
import { ArchiveTable, ArchiveMemberTable } from './archives.ts';
import { ClosedDayTable } from './nights.ts';

export { SettingTable, ReceiptTable } from './inbox.ts';
export { JournalTable } from './journals.ts';
export { RegisterItemTable, LinkTable } from './items.ts';
export { SaleLineTable, CountedLineView, LinkedSaleView } from './sales.ts';
export { DrinkTable, ServingTable, StockFactTable } from './library.ts';
export { ActTable, ActSubjectTable } from './acts.ts';
export { AliasTable } from './aliases.ts';
export { MappingTable } from './mappings.ts';
export { ArchiveTable, ArchiveMemberTable } from './archives.ts';
export { ClosedDayTable } from './nights.ts';

export const entities = [
  SettingTable,
  ReceiptTable,
  JournalTable,
  RegisterItemTable,
  SaleLineTable,
  CountedLineView,
  DrinkTable,
  ServingTable,
  LinkTable,
  StockFactTable,
  ActTable,
  ActSubjectTable,
  LinkedSaleView,
  AliasTable,
  MappingTable,
  ArchiveTable,
  ArchiveMemberTable,
  ClosedDayTable,
];
