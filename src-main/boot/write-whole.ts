import { rename, rm, writeFile } from 'node:fs/promises';

/** A file that is there is whole: it is written beside, then takes its name. False where it can't be. */
export const writeWhole = async (place: string, bytes: Uint8Array): Promise<boolean> => {
  const beside = `${place}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, place);
    return true;
  } catch {
    await rm(beside, { force: true });
    return false;
  }
};
