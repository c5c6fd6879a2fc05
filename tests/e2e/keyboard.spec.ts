import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { library } from '../builders/library.ts';
import { printNight } from '../builders/night.ts';
import type { DrinkRow } from '../../src-preload/contract';
import type { PrintedLine } from '../builders/night.ts';
import { expect, launchApp, test } from './support/app.ts';
import { caisse } from './support/command-line.ts';

const venueWith = async (dataFolder: string, lines: readonly PrintedLine[]): Promise<void> => {
  const libraryFile = join(dataFolder, 'library.json');
  await writeFile(libraryFile, library);
  await caisse(dataFolder, 'library', 'import', libraryFile);
  const night = join(dataFolder, 'JV_20261120.csv');
  await writeFile(night, printNight('2026-11-20', lines));
  await caisse(dataFolder, 'import', night);
};

/** Walks with Tab as a person without a mouse does, until the element has the focus. */
const tabTo = async (page: Page, testId: string): Promise<void> => {
  const wanted = page.getByTestId(testId).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
};

test('the wizard is worked from the first label to the last without a mouse', async ({ dataFolder }) => {
  await venueWith(dataFolder, [
    { code: '2041', label: 'VERRE CHABLIS 22', quantity: 3, amount: '22,50' },
    { code: '2101', label: 'BT MORGON TISSANDIER 19', amount: '33,00', ticket: '000002' },
    { code: '9101', label: 'CIDRE FERMIER 25CL', family: 'BIERES', amount: '4,50', ticket: '000003' },
    { code: '5101', label: 'ENTRECOTE FRITES', family: 'PLATS', amount: '26,50', ticket: '000004' },
  ]);
  const running = await launchApp(dataFolder);
  const page = running.window;
  const press = (key: string) => page.keyboard.press(key);
  const label = page.getByTestId('item-label');
  const waiting = () =>
    page.evaluate(async () => {
      const answer = await window.caisse.ask('item:queue');
      return answer.ok ? answer.value.toMatch.map((item) => item.label) : [];
    });
  const morgons = () =>
    page.evaluate(async () => {
      const answer = await window.caisse.ask('drink:list', { since: null });
      const drinks = JSON.parse((answer.ok ? answer.value.whole : null) ?? '[]') as DrinkRow[];
      return drinks
        .filter(({ name, archived }) => name === 'Morgon' && !archived)
        .map(({ vintage }) => vintage)
        .sort();
    });
  /** Puts labels off until the wanted one is on screen; when all are put off, takes them up again. */
  const bringUp = async (wanted: string): Promise<void> => {
    const takeLater = page.getByTestId('take-later');
    for (let tries = 0; tries < 6; tries += 1) {
      await expect(label.or(takeLater)).toBeVisible();
      if (await takeLater.isVisible()) {
        await expect(takeLater).toBeFocused();
        await press('Enter');
        await expect(label).toBeVisible();
      }
      const shown = (await label.textContent()) ?? '';
      if (shown.includes(wanted)) return;
      await press('t');
      await expect(label.filter({ hasText: shown })).toHaveCount(0);
    }
    await expect(label).toContainText(wanted);
  };
  await test.step('S on Accueil opens it', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(waiting).toHaveLength(4);
    await press('s');
    await expect(label).toBeVisible();
  });

  await test.step('O links what is proposed, and Ctrl Z takes it back', async () => {
    await bringUp('CHABLIS');
    await press('o');
    await expect.poll(waiting).not.toContain('VERRE CHABLIS 22');
    await press('Control+z');
    await expect(label).toContainText('CHABLIS');
    await press('o');
    await expect.poll(waiting).not.toContain('VERRE CHABLIS 22');
  });

  await test.step('P, a year typed and Entrée link another vintage', async () => {
    await bringUp('MORGON');
    await press('p');
    await expect(page.locator('[data-testid="vintage"][aria-checked="true"]')).toBeFocused();
    await press('ArrowLeft');
    await press('ArrowRight');
    await page.keyboard.type('2019');
    await press('Enter');
    await expect.poll(waiting).not.toContain('BT MORGON TISSANDIER 19');
    await expect.poll(morgons).toEqual([2019, 2021]);
  });

  await test.step('letters typed in a search are letters, and nothing else', async () => {
    await bringUp('CIDRE');
    if ((await page.getByTestId('answer-no').count()) > 0) await press('n');
    else await press('/');
    const search = page.getByTestId('drink-search').locator('input');
    await expect(search).toBeFocused();
    const before = await waiting();
    await page.keyboard.type('opntia/');
    await expect(search).toHaveValue('opntia/');
    expect(await waiting()).toEqual(before);
    await expect(label).toContainText('CIDRE');
    await press('Escape');
    await expect(search).toHaveValue('');
  });

  await test.step('the form, filled from the label, is sent with Ctrl Entrée', async () => {
    await press('Control+Enter');
    await expect.poll(waiting).not.toContain('CIDRE FERMIER 25CL');
  });

  await test.step('I leaves out what is no drink, and the end is reached', async () => {
    await bringUp('ENTRECOTE');
    await press('i');
    await expect.poll(waiting).toEqual([]);
    await expect(label).toBeHidden();
  });
  await running.close();
});

test('a link is read, broken and mended without a mouse', async ({ dataFolder }) => {
  await venueWith(dataFolder, [{ code: '2041', label: 'VERRE CHABLIS 22', quantity: 3, amount: '22,50' }]);
  await caisse(dataFolder, 'link', '2041', '--drink', 'chablis-22', '--serving', 'verre');
  const running = await launchApp(dataFolder);
  const page = running.window;
  const press = (key: string) => page.keyboard.press(key);
  const byId = (id: string) => page.getByTestId(id);
  const register = byId('golden-register').first();
  const tooltip = byId('register-tooltip').first();

  await test.step('Boissons leads to the sheet with the arrows and Entrée', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await press('Control+2');
    await expect(page.getByRole('row').filter({ hasText: 'Chablis' })).toBeVisible();
    await press('ArrowDown');
    await press('Enter');
    await expect(byId('on-hand')).toBeVisible();
    if (!(await page.getByRole('heading', { level: 1 }).textContent())?.includes('Chablis')) {
      await press('Control+ArrowRight');
    }
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Chablis');
  });

  await test.step('the focus alone opens the tooltip, which stays until Échap', async () => {
    await tabTo(page, 'golden-register');
    await expect(tooltip).toContainText('VERRE CHABLIS 22');
    await page.mouse.move(400, 400);
    await page.mouse.move(640, 500);
    await expect(tooltip).toBeVisible();
    await press('Escape');
    await expect(tooltip).toBeHidden();
    await expect(register).toBeFocused();
  });

  await test.step('leaving and coming back opens it again, every time', async () => {
    for (let times = 0; times < 5; times += 1) {
      await press('Tab');
      await press('Shift+Tab');
      await expect(register).toBeFocused();
      await expect(tooltip).toContainText('VERRE CHABLIS 22');
    }
  });

  await test.step('Échap keeps the link and gives the focus back', async () => {
    await press('Enter');
    await expect(byId('link-panel')).toBeFocused();
    await tabTo(page, 'break-link');
    await press('Enter');
    await expect(byId('keep-link')).toBeFocused();
    await expect(byId('consequence')).toContainText('22,50');
    await press('Escape');
    await expect(byId('break-link')).toBeFocused();
  });

  await test.step('it is broken, and Ctrl Z mends it', async () => {
    await press('Enter');
    await expect(byId('keep-link')).toBeFocused();
    await expect(byId('consequence')).toContainText('22,50');
    await press('Shift+Tab');
    await expect(byId('confirm-break')).toBeFocused();
    await press('Enter');
    await expect(byId('sales-row')).toHaveCount(0);
    await expect(register).toHaveAttribute('data-linked', 'false');
    await press('Control+z');
    await expect(byId('sales-row')).toHaveCount(1);
    await expect(register).toHaveAttribute('data-linked', 'true');
  });
  await running.close();
});
