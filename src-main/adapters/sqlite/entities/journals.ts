import { table } from './table.ts';

export type JournalRecordRow = {
  id: string;
  status: string;
  sha256: string;
  reasonCode: string | null;
  reasonLine: number | null;
  reasonMessage: string | null;
  readAt: string;
  dialect: string | null;
  encoding: string | null;
  zNumbers: string[];
  warnings: string[];
  checks: { name: string; expected: number; actual: number }[];
  days: string[];
  lineCount: number;
  amountCents: number | null;
};

export const JournalTable = table<JournalRecordRow>(
  'journal',
  {
    id: 'text',
    status: 'text',
    sha256: 'text',
    reasonCode: 'text?',
    reasonLine: 'integer?',
    reasonMessage: 'text?',
    readAt: 'text',
    dialect: 'text?',
    encoding: 'text?',
    zNumbers: 'json',
    warnings: 'json',
    checks: 'json',
    days: 'json',
    lineCount: 'integer',
    amountCents: 'integer?',
  },
  ['id'],
);
