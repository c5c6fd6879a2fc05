import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const headless = fileURLToPath(new URL('../../../src-main/boot/headless.ts', import.meta.url));

/** A command of the application without its window; one object a line. */
export const caisse = async <T>(dataFolder: string, ...words: string[]): Promise<T[]> => {
  const { stdout } = await run(process.execPath, [headless, ...words, '--data', dataFolder]);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
};

/** A program of ours, by its place beside this file, on a data folder. */
export const runProgram = async (place: string, dataFolder: string): Promise<void> => {
  await run(process.execPath, [fileURLToPath(new URL(place, import.meta.url)), dataFolder]);
};
