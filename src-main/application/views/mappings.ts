import type { Mapping, Preview } from '../../domain/journal/index.ts';
import type { Warning } from './warnings.ts';

export type { Encoding, Field, RowMeaning, Separator } from '../../domain/journal/index.ts';
export type { Mapping, Needed, Pointing, PreviewColumn, PreviewKind } from '../../domain/journal/index.ts';

/** What a manager pointed at, whatever it will be called. */
export type Pointed = Omit<Mapping, 'id' | 'version' | 'name'>;

export type PreviewedLine = {
  line: number;
  businessDay: string;
  soldAt: string | null;
  code: string | null;
  label: string;
  kind: string;
  quantity: number;
  amountCents: number | null;
};

/** What a file becomes when it is read so. */
export type TriedReading = {
  /** Null when it is read; else why it is set aside. */
  problem: { code: string; line: number | null; message: string } | null;
  lineCount: number;
  /** Thousandths; discounts have none. */
  quantity: number;
  /** Incl. VAT where the file gives it, else excl. VAT; null where it gives neither. */
  amountCents: number | null;
  days: string[];
  warnings: Warning[];
  /** A very long file is tried on its first lines only. */
  isPartial: boolean;
};

export type MappingPreview = Preview & {
  journalId: string;
  fileName: string;
  /** The same as a mapping holds it, everything that was detected said. */
  pointed: Pointed;
  result: TriedReading;
  resultLines: PreviewedLine[];
  /** Rows of the first ones on which quantity × unit price is not the amount. */
  priceCheck: { compared: number; disagree: number } | null;
  /** What the application makes of this file by itself: `refused` knows its columns and stops later. */
  byItself: 'unknown' | 'refused' | 'read';
  /** The mapping that reads this file today. */
  current: { mappingId: string; version: number; name: string; isAlways: boolean } | null;
};

/** What saving, changing or withdrawing a mapping does to one file. */
export type MappingEffectFile = {
  journalId: string;
  fileName: string;
  status: string;
  days: string[];
  /** Today; null when it counts nothing. */
  amountBefore: number | null;
  after: TriedReading;
};

export type MappingEffect = {
  files: MappingEffectFile[];
  /** Files that are read again as well, beyond those tried. */
  more: number;
};

export type MappingRow = {
  mappingId: string;
  version: number;
  name: string;
  madeAt: string;
  isAlways: boolean;
  shape: Preview['shape'];
  pointed: Pointed;
  /** Journals read by it, newest first. */
  journals: { journalId: string; fileName: string; days: string[]; lineCount: number; receivedAt: string }[];
  /** A file of that shape, to look at it again. */
  sampleId: string | null;
};
