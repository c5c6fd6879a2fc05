import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { library } from '../builders/library.ts';
import { printNight } from '../builders/night.ts';
import { expect, launchApp, test } from './support/app.ts';
import { caisse } from './support/command-line.ts';

type Violation = { id: string; nodes: { target: unknown }[] };

declare global {
  interface Window {
    readonly axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const cutJournal = fileURLToPath(
  new URL('../fixtures/journals/development/JV_20251117_Z1846_coupe.csv', import.meta.url),
);

type Screen = {
  name: string;
  path: string;
  /** What is there once the screen is. */
  shows: (page: Page) => Locator;
  /** Brings up a state of the screen. */
  open?: (page: Page) => Promise<void>;
};

const place = (name: RegExp) => (page: Page) => page.locator('nav a[aria-current="page"]', { hasText: name });
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name, selected: true });
const byId = (id: string) => (page: Page) => page.getByTestId(id).first();
const sheet = '/boissons/chablis-22';
const salesOfTheNight = '/ventes?de=2026-11-20&a=2026-11-20';
const report = (id: string): string => `/rapports?rapport=${id}&du=2026-11-01&au=2026-11-30`;
const breakLink = async (page: Page): Promise<void> => {
  await page.getByTestId('golden-register').first().click();
  await page.getByTestId('break-link').click();
};
const linkByHand = async (page: Page): Promise<void> => {
  await page.getByTestId('golden-register').first().click();
  await page.getByTestId('link-another').click();
  await page.locator('input[name="item"]').first().check();
};
const answer = (key: string) => async (page: Page) => {
  await expect(page.getByTestId('item-label')).toBeVisible();
  await page.keyboard.press(key);
};

const receive = async (page: Page): Promise<void> => {
  await page.getByTestId('drink-picker').fill('chablis');
  await page.getByTestId('picker-option').first().click();
};
const count = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.caisse.ask('count:open', { bin: null }));
  const counts = await page.evaluate(() => window.caisse.ask('count:list'));
  const id = counts.ok ? (counts.value.find(({ status }) => status === 'open')?.id ?? '') : '';
  await page.evaluate((wanted) => (location.hash = wanted), `/stock/inventaires/${id}`);
};

const screens: Screen[] = [
  { name: 'Accueil', path: '/', shows: place(/Accueil/) },
  { name: 'Boissons', path: '/boissons', shows: byId('to-match-count') },
  {
    name: 'the form of a drink',
    path: '/boissons',
    shows: (page) => page.getByRole('dialog'),
    open: (page) => page.getByRole('button', { name: 'Ajouter' }).click(),
  },
  { name: 'Vente', path: `${sheet}?tab=sale`, shows: tab('Vente') },
  {
    name: 'the references of a golden register',
    path: `${sheet}?tab=sale`,
    shows: byId('register-tooltip'),
    open: (page) => page.getByTestId('golden-register').first().focus(),
  },
  {
    name: 'what breaking a link changes',
    path: `${sheet}?tab=sale`,
    shows: byId('consequence'),
    open: breakLink,
  },
  { name: 'linking by hand', path: `${sheet}?tab=sale`, shows: byId('from-day'), open: linkByHand },
  { name: 'Stock', path: `${sheet}?tab=stock`, shows: tab('Stock') },
  { name: 'Fiche', path: `${sheet}?tab=facts`, shows: tab('Fiche') },
  { name: 'Historique', path: `${sheet}?tab=history`, shows: tab('Historique') },
  { name: 'the wizard', path: '/synchroniser', shows: byId('item-label') },
  { name: 'Presque', path: '/synchroniser', shows: byId('vintage'), open: answer('p') },
  { name: 'Non', path: '/synchroniser', shows: byId('create-and-link'), open: answer('n') },
  { name: 'the obvious ones', path: '/synchroniser?revue=1', shows: byId('confirm-accept') },
  { name: 'the table of labels', path: '/synchroniser', shows: byId('selection'), open: answer('v') },
  {
    name: 'the linked labels',
    path: '/synchroniser',
    shows: byId('item-row'),
    open: (page) => page.getByTestId('list-linked').click(),
  },
  { name: 'the learnt labels', path: '/synchroniser/libelles', shows: byId('forget-alias') },
  {
    name: 'a journal',
    path: '/journaux',
    shows: byId('journal-line'),
    open: (page) => page.locator('[data-testid="journal-row"][data-status="imported"]').click(),
  },
  {
    name: 'a journal set aside',
    path: '/journaux',
    shows: byId('journal-reason'),
    open: (page) => page.locator('[data-testid="journal-row"][data-status="quarantined"]').click(),
  },
  { name: 'Rapports', path: report('sales-journal'), shows: byId('report-row') },
  {
    name: 'the days of a report, typed',
    path: report('vat'),
    shows: (page) => page.getByRole('dialog'),
    open: (page) => page.getByRole('radio', { name: 'Dates' }).click(),
  },
  { name: 'Écritures de ventes', path: report('sales-entries'), shows: byId('entry-row') },
  {
    name: 'the columns of the CSV',
    path: report('sales-entries'),
    shows: byId('keep-columns'),
    open: async (page) => {
      await page.getByTestId('csv-options').click();
      await page.getByRole('menuitem', { name: 'Choisir les colonnes' }).click();
    },
  },
  {
    name: 'the accounts of families',
    path: '/reglages',
    shows: (page) => page.getByTestId('family-accounts').and(page.locator('[aria-expanded="true"]')),
    open: (page) => page.getByTestId('family-accounts').click(),
  },
  { name: 'the sales of a month', path: '/ventes?de=2026-11-01&a=2026-11-30', shows: byId('sales-row') },
  { name: 'the sales of a night by drink', path: `${salesOfTheNight}&par=boisson`, shows: byId('sales-row') },
  { name: 'the tickets of a night', path: `${salesOfTheNight}&par=ticket`, shows: byId('ticket-row') },
  {
    name: 'the lines of a ticket',
    path: `${salesOfTheNight}&par=ticket`,
    shows: byId('line-row'),
    open: (page) => page.getByTestId('ticket-row').first().click(),
  },
  { name: 'the cellar', path: '/stock', shows: byId('cellar-row') },
  {
    name: 'a loss',
    path: '/stock',
    shows: (page) => page.getByRole('dialog').getByTestId('drink-picker'),
    open: (page) => page.getByTestId('new-loss').click(),
  },
  { name: 'what is to be settled', path: '/stock/a-regler', shows: byId('negative-drink') },
  { name: 'what is to be ordered', path: '/stock/a-commander', shows: byId('order-line') },
  {
    name: 'a delivery being typed',
    path: '/stock/receptions/nouvelle',
    shows: byId('line-cases'),
    open: receive,
  },
  {
    name: 'a return being typed',
    path: '/stock/receptions/retour',
    shows: byId('line-cases'),
    open: receive,
  },
  {
    name: 'a new count',
    path: '/stock/inventaires',
    shows: byId('begin-count'),
    open: (page) => page.getByTestId('new-count').click(),
  },
  { name: 'a count', path: '/stock/inventaires', shows: byId('count-field'), open: count },
  {
    name: 'a recipe',
    path: `${sheet}?tab=sale`,
    shows: byId('recipe-loss'),
    open: (page) => page.getByTestId('open-recipe').first().click(),
  },
  { name: 'Connexion caisse', path: '/connexion', shows: byId('fingerprint') },
  {
    name: 'the self-test',
    path: '/connexion',
    shows: (page) => page.locator('[data-self-stage="kept"][data-state="done"]'),
    open: (page) => page.getByTestId('run-self-test').click(),
  },
  { name: 'Réglages', path: '/reglages', shows: place(/Réglages/) },
];

test('every screen can be read and worked by everybody, in both themes', async ({ dataFolder }) => {
  const libraryFile = join(dataFolder, 'library.json');
  await writeFile(libraryFile, library);
  await caisse(dataFolder, 'library', 'import', libraryFile);
  const night = join(dataFolder, 'JV_20261120.csv');
  await writeFile(
    night,
    printNight('2026-11-20', [
      { code: '2041', label: 'VERRE CHABLIS', quantity: 3, amount: '22,50' },
      { code: '2101', label: 'BT MORGON', amount: '33,00', ticket: '000002' },
    ]),
  );
  await caisse(dataFolder, 'import', night, cutJournal);
  await caisse(dataFolder, 'link', '2041', '--drink', 'chablis-22', '--serving', 'verre');
  const running = await launchApp(dataFolder);
  const page = running.window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(axeSource);

  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((wanted) => window.caisse.ask('app:setPreferences', { theme: wanted }), theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const { name, path, shows, open } of screens) {
      // From a page of its own each time: what was open closes.
      await page.evaluate(() => (location.hash = '/reglages'));
      await expect(place(/Réglages/)(page)).toBeVisible();
      await page.evaluate((wanted) => (location.hash = wanted), path);
      await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toHaveCount(
        path === '/reglages' ? 1 : 0,
      );
      await open?.(page);
      await expect(shows(page)).toBeVisible();
      const violations = await page.evaluate(async () => {
        const { violations: found } = await window.axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
        });
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
      });
      expect(violations, `${name}, ${theme}`).toEqual([]);
    }
  }
  await running.close();
});
