import { BrowserWindow } from 'electron';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const footer = `<div style="width:100%;margin:0 12mm;font:7px sans-serif;color:#6b645c;display:flex;justify-content:space-between">
<span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

const fontFace = async (file: string): Promise<string> =>
  `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${(await readFile(file)).toString('base64')}) format('woff2')}`;

/**
 * A page as PDF, A4, numbered. It is shown to nobody, runs no script and reaches nothing. `font` is a file:
 * the page brings none.
 */
export const printPage = async (page: Uint8Array, font: string): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'caisse-doree-page-'));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, partition: 'paper' },
  });
  try {
    const file = join(folder, 'page.html');
    const text = new TextDecoder().decode(page);
    await writeFile(file, text.replace('<style>', `<style>${await fontFace(font)}`), { mode: 0o600 });
    await window.loadFile(file);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
    });
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
};
