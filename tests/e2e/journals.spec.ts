import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { library } from '../builders/library.ts';
import { printNight } from '../builders/night.ts';
import { expect, launchApp, test } from './support/app.ts';
import { caisse } from './support/command-line.ts';

const ticket = (number: string, label: string, code: string, amount: string, quantity = 1) => ({
  ticket: number,
  z: '1843',
  code,
  label,
  quantity,
  amount,
});
const asFirstSent = printNight('2026-11-20', [
  ticket('000001', 'VERRE CHABLIS 22', '2041', '7,50'),
  ticket('000002', 'BT MORGON', '2101', '33,00'),
  ticket('000003', 'ENTRECOTE', '5101', '26,50'),
]);
const corrected = printNight('2026-11-20', [
  ticket('000001', 'VERRE CHABLIS 22', '2041', '22,50', 3),
  ticket('000002', 'BT MORGON', '2101', '33,00'),
  ticket('000003', 'ENTRECOTE', '5101', '26,50'),
]);
const cut = asFirstSent.slice(0, asFirstSent.length - 20);

test('a night sent again is a difference to judge, and every choice can be taken back', async ({
  dataFolder,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'journals-'));
  const fileOf = async (name: string, content: string | Uint8Array): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, content);
    return file;
  };
  await caisse(dataFolder, 'library', 'import', await fileOf('library.json', library));
  await caisse(
    dataFolder,
    'import',
    await fileOf('JV_20261119_coupe.csv', cut),
    await fileOf('JV_20261120.csv', asFirstSent),
    await fileOf('JV_20261120_bis.csv', corrected),
  );

  const running = await launchApp(dataFolder);
  const { window: page } = running;
  const byId = (id: string) => page.getByTestId(id);
  const rowOf = (name: string) => byId('journal-row').filter({ hasText: name });
  const current = (id: string) => page.locator(`[data-testid="${id}"][aria-current="true"]`);
  const countedCents = () =>
    page.evaluate(async () => {
      const reply = await window.caisse.ask('night:checks', { day: '2026-11-20' });
      return reply.ok ? reply.value.amountCents : null;
    });
  const act = async (name: string): Promise<void> => {
    await byId('journal-acts').click();
    await page.getByRole('menuitem', { name }).click();
  };
  const confirm = (name: string) => page.getByRole('alertdialog').getByRole('button', { name }).click();
  const undo = () => page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Journaux/ })
    .click();

  await test.step('the list says what corrects what, and by how much', async () => {
    await expect(byId('journal-row')).toHaveCount(3);
    await expect(rowOf('JV_20261120_bis.csv')).toContainText(/\+\s15,00/);
    await rowOf('JV_20261120_bis.csv').click();
    await expect(byId('correction')).toContainText('Z 1843 renvoyé');
    await expect(byId('correction-item')).toHaveCount(1);
    await expect(byId('correction-item')).toContainText('VERRE CHABLIS 22');
    await expect(byId('correction-item')).toContainText(/\+\s2/);
    await expect(byId('correction-stands')).toHaveText('Le nouveau compte');
  });

  await test.step('the night is checked: the closing, what is matched, the exact reason of a doubt', async () => {
    await expect(byId('night-checks')).toContainText('Z 1843');
    await expect(byId('night-checks')).toContainText('3 références');
    await expect(byId('checks-verdict')).toContainText('à voir');
  });

  await test.step('the earlier journal can be kept, after what it changes was said, and the choice undone', async () => {
    await byId('correction-choose').click();
    await expect(byId('journal-consequence')).toContainText('82,00');
    await expect(byId('journal-consequence')).toContainText('67,00');
    await confirm('Garder l’ancien');
    await expect(byId('correction-stands')).toHaveText('L’ancien compte');
    expect(await countedCents()).toBe(6700);
    await undo();
    await expect(byId('correction-stands')).toHaveText('Le nouveau compte');
    expect(await countedCents()).toBe(8200);
  });

  await test.step('a journal is taken out of the count and put back', async () => {
    await act('Retirer du compte');
    await confirm('Retirer du compte');
    await expect(byId('journal-status')).toContainText('Retiré du compte');
    await act('Remettre dans le compte');
    await confirm('Remettre dans le compte');
    await expect(byId('journal-status')).toContainText('Importé');
  });

  await test.step('it is read beside its file, line against line', async () => {
    await byId('read-journal').click();
    await expect(byId('reading-line')).toHaveCount(3);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(current('raw-line')).toContainText('BT MORGON');
    await byId('raw-line').filter({ hasText: 'ENTRECOTE' }).click();
    await expect(current('reading-line')).toContainText('ENTRECOTE');
    await page.keyboard.press('Escape');
    await expect(byId('journal-detail')).toBeVisible();
  });

  await test.step('a cut file waits with its reason until it is refused', async () => {
    await page.getByRole('radio', { name: /À traiter/ }).click();
    await expect(byId('journal-row')).toHaveCount(1);
    await expect(byId('journal-reason')).toContainText('coupé');
    await byId('refuse-journal').click();
    await expect(page.getByText('Rien à traiter')).toBeVisible();
  });

  await running.close();
  await rm(folder, { recursive: true, force: true });
});
