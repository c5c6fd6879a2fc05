import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailed } from '../../adapters/command-line/output.ts';

/** What starts the built application: `npm run caisse` gives it where a page is to be printed. */
const printer = (): string[] => {
  const given: unknown = JSON.parse(process.env.CAISSE_PRINTER ?? '[]');
  const words = Array.isArray(given) ? given.filter((word) => typeof word === 'string') : [];
  if (words.length > 0) return words;
  throw new CommandFailed({
    code: 'PDF.NO_PRINTER',
    message: 'Le PDF est imprimé par l’application : lancez `npm run caisse`, ou choisissez xlsx ou csv.',
  });
};

/** Plain Node has no browser: the application is started for the time of one page, without a window. */
export const printOutside = async (page: Uint8Array): Promise<Uint8Array> => {
  const [program = '', ...words] = printer();
  const folder = await mkdtemp(join(tmpdir(), 'caisse-doree-print-'));
  const [html, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  try {
    await writeFile(html, page, { mode: 0o600 });
    const child = spawn(program, [...words, '--print', html, '--out', pdf], { stdio: 'ignore' });
    const [status] = (await once(child, 'exit')) as [number | null];
    if (status !== 0) {
      throw new CommandFailed({
        code: 'PDF.NOT_PRINTED',
        message: 'La page n’a pas pu être imprimée. Rien n’a été écrit : choisissez xlsx ou csv.',
      });
    }
    return await readFile(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
