import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printNight } from '../builders/night.ts';
import { workbook } from '../builders/workbook.ts';
import { zip } from '../builders/zip.ts';
import { expect, launchApp, test } from './support/app.ts';

// Whole ways through several screens, each read for access as well.
test.slow();

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Drops files on the window as a hand does: over it first, then down. */
const drop = async (window: Page, files: { name: string; bytes: Uint8Array }[]): Promise<void> => {
  const sent = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('latin1') }));
  const carried = await window.evaluateHandle((given) => {
    const carrier = new DataTransfer();
    for (const { name, text } of given) {
      carrier.items.add(new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name));
    }
    return carrier;
  }, sent);
  await window.dispatchEvent('body', 'dragenter', { dataTransfer: carried });
  await expect(window.getByTestId('drop-zone')).toBeVisible();
  await window.dispatchEvent('body', 'drop', { dataTransfer: carried });
  await expect(window.getByTestId('drop-zone')).toBeHidden();
};

const expectAccessible = async (window: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
};

/** A day some days ago on this computer's calendar. */
const daysAgo = (count: number): string => {
  const date = new Date();
  date.setDate(date.getDate() - count);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
};

const night = (day: string): Uint8Array =>
  printNight(day, [{ code: '2041', label: 'VERRE CHABLIS', quantity: 2, amount: '15,00' }]);

const unknown = bytesOf(
  ['A1;A2;A3;A4;A5', '16/11/2026;2041;VR CHABLIS;2;19,00', '16/11/2026;4201;CAFE;1;2,40', ''].join('\r\n'),
);

test('a journal, a workbook and an archive dropped on the window are told in one list', async ({
  running: { window },
}) => {
  const sheet = workbook([
    ['Date', 'Code', 'Libellé', 'Qté', 'Montant TTC'],
    [{ v: 46344, z: 'dd/mm/yyyy' }, { v: 42, z: '0000' }, 'VR CHABLIS', 2, 19],
  ]);
  await drop(window, [
    { name: 'JV_20261120.csv', bytes: night('2026-11-20') },
    { name: 'ventes.xlsx', bytes: sheet },
    {
      name: 'nuits.zip',
      bytes: zip(
        { name: 'JV_20261121.csv', bytes: night('2026-11-21') },
        { name: 'copie.csv', bytes: night('2026-11-20') },
        { name: 'notes.txt', bytes: bytesOf('bonjour\n') },
      ),
    },
  ]);
  const lines = window.getByTestId('taken-file');
  await expect(lines).toHaveCount(5);
  await expect(lines.nth(0)).toContainText('Importé');
  await expect(lines.nth(1)).toContainText('19,00');
  await expect(lines.nth(2)).toContainText('dans nuits.zip');
  await expect(lines.nth(3)).toContainText('Doublon');
  await expect(lines.nth(4)).toContainText('En quarantaine');
  await expectAccessible(window);
  await lines.nth(4).getByRole('link').click();
  await expect(window.getByTestId('journal-detail')).toContainText('notes.txt');
});

test('the columns of an unknown file are pointed at by keyboard alone', async ({ running: { window } }) => {
  await drop(window, [{ name: 'export.txt', bytes: unknown }]);
  await window.getByTestId('taken-file').getByRole('link').press('Enter');
  await window.getByTestId('point-columns').press('Enter');
  await expect(window.getByTestId('file-line')).toHaveCount(3);
  await expectAccessible(window);

  const label = window.getByTestId('column-2').locator('select');
  await label.focus();
  await window.keyboard.press('Home');
  await expect(label).toHaveValue('none');
  await expect(window.getByTestId('need-label')).toContainText('manque');
  await expect(window.getByTestId('save-mapping')).toBeDisabled();
  await label.focus();
  await window.keyboard.press('ArrowDown');
  await expect(label).toHaveValue('label');
  await expect(window.getByTestId('need-label')).toContainText('indiqué');
  await expect(window.getByTestId('result-facts')).toContainText('21,40');
  await expect(window.getByTestId('result-line')).toHaveCount(2);

  await window.keyboard.press('Control+Enter');
  await expect(window.getByTestId('mapping-effect')).toContainText('sera importé');
  await expectAccessible(window);
  await window.getByLabel('Nom du format').fill('Export du lundi');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('journal-status')).toHaveText('Importé');
  await window.keyboard.press('Control+8');
  await window.getByRole('link', { name: 'Voir les formats' }).press('Enter');
  await expect(window.getByTestId('format')).toContainText('Export du lundi');
  await expectAccessible(window);
});

test('a missing night is told on Accueil until it is declared closed', async ({ running: { window } }) => {
  await drop(
    window,
    [5, 4, 2].map((count) => ({ name: `${daysAgo(count)}.csv`, bytes: night(daysAgo(count)) })),
  );
  await expect(window.getByTestId('taken-file')).toHaveCount(3);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+1');
  const alert = window.getByTestId('missing-night');
  await expect(alert).toContainText('Il manque la nuit');
  const told = await alert.locator('.strong').textContent();
  await window.getByTestId('remind').click();
  await expect(window.getByTestId('reminder')).toContainText('n’est pas arrivé');
  await expectAccessible(window);
  await window.keyboard.press('Escape');
  await window.getByTestId('was-closed').click();
  await expect(window.getByText(told ?? '')).toBeHidden();
  await window.getByRole('button', { name: 'Annuler' }).click();
  await expect(window.getByText(told ?? '')).toBeVisible();
  await window.keyboard.press('Control+8');
  await expect(window.getByTestId('closing-days')).toBeVisible();
  await expectAccessible(window);
});

test('a journal put in the watched folder is read and left there', async ({ dataFolder }) => {
  const folder = await mkdtemp(join(tmpdir(), 'caisse-doree-nuits-'));
  await mkdir(dataFolder, { recursive: true });
  await writeFile(join(dataFolder, 'preferences.json'), JSON.stringify({ watchedFolder: folder }));
  const running = await launchApp(dataFolder);
  try {
    await writeFile(join(folder, 'JV_20261120.csv'), night('2026-11-20'));
    await running.window.keyboard.press('Control+5');
    await expect(running.window.getByTestId('journal-detail')).toContainText('JV_20261120.csv', {
      timeout: 30_000,
    });
    expect(await readdir(folder)).toEqual(['JV_20261120.csv']);
  } finally {
    await running.close();
    await rm(folder, { recursive: true, force: true });
  }
});
