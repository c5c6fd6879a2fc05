import { readFile } from 'node:fs/promises';

/** Text of a file in UTF-8, or else as spreadsheets on Windows save it. */
export const readText = async (path: string): Promise<string> => {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
};
