import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EngineApi } from '../../../application/engine-api/index.ts';
import type {
  MadePackage,
  PackageFormat,
  ReportId,
  ReportLanguage,
} from '../../../application/views/reports.ts';
import type { Outcome } from '../../../domain/kernel/outcome.ts';
import { CommandFailed, usage, type Print } from '../output.ts';

export type Options = Partial<
  Record<
    | 'drink'
    | 'serving'
    | 'from'
    | 'to'
    | 'at'
    | 'status'
    | 'into'
    | 'cut-off'
    | 'time-zone'
    | 'several-files-per-day'
    | 'format'
    | 'out'
    | 'language'
    | 'encoding'
    | 'batch'
    | 'reason'
    | 'month'
    | 'reports'
    | 'formats'
    | 'supplier'
    | 'note'
    | 'day'
    | 'time'
    | 'another'
    | 'place'
    | 'uncounted',
    string
  >
>;

/** What the commands that write files need of the outside. */
export type Desk = {
  /** Whole or not at all; false where it can’t be written. */
  write(place: string, bytes: Uint8Array): Promise<boolean>;
  /** A page as PDF. */
  print(page: Uint8Array): Promise<Uint8Array>;
  makePackage(order: {
    month: string;
    reports?: ReportId[];
    formats?: PackageFormat[];
    language: ReportLanguage;
  }): Promise<Outcome<MadePackage>>;
};

export type Command = (given: {
  engine: EngineApi;
  words: readonly string[];
  options: Options;
  print: Print;
  /** Another store; the command closes it. */
  openStore: (dataFolder: string) => Promise<EngineApi>;
  desk: Desk;
}) => Promise<void>;

/** The commands of one noun, by the words that call them. */
export type Commands = Readonly<Record<string, Command>>;

export const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new CommandFailed(outcome.error);
  return outcome.value;
};

export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CommandFailed({ code: 'FILE.UNREADABLE', message: `${basename(path)} : ${detail}` });
  }
};

export const dayOf = (value: string | undefined, option: string): string | undefined => {
  if (value !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(value))
    throw usage(`--${option} attend AAAA-MM-JJ.`);
  return value;
};

export const range = (options: Options): { from?: string; to?: string } => {
  const from = dayOf(options.from, 'from');
  const to = dayOf(options.to, 'to');
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
};
