import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launchApp, test } from './support/app.ts';
import { caisse, runProgram } from './support/command-line.ts';

const wine = {
  category: 'vin',
  producer: 'Louvet',
  colour: 'blanc',
  volumeCl: 75,
  bin: 'Cave',
  supplier: 'Vins du Nord',
  formats: [{ name: 'bouteille', cl: 75, priceCents: 3900 }],
};
const library = JSON.stringify([
  { ...wine, id: 'chablis-22', name: 'Chablis', vintage: 2022, parCl: 900 },
  { ...wine, id: 'morgon-23', name: 'Morgon', colour: 'rouge', vintage: 2023 },
  { ...wine, id: 'anisette', category: 'spiritueux', name: 'Anisette', colour: null, bin: 'Bar' },
]);

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const pick = async (page: Page, words: string): Promise<void> => {
  await expect(page.getByTestId('drink-picker')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByTestId('picker-option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('line-cases')).toBeVisible();
};

test('a manager receives a delivery and counts a place by keyboard, validates, and takes it back', async ({
  dataFolder,
}) => {
  const file = join(dataFolder, 'library.json');
  await writeFile(file, library);
  await caisse(dataFolder, 'library', 'import', file);
  const running = await launchApp(dataFolder);
  const page = running.window;

  await page.getByRole('navigation').getByRole('link', { name: 'Stock' }).click();
  await expect(page.getByTestId('cellar-row')).toHaveCount(3);
  await press(page, 'r');
  await pick(page, 'chab 22');
  await page.keyboard.type('2');
  await press(page, 'Enter', 'Enter', 'Enter');
  await page.keyboard.type('120,00');
  await press(page, 'Enter');
  await pick(page, 'morgon');
  await press(page, 'Enter', 'Enter');
  await page.keyboard.type('3');
  await press(page, 'Enter', 'Enter');
  await expect(page.getByTestId('draft-line')).toHaveCount(2);
  await page.getByTestId('delivery-note').locator('input').fill('BL-7');
  await press(page, 'Control+Enter');
  await expect(page.getByTestId('delivery-line')).toHaveCount(2);
  await expect(page.getByTestId('delivery-line').first()).toContainText('12');

  await press(page, 'i');
  await page.locator('input[name="place"][value="Cave"]').check();
  await page.getByTestId('begin-count').click();
  await expect(page.getByTestId('counting')).toContainText('Chablis');
  await expect(page.getByTestId('count-field').locator('input')).toBeFocused();
  await page.keyboard.type('11,4');
  await press(page, 'Enter');
  await expect(page.getByTestId('counting')).toContainText('Morgon');
  await page.keyboard.type('3');
  await press(page, 'Enter');
  await expect(page.getByTestId('count-entry')).toHaveCount(2);
  await expect(page.getByTestId('variance').first()).toHaveText(/45\s*cl/);

  await page.getByTestId('validate-count').click();
  await expect(page.getByTestId('validate-consequence')).toContainText('2 boissons');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Valider' }).click();
  await expect(page.getByTestId('count-status')).toHaveText('validé');
  const chablis = page.getByTestId('cellar-row').filter({ hasText: 'Chablis' });
  await page.evaluate(() => (location.hash = '/stock'));
  await expect(chablis).toContainText(/11\s*btl/);

  await page.goBack();
  await page.getByTestId('undo-count').click();
  await expect(page.getByTestId('count-status')).toHaveText('en cours');
  await page.evaluate(() => (location.hash = '/stock'));
  await expect(chablis).toContainText(/12\s*btl/);
  await running.close();
});

test('each likely cause of a stock below zero is mended by its button, and taken back', async ({
  dataFolder,
}) => {
  await runProgram('../../builders/fall-below-zero.ts', dataFolder);
  const running = await launchApp(dataFolder);
  const page = running.window;
  const card = (name: string) => page.getByTestId('negative-drink').filter({ hasText: name });
  const mend = async (name: string, cause: string): Promise<void> => {
    await card(name).locator(`[data-cause="${cause}"]`).getByTestId('mend').click();
  };
  const undo = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Annuler' }).last().click();
  };
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.evaluate(() => (location.hash = '/stock/a-regler'));
  await expect(page.getByTestId('negative-drink')).toHaveCount(3);
  await expect(card('Morgon')).toContainText(/5\s*btl/);

  await mend('Morgon', 'wrongServing');
  await expect(page.getByTestId('mend-consequence')).toContainText('60 cl');
  await page.getByRole('alertdialog').getByRole('button').first().click();
  await expect(card('Morgon')).toContainText(/[−-]\s*60\s*cl/);
  await expect(card('Morgon').locator('[data-cause="wrongServing"]')).toHaveCount(0);
  await undo();
  await expect(card('Morgon').locator('[data-cause="wrongServing"]')).toHaveCount(1);

  await mend('Chablis', 'wrongVintage');
  await expect(page.getByTestId('mend-consequence')).toContainText('BT CHABLIS');
  await page.getByRole('alertdialog').getByRole('button').first().click();
  await expect(card('Chablis')).toHaveCount(0);
  await undo();
  await expect(card('Chablis')).toHaveCount(1);

  await page.evaluate(() => (location.hash = '/boissons/chablis-22'));
  await expect(page.getByTestId('roll-over-effect')).toContainText('BT CHABLIS');
  await page.getByTestId('confirm-roll-over').click();
  await expect(page.getByTestId('roll-over')).toHaveCount(0);
  await undo();
  await expect(page.getByTestId('roll-over')).toHaveCount(1);
  await page.evaluate(() => (location.hash = '/stock/a-regler'));

  await mend('Anisette', 'fileTwice');
  await page.getByRole('alertdialog').getByRole('button').first().click();
  await expect(card('Anisette')).toContainText(/[−-]\s*48\s*cl/);
  await expect(card('Anisette').locator('[data-cause="fileTwice"]')).toHaveCount(0);
  await undo();
  await expect(card('Anisette').locator('[data-cause="fileTwice"]')).toHaveCount(1);

  await mend('Anisette', 'receiptMissing');
  await expect(page.getByTestId('draft-line')).toHaveCount(1);
  await page.getByTestId('save-delivery').click();
  await expect(page.getByTestId('delivery-line')).toHaveCount(1);
  await page.evaluate(() => (location.hash = '/stock/a-regler'));
  await expect(card('Anisette')).toHaveCount(0);
  await running.close();
});
