import type { Notice } from '../../../domain/journal/index.ts';
import { table } from './table.ts';

export type JournalRecordRow = {
  id: string;
  sha256: string;
  readAt: string;
  readingId: number | null;
  standing: string;
  status: string;
  supersededBy: string | null;
};

export type ReadingRow = {
  id: number;
  journalId: string;
  readAt: string;
  cutOff: string;
  timeZone: string;
  severalFilesPerDay: number;
  reasonCode: string | null;
  reasonLine: number | null;
  reasonMessage: string | null;
  dialect: string | null;
  encoding: string | null;
  zNumbers: string[];
  warnings: (string | Notice)[];
  checks: { name: string; expected: number; actual: number }[];
  lineCount: number;
  amountCents: number | null;
};

export type ReadingDayRow = {
  readingId: number;
  businessDay: string;
  firstLine: number;
  lastLine: number;
  lineCount: number;
  quantity: number;
  amountCents: number | null;
  firstSoldAt: string | null;
  lastSoldAt: string | null;
  isKeptOut: number;
  countedLines: number;
  hadLines: number;
  isCorrection: number;
  quantityChange: number;
  amountChange: number;
};

export const JournalTable = table<JournalRecordRow>(
  'journal',
  {
    id: 'text',
    sha256: 'text',
    readAt: 'text',
    readingId: 'integer?',
    standing: 'text',
    status: 'text',
    supersededBy: 'text?',
  },
  ['id'],
);

export const ReadingTable = table<ReadingRow>(
  'reading',
  {
    id: 'integer',
    journalId: 'text',
    readAt: 'text',
    cutOff: 'text',
    timeZone: 'text',
    severalFilesPerDay: 'integer',
    reasonCode: 'text?',
    reasonLine: 'integer?',
    reasonMessage: 'text?',
    dialect: 'text?',
    encoding: 'text?',
    zNumbers: 'json',
    warnings: 'json',
    checks: 'json',
    lineCount: 'integer',
    amountCents: 'integer?',
  },
  ['id'],
);

export const ReadingDayTable = table<ReadingDayRow>(
  'reading_day',
  {
    readingId: 'integer',
    businessDay: 'text',
    firstLine: 'integer',
    lastLine: 'integer',
    lineCount: 'integer',
    quantity: 'integer',
    amountCents: 'integer?',
    firstSoldAt: 'text?',
    lastSoldAt: 'text?',
    isKeptOut: 'integer',
    countedLines: 'integer',
    hadLines: 'integer',
    isCorrection: 'integer',
    quantityChange: 'integer',
    amountChange: 'integer',
  },
  ['readingId', 'businessDay'],
);
