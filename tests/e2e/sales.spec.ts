import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printNight } from '../builders/night.ts';
import { expect, launchApp, test } from './support/app.ts';
import { caisse } from './support/command-line.ts';

/** The keyboard goes on from the first row of what was opened. */
const openFocusedRow = async (page: Page, text: string | RegExp): Promise<void> => {
  const link = page.locator('tbody a:focus');
  await expect(link).toHaveText(text);
  await page.keyboard.press('Enter');
};

test('the sales are followed from a year down to the line of a journal, without a mouse', async ({
  dataFolder,
}) => {
  const night = join(dataFolder, 'JV_20251114.csv');
  await writeFile(
    night,
    printNight('2025-11-14', [
      { code: '2041', label: 'VERRE CHABLIS', quantity: 3, amount: '22,50', time: '21:05' },
      { code: '2101', label: 'BT MORGON', amount: '33,00', ticket: '000002', time: '22:10' },
    ]),
  );
  await caisse(dataFolder, 'import', night);
  const running = await launchApp(dataFolder);
  const page = running.window;
  const byId = (id: string) => page.getByTestId(id);

  await test.step('Ctrl K finds the sales of a year', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ventes 2025');
    await expect(page.getByRole('option', { selected: true })).toHaveText(/Ventes, 2025/);
    await page.keyboard.press('Enter');
    await expect(byId('sales-total')).toHaveText(/55,50/);
    await expect(byId('share-toMatch')).toContainText('55,50');
    await expect(page.getByRole('img', { name: /CA TTC par mois, 2025 : 55,50/ })).toBeVisible();
  });

  await test.step('each row opens what it is made of', async () => {
    const first = page.locator('tbody a').first();
    for (let presses = 0; presses < 40; presses += 1) {
      if (await first.evaluate((link) => link === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await openFocusedRow(page, 'novembre 2025');
    await openFocusedRow(page, /ven.+14 nov/);
    await openFocusedRow(page, '21 h – 22 h');
    await openFocusedRow(page, 'Ticket 000001');
    await expect(byId('line-row')).toHaveCount(1);
    await openFocusedRow(page, 'VERRE CHABLIS');
  });

  await test.step('and the journal stands at that line', async () => {
    await expect(page.locator('[data-testid="reading-line"][aria-current="true"]')).toContainText(
      'VERRE CHABLIS',
    );
  });

  await test.step('Back leads up again', async () => {
    await page.evaluate(() => history.back());
    await expect(byId('line-row')).toHaveCount(1);
    await page.evaluate(() => history.back());
    await expect(byId('ticket-row')).toHaveCount(1);
    await byId('trail-day').click();
    await expect(byId('sales-row')).toHaveCount(2);
  });
  await running.close();
});
