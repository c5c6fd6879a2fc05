import { FirstNight1764000000001 } from './0001-first-night.ts';
import { Readings1764000000002 } from './0002-readings.ts';
import { MappingsAndClosedDays1764000000003 } from './0003-mappings-and-closed-days.ts';
import { LearntLabels1764000000004 } from './0004-learnt-labels.ts';
import { Library1764000000005 } from './0005-library.ts';
import { Cellar1764000000006 } from './0006-cellar.ts';
import { ExportBatches1764000000007 } from './0007-export-batches.ts';
import { SalesFigures1764000000008 } from './0008-sales-figures.ts';
import { NightsInOneIndex1764000000009 } from './0009-nights-in-one-index.ts';
import { SupplierReturns1764000000012 } from './0012-supplier-returns.ts';
import { SaleCells1764000000013 } from './0013-sale-cells.ts';
import { CellarIndexes1764000000014 } from './0014-cellar-indexes.ts';
import { DatedRecipes1764000000015 } from './0015-dated-recipes.ts';
import { AmountsInTheIndex1764000000016 } from './0016-amounts-in-the-index.ts';

/** In order. A migration that has landed is never edited: the next change is a new one. */
export const migrations = [
  FirstNight1764000000001,
  Readings1764000000002,
  MappingsAndClosedDays1764000000003,
  LearntLabels1764000000004,
  Library1764000000005,
  Cellar1764000000006,
  ExportBatches1764000000007,
  SalesFigures1764000000008,
  NightsInOneIndex1764000000009,
  SupplierReturns1764000000012,
  SaleCells1764000000013,
  CellarIndexes1764000000014,
  DatedRecipes1764000000015,
  AmountsInTheIndex1764000000016,
] as const;
