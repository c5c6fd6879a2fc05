import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { library } from '../builders/library.ts';
import { printNight } from '../builders/night.ts';
import { expect, launchApp, passwordOf, test } from './support/app.ts';
import { caisse } from './support/command-line.ts';
import { uploadWithLftp } from './support/till.ts';

const night = printNight('2026-11-20', [
  { code: '2041', label: 'VERRE CHABLIS 22', quantity: 3, amount: '22,50' },
  { code: '2101', label: 'BT MORGON TISSANDIER', quantity: 1, amount: '33,00', ticket: '000002' },
  { code: '5101', label: 'ENTRECOTE FRITES', family: 'PLATS', amount: '26,50', ticket: '000003' },
]);

test('a night is received, matched, destocked, sent again, and its link broken and mended', async ({
  dataFolder,
}) => {
  const libraryFile = join(dataFolder, 'library.json');
  await writeFile(libraryFile, library);
  await caisse(dataFolder, 'library', 'import', libraryFile);
  const running = await launchApp(dataFolder);
  const { window: page, port } = running;
  const goTo = (place: string | RegExp) =>
    page.getByRole('navigation').getByRole('link', { name: place }).click();
  const byId = (id: string) => page.getByTestId(id);

  await test.step('Pointex is given a login and a password', async () => {
    await goTo('Connexion caisse');
    await expect(page.getByText('pointex', { exact: true })).toBeVisible();
  });
  const password = await passwordOf(page);
  expect(password).toMatch(/^\S{20}$/);
  const login = { port, user: 'pointex', password };

  await test.step('the till uploads its journal, and Journaux shows it by itself', async () => {
    await goTo(/^Journaux/);
    await uploadWithLftp(login, 'JV_20261120.csv', night);
    await expect(byId('journal-row')).toHaveCount(1);
    await expect(byId('journal-row')).toHaveAttribute('data-status', 'imported');
    await expect(byId('journal-row')).toContainText('82,00');
  });

  await test.step('Boissons counts what is to be matched', async () => {
    await goTo(/^Boissons/);
    await expect(byId('to-match-count')).toContainText('3 boissons à synchroniser');
    await byId('to-match-count').click();
  });

  await test.step('the wizard links the glass with one key', async () => {
    const chablis = page.getByRole('listitem').filter({ hasText: 'VERRE CHABLIS 22' });
    await chablis.getByRole('button').click();
    await expect(byId('item-label')).toContainText('CHABLIS');
    await expect(byId('proposal-name')).toContainText('Chablis');
    await page.keyboard.press('o');
    await expect(byId('item-label')).not.toContainText('CHABLIS');
  });

  await test.step('the sheet shows the golden register, its reference and its sales', async () => {
    await goTo(/^Boissons/);
    await expect(byId('to-match-count')).toContainText('2 boissons à synchroniser');
    await page.getByText('Chablis', { exact: true }).first().dblclick();
    await page.getByRole('tab', { name: 'Vente' }).click();
    await expect(byId('golden-register').first()).toHaveAttribute('data-linked', 'true');
    await byId('golden-register').first().hover();
    await expect(byId('register-tooltip').first()).toContainText('VERRE CHABLIS 22');
    await expect(byId('register-tooltip').first()).toContainText('2041');
    await expect(byId('sales-row')).toHaveCount(1);
    await expect(byId('sales-row')).toContainText('22,50');
  });

  const onHand = () => byId('on-hand').first();
  await test.step('the stock went down by three glasses of 12 cl', async () => {
    await expect(onHand()).toContainText('36 cl');
  });

  await test.step('the same file again changes nothing', async () => {
    await uploadWithLftp(login, 'JV_20261120.csv', night);
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const answer = await window.caisse.ask('journal:list');
          const reply = (typeof answer === 'string' ? JSON.parse(answer) : answer) as Exclude<
            typeof answer,
            string
          >;
          return reply.ok ? reply.value.map((row) => row.status) : [];
        }),
      )
      .toEqual(['duplicate', 'imported']);
    await expect(byId('sales-row')).toHaveCount(1);
    await expect(onHand()).toContainText('36 cl');
  });

  await test.step('breaking the link says what changes, takes the sales away and gives the stock back', async () => {
    await byId('golden-register').first().click();
    await byId('link-panel').getByTestId('break-link').click();
    await expect(byId('consequence')).toContainText('22,50');
    await expect(byId('consequence')).toContainText('0,4');
    await expect(byId('keep-link')).toBeFocused();
    await byId('confirm-break').click();
    await expect(byId('sales-row')).toHaveCount(0);
    await expect(byId('golden-register').first()).toHaveAttribute('data-linked', 'false');
    await expect(onHand()).not.toContainText('36 cl');
  });

  await test.step('undo brings the sales and the depletion back', async () => {
    await page.getByRole('button', { name: 'Annuler' }).last().click();
    await expect(byId('sales-row')).toHaveCount(1);
    await expect(onHand()).toContainText('36 cl');
  });

  await running.close();
  const stock = await caisse<{ drink: string; onHandMl: number }>(dataFolder, 'stock');
  expect(stock.find(({ drink }) => drink === 'chablis-22')?.onHandMl).toBe(-360);
});
