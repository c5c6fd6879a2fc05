import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

const screens = [
  '/',
  '/boissons',
  '/boissons/chablis-22?tab=sale',
  '/boissons/chablis-22?tab=stock',
  '/boissons/chablis-22?tab=facts',
  '/boissons/chablis-22?tab=history',
  '/synchroniser',
  '/journaux',
  '/connexion',
  '/reglages',
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
  await caisse(dataFolder, 'import', night);
  await caisse(dataFolder, 'link', '2041', '--drink', 'chablis-22', '--serving', 'verre');
  const running = await launchApp(dataFolder);
  const page = running.window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(axeSource);

  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((wanted) => window.caisse.ask('app:setPreferences', { theme: wanted }), theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const screen of screens) {
      await page.evaluate((path) => {
        location.hash = path;
      }, screen);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const violations = await page.evaluate(async () => {
        const { violations: found } = await window.axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
        });
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
      });
      expect(violations, `${screen}, ${theme}`).toEqual([]);
    }
  }
  await running.close();
});
