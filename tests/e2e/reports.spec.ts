import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printNight } from '../builders/night.ts';
import { expect, launchApp, test, type RunningApp } from './support/app.ts';
import { caisse } from './support/command-line.ts';

/** The 15th of the month before this one: what « Mois dernier » has, on whatever day the test runs. */
const nightOfLastMonth = (): string => {
  const now = new Date();
  const night = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 15));
  return night.toISOString().slice(0, 10);
};

/** Answers the system's dialog for the manager: files are saved under the name that is suggested. */
const saveInto = ({ app }: RunningApp, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      const options = given.at(-1) as { defaultPath?: string };
      return Promise.resolve({ canceled: false, filePath: `${into}/${options.defaultPath ?? 'file'}` });
    };
  }, folder);

test('a manager exports last month’s VAT and its entries, and cancels that export with a reason', async ({
  dataFolder,
}) => {
  const night = nightOfLastMonth();
  const file = join(dataFolder, `JV_${night.replaceAll('-', '')}.csv`);
  await writeFile(
    file,
    printNight(night, [
      { code: '2041', label: 'VERRE CHABLIS', quantity: 4, amount: '30,00' },
      { code: '2101', label: 'BT MORGON', amount: '30,00', ticket: '000002' },
    ]),
  );
  await caisse(dataFolder, 'import', file);
  const running = await launchApp(dataFolder);
  const page = running.window;
  await saveInto(running, dataFolder);
  await page.getByRole('navigation').getByRole('link', { name: 'Rapports' }).click();

  await test.step('the VAT of last month, as a workbook', async () => {
    await page.getByTestId('report-vat').click();
    await expect(page.getByTestId('highlight').first()).toHaveText('10,00\u00a0€');
    await expect(page.getByTestId('unmatched-revenue')).toContainText('60,00\u00a0€');
    await page.getByTestId('export-xlsx').click();
    await expect(page.getByTestId('saved-file')).toContainText('.xlsx');
    const name = (await page.getByTestId('saved-file').locator('.ticket-font').textContent()) ?? '';
    const bytes = await readFile(join(dataFolder, name));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('its entries, as a batch', async () => {
    await page.getByTestId('report-sales-entries').click();
    await expect(page.getByTestId('entry-row')).toHaveCount(1);
    await expect(page.getByTestId('entries-balance')).toHaveText('Équilibrées');
    await page.getByTestId('export-fec').click();
    await expect(page.getByTestId('saved-file')).toContainText('.txt');
    const name = (await page.getByTestId('saved-file').locator('.ticket-font').textContent()) ?? '';
    const rows = (await readFile(join(dataFolder, name), 'latin1')).replace(/\r\n$/, '').split('\r\n');
    expect(rows.map((row) => row.split('\t').length)).toEqual(rows.map(() => 18));
    expect(rows[1]?.split('\t').slice(11, 13)).toEqual(['60,00', '0,00']);
    await expect(page.getByTestId('entry-row')).toHaveCount(0);
    await expect(page.getByTestId('export-fec')).toBeDisabled();
  });

  await test.step('cancelled with a reason, they are to be exported again', async () => {
    await page.getByRole('radio', { name: 'Lots exportés' }).click();
    await page.getByTestId('batch-acts').click();
    await page.getByRole('menuitem', { name: 'Annuler l’export' }).click();
    await page.getByTestId('confirm-cancel-batch').click();
    await expect(page.getByText('Un motif est nécessaire')).toBeVisible();
    await page.getByLabel('Motif').fill('Compte de TVA à changer');
    await page.getByTestId('confirm-cancel-batch').click();
    await expect(page.getByTestId('cancel-reason')).toContainText('Compte de TVA à changer');
    await page.getByRole('radio', { name: 'À exporter' }).click();
    await expect(page.getByTestId('entry-row')).toHaveCount(1);
    await expect(page.getByTestId('export-fec')).toBeEnabled();
  });
  await running.close();
});
