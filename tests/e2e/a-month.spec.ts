import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays } from '../../src-main/domain/kernel/business-day.ts';
import { printNight } from '../builders/night.ts';
import { expect, passwordOf, test } from './support/app.ts';
import { uploadWithLftp } from './support/till.ts';

const library = [
  'Nom;Domaine;Appellation;Couleur;Millésime;Contenance;Emplacement;Fournisseur;Prix verre;Prix bouteille',
  'Chablis;Louvet;Chablis;Blanc;2022;75 cl;Cave;Vins du Nord;7,50;39,00',
  'Chablis;Louvet;Chablis;Blanc;2023;75 cl;Cave;Vins du Nord;7,50;39,00',
].join('\r\n');

const today = new Date().toISOString().slice(0, 10);
const typed = (day: string): string => day.split('-').reverse().join('/');
const FIRST_NIGHT = addDays(today, -10);
const SECOND_NIGHT = addDays(today, -2);

const deliver = async (page: Page, words: string, bottles: number, day: string): Promise<void> => {
  await page.evaluate(() => (location.hash = '/stock/receptions/nouvelle'));
  await expect(page.getByTestId('drink-picker')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByTestId('picker-option').first()).toContainText(words.slice(-4));
  await page.keyboard.press('Enter');
  await page.getByTestId('line-cases').getByRole('textbox').fill('0');
  await page.getByTestId('line-bottles').getByRole('textbox').fill(String(bottles));
  await page
    .getByTestId('line-price')
    .getByRole('textbox')
    .fill(`${bottles * 10},00`);
  await page.getByTestId('add-line').click();
  await expect(page.getByTestId('draft-line')).toHaveCount(1);
  await page.getByLabel('Jour', { exact: true }).fill(typed(day));
  await page
    .getByTestId('delivery-note')
    .getByRole('textbox')
    .fill(`BL-${bottles}-${words.slice(-4)}`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('delivery-line')).toHaveCount(1);
};

test('a month of a manager: a library comes in, a reference is linked, wine received, a vintage passed on, the place counted', async ({
  running,
  dataFolder,
}) => {
  const { window: page, app, port } = running;
  const login = { port, user: 'pointex', password: await passwordOf(page) };
  const soldOn = (day: string, bottles: number) =>
    uploadWithLftp(
      login,
      `JV_${day.replaceAll('-', '')}.csv`,
      printNight(day, [
        {
          code: '2041',
          label: 'BT CHABLIS LOUVET 22',
          z: day.slice(-2),
          quantity: bottles,
          amount: `${bottles * 39},00`,
        },
      ]),
    );
  const vintage = (year: number) => page.getByTestId('cellar-row').filter({ hasText: String(year) });

  await test.step('the library is imported from a table, seen before it is written', async () => {
    const file = join(dataFolder, 'carte.csv');
    await writeFile(file, library);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, file);
    await page.evaluate(() => (location.hash = '/boissons/importer'));
    await page.getByTestId('choose-library').click();
    await expect(page.getByRole('contentinfo').or(page.locator('.status'))).toContainText('2');
    await page.getByTestId('take-library').click();
    await expect(page.getByText('Chablis', { exact: true })).toHaveCount(2);
  });

  await test.step('both vintages are received', async () => {
    await deliver(page, 'chablis 2022', 6, addDays(today, -20));
    await deliver(page, 'chablis 2023', 12, addDays(today, -5));
  });

  await test.step('the first night is linked to the 2022, and leaves two bottles of it', async () => {
    await soldOn(FIRST_NIGHT, 4);
    await page.evaluate(() => (location.hash = '/synchroniser'));
    await expect(page.getByTestId('item-label')).toContainText('CHABLIS');
    await expect(page.getByTestId('proposal-name')).toContainText('Chablis');
    await page.keyboard.press('o');
    await expect(page.getByTestId('item-label')).toHaveCount(0);
    await page.evaluate(() => (location.hash = '/stock'));
    await expect(vintage(2022)).toContainText(/2\s*btl/);
  });

  await test.step('the second night finds none left: the passage to the 2023 is proposed, and done', async () => {
    await soldOn(SECOND_NIGHT, 3);
    await expect(vintage(2022)).toContainText(/[−-]\s*1\s*btl/);
    await page.evaluate(() => (location.hash = '/boissons'));
    await expect(page.getByTestId('roll-over-effect')).toContainText('CHABLIS');
    await page.getByTestId('confirm-roll-over').click();
    await expect(page.getByTestId('roll-over')).toHaveCount(0);
    await page.evaluate(() => (location.hash = '/stock'));
    await expect(vintage(2022)).toContainText(/2\s*btl/);
    await expect(vintage(2023)).toContainText(/9\s*btl/);
  });

  await test.step('the place is counted: one bottle is missing, and its cost told', async () => {
    await page.keyboard.press('i');
    await page.locator('input[name="place"][value="Cave"]').check();
    await page.getByTestId('begin-count').click();
    for (const [entries, bottles] of [2, 8].entries()) {
      await expect(page.getByTestId('count-field').getByRole('textbox')).toBeFocused();
      await expect(page.getByTestId('count-entry')).toHaveCount(entries);
      await page.keyboard.type(String(bottles));
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('row').filter({ has: page.getByTestId('count-variance') })).toContainText(
      '10,00',
    );
    await page.getByTestId('validate-count').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Valider' }).click();
    await expect(page.getByTestId('count-status')).toHaveText('validé');
    await page.evaluate(() => (location.hash = '/stock'));
    await expect(vintage(2023)).toContainText(/8\s*btl/);
  });
});
