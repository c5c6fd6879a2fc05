import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export type LogLevel = 'info' | 'warn' | 'error';
export type Log = (level: LogLevel, message: string, details?: unknown) => void;

const LARGEST = 1024 * 1024;

const textOf = (details: unknown): string => {
  if (details === undefined) return '';
  return details instanceof Error ? (details.stack ?? details.message) : JSON.stringify(details);
};

const lineOf = (level: LogLevel, message: string, details: unknown): string =>
  `${[new Date().toISOString(), level, message, textOf(details)].join(' ').trimEnd()}\n`;

/** What went wrong, on standard error. */
export const errorLog: Log = (level, message, details) => {
  if (level !== 'info') process.stderr.write(lineOf(level, message, details));
};

const makeRoom = (path: string): void => {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST) renameSync(path, `${path}.old`);
};

/** A file that help can ask for: at most two of a mebibyte, the older one ending in `.old`. */
export const fileLog = (path: string): Log => {
  mkdirSync(dirname(path), { recursive: true });
  return (level, message, details) => {
    makeRoom(path);
    appendFileSync(path, lineOf(level, message, details), { mode: 0o600 });
    errorLog(level, message, details);
  };
};
