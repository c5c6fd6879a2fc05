import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';

const list = [
  'Désignation;Domaine;Année;Type;Couleur;AOC;Région;PA HT;Prix bouteille;Prix verre',
  'Chablis;Domaine Louvet;2022;Vin;Blanc;Chablis;Beaujolais;12,40;39;7,5',
  'Morgon;Domaine Tissandier;2021;Vin;Rouge;Morgon;Beaujolais;8,20;33;6,5',
  'Brouilly;Château Lamure;20211;Vin;Rouge;Brouilly;Beaujolais;7,90;31;6',
  '',
].join('\r\n');

const dropOn = async (window: Page, name: string, text: string): Promise<void> => {
  const carried = await window.evaluateHandle(
    (given) => {
      const carrier = new DataTransfer();
      carrier.items.add(new File([given.text], given.name));
      return carrier;
    },
    { name, text },
  );
  await window.locator('.screen').dispatchEvent('drop', { dataTransfer: carried });
};

const expectAccessible = async (window: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
};

test('a manager brings a list in, takes it back, and fills a sheet from the catalogue', async ({
  running: { window },
}) => {
  await window.getByRole('navigation').getByRole('link', { name: 'Boissons' }).click();
  await window.getByRole('link', { name: 'Importer un fichier' }).click();
  await dropOn(window, 'carte.csv', list);

  await expect(window.getByTestId('library-row')).toHaveCount(3);
  await expect(window.getByTestId('library-row').first()).toContainText(
    'Chablis se trouve dans la région Bourgogne',
  );
  await expect(window.getByTestId('library-row').last()).toContainText('pas une année');
  await expectAccessible(window);
  await window.getByTestId('library-column-2').getByRole('combobox').selectOption('notes');
  await expect(window.getByTestId('library-row').last()).not.toContainText('pas une année');
  await window.getByTestId('library-column-2').getByRole('combobox').selectOption('vintage');
  await expect(window.getByTestId('library-row').last()).toContainText('pas une année');

  await window.getByTestId('take-library').click();
  await expect(window.getByRole('gridcell', { name: 'Chablis' })).toBeVisible();
  await window.getByRole('button', { name: 'Annuler' }).click();
  await expect(window.getByRole('gridcell', { name: 'Chablis' })).toBeHidden();

  await window.getByRole('button', { name: 'Ajouter une boisson' }).click();
  await window.getByTestId('catalogue-search').getByRole('searchbox').fill('evian');
  await window
    .getByRole('button', { name: /^Evian/ })
    .first()
    .click();
  await expect(window.getByLabel('Nom', { exact: true })).toHaveValue('Evian');
  await window.getByLabel('Millésime').fill('2022');
  const doubts = window.getByRole('list', { name: 'À vérifier' });
  await doubts.getByRole('button', { name: 'Retirer' }).click();
  await expect(doubts).toBeHidden();
  await window.getByTestId('more-fields').click();
  await window.getByLabel('Fournisseur').fill('Cave Dumont');
  await expectAccessible(window);
  await window.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(window.getByRole('gridcell', { name: 'Evian' })).toBeVisible();
});
