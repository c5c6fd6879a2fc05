/** The only places there are. File names are labels kept in the database, never paths on the disk. */
export type Folder = '/' | '/sales';

const salesFolder: Folder = '/sales';
const longestName = 200;
const forbiddenCharacters = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFFD/\\:*?"<>|]/u;
const slashLookAlikes = /[\u2044\u2215\u2216\u29F5\u29F8\u29F9]/u;
const deviceName = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?$/iu;
const temporaryName = /^(\.in\.|~\$?)|\.(tmp|temp|part|partial|filepart|uploading|crdownload|\$\$\$)$/iu;

const isPlain = (name: string): boolean =>
  name.length >= 1 &&
  name.length <= longestName &&
  !forbiddenCharacters.test(name) &&
  !slashLookAlikes.test(name) &&
  !/^\.+$/.test(name) &&
  !/[. ]$/.test(name) &&
  !deviceName.test(name);

/** Checked as it is and as its compatibility form: full-width letters can spell a device or a slash. */
export const isAllowedName = (name: string): boolean => isPlain(name) && isPlain(name.normalize('NFKC'));

export const isTemporaryName = (name: string): boolean => temporaryName.test(name);

const partsOf = (argument: string): { isAbsolute: boolean; parts: string[] } => {
  const slashed = argument.replaceAll('\\', '/');
  return { isAbsolute: slashed.startsWith('/'), parts: slashed.split('/') };
};

const walk = (start: Folder, parts: string[], mayClimb: boolean): Folder | null => {
  let folder = start;
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part === '..' && mayClimb) folder = '/';
    else if (part.toLowerCase() === 'sales') folder = salesFolder;
    else return null;
  }
  return folder;
};

export const resolveFolder = (current: Folder, argument: string): Folder | null => {
  const { isAbsolute, parts } = partsOf(argument.trim());
  return walk(isAbsolute ? '/' : current, parts, true);
};

/** What a sender said, fit to be shown: short, and nothing that steers a screen. */
export const printable = (text: string): string =>
  text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, 80);

/** Whether a file's name leads into a folder that is not there; null when it does not, else that folder. */
export const strangeFolder = (current: Folder, argument: string): string | null => {
  const { isAbsolute, parts } = partsOf(argument);
  const named = parts.slice(0, -1);
  return walk(isAbsolute ? '/' : current, named, false) === null ? named.join('/') : null;
};

/** The label of a file, wherever the sender believes to put it: everything lands in the sales folder. */
export const resolveFileName = (current: Folder, argument: string): string | null => {
  const { isAbsolute, parts } = partsOf(argument);
  const name = parts.pop() ?? '';
  const folder = walk(isAbsolute ? '/' : current, parts, false);
  return folder !== null && isAllowedName(name) ? name : null;
};
