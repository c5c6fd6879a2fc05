import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  cellar,
  dishes,
  leftOpen,
  newDrinks,
  nightOfForty,
  obviousLabels,
  otherYears,
  services,
  toLookAt,
  unknownLabels,
} from '../builders/cellar.ts';
import { library } from '../builders/library.ts';
import { printNight, type PrintedLine } from '../builders/night.ts';
import { expect, launchApp, test } from './support/app.ts';
import { caisse } from './support/command-line.ts';

const receive = async (dataFolder: string, day: string, lines: readonly PrintedLine[]): Promise<void> => {
  const night = join(dataFolder, `JV_${day.replaceAll('-', '')}.csv`);
  await writeFile(night, printNight(day, lines));
  await caisse(dataFolder, 'import', night);
};

const venueWith = async (
  dataFolder: string,
  drinks: string,
  lines: readonly PrintedLine[],
): Promise<void> => {
  const libraryFile = join(dataFolder, 'library.json');
  await writeFile(libraryFile, drinks);
  await caisse(dataFolder, 'library', 'import', libraryFile);
  await receive(dataFolder, '2026-11-20', lines);
};

const queueOf = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.caisse.ask('item:queue');
    if (!answer.ok) throw new Error(answer.error.message);
    const { toMatch, totals } = answer.value;
    return { waiting: toMatch.map(({ label }) => label), totals };
  });

const linksOf = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.caisse.ask('item:linked');
    if (!answer.ok) throw new Error(answer.error.message);
    return Object.fromEntries(
      answer.value.map(({ label, name, vintage, servingName }) => [
        label,
        `${name} ${vintage ?? ''} ${servingName}`,
      ]),
    );
  });

/** The ring is somewhere: the focus is never lost on the page itself. */
const expectFocus = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

test('forty references are matched without touching a mouse', async ({ dataFolder }) => {
  test.setTimeout(300_000);
  await venueWith(dataFolder, cellar, nightOfForty);
  const running = await launchApp(dataFolder);
  const page = running.window;
  const press = (key: string) => page.keyboard.press(key);
  const byId = (id: string) => page.getByTestId(id);
  const label = byId('item-label');
  const shown = async (): Promise<string> => ((await label.textContent()) ?? '').replace(/\s+/g, ' ').trim();
  const leaves = (before: string) => expect.poll(shown).not.toBe(before);

  const answers = new Map<string, () => Promise<void>>();
  const answerWith = (labels: readonly string[], answer: () => Promise<void>): void =>
    labels.forEach((each) => answers.set(each, answer));

  answerWith(toLookAt, () => press('o'));
  answerWith(services, () => press('i'));
  answerWith(leftOpen, async () => {
    const first = (await byId('proposal-place').textContent()) ?? '';
    await press('1');
    await expect(byId('proposal-place')).not.toHaveText(first);
    await press('o');
  });
  answerWith(
    otherYears.map((each) => each.label),
    async () => {
      await press('p');
      await expect(page.locator('[data-testid="vintage"][aria-checked="true"]')).toBeFocused();
      await press('ArrowRight');
      await press('ArrowLeft');
      await press('Enter');
    },
  );
  answerWith(unknownLabels, async () => {
    await press('/');
    await expect(byId('drink-search').locator('input')).toBeFocused();
    await page.keyboard.type('riesling ehr');
    await expect(byId('search-result')).toHaveCount(1);
    await press('Enter');
    const serving = page.locator('input[name="serving"]:checked');
    await expect(serving).toBeFocused();
    await press('Enter');
  });
  answerWith(newDrinks, async () => {
    await press('/');
    await press('Control+Enter');
  });
  answerWith(dishes, async () => {
    const more = byId('answer-ignore-more');
    for (
      let presses = 0;
      presses < 12 && !(await more.evaluate((e) => e === document.activeElement));
      presses += 1
    ) {
      await press('Tab');
    }
    await press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await press('ArrowDown');
    await press('Enter');
  });

  await test.step('S opens the wizard', async () => {
    await expect.poll(async () => (await queueOf(page)).waiting.length).toBe(40);
    await press('s');
    await expect(label).toBeVisible();
    await expectFocus(page);
  });

  await test.step('A shows the obvious ones, Ctrl Entrée accepts them after the look', async () => {
    await press('a');
    await expect(byId('item-table')).toBeFocused();
    await expect(byId('item-row')).not.toHaveCount(0);
    await press('Control+Enter');
    await expect.poll(async () => (await queueOf(page)).totals.linked.count).toBe(obviousLabels.length);
    await press('Control+z');
    await expect.poll(async () => (await queueOf(page)).totals.linked.count).toBe(0);
    await press('a');
    await expect(byId('item-table')).toBeFocused();
    await press('Control+Enter');
    await expect(label).toBeVisible();
  });

  await test.step('T puts off and Ctrl Z takes up again', async () => {
    const first = await shown();
    await press('t');
    await leaves(first);
    await press('Control+z');
    await expect.poll(shown).toBe(first);
  });

  await test.step('every other label has its answer', async () => {
    for (let given = 0; given < 40; given += 1) {
      if (await byId('all-matched').isVisible()) break;
      const before = await shown();
      const answer = answers.get(before);
      expect(answer, `an answer for ${before}`).toBeDefined();
      await answer?.();
      await expect
        .poll(async () => ((await byId('all-matched').isVisible()) ? '' : await shown().catch(() => '')))
        .not.toBe(before);
      await expectFocus(page);
    }
    await expect(byId('all-matched')).toBeVisible();
  });

  await test.step('all forty are where they were sent', async () => {
    await expect
      .poll(async () => (await queueOf(page)).totals)
      .toMatchObject({ toMatch: { count: 0 }, linked: { count: 34 }, ignored: { count: 6 } });
    const links = await linksOf(page);
    for (const { label: printed, vintage } of otherYears) expect(links[printed]).toContain(String(vintage));
    for (const printed of obviousLabels) expect(links[printed]).toMatch(/verre$/);
    for (const printed of unknownLabels) expect(links[printed]).toContain('Riesling');
    for (const printed of newDrinks) expect(links[printed]).toBeDefined();
  });
  await running.close();
});

test('a table of labels is sorted out by family and by selection, without a mouse', async ({
  dataFolder,
}) => {
  await venueWith(dataFolder, cellar, nightOfForty);
  const running = await launchApp(dataFolder);
  const page = running.window;
  const press = (key: string) => page.keyboard.press(key);
  const byId = (id: string) => page.getByTestId(id);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => (location.hash = '/synchroniser'));
  await expect(byId('item-label')).toBeVisible();

  await test.step('V shows the table, the dearest first', async () => {
    await press('v');
    await expect(byId('item-table')).toBeFocused();
    await expect(byId('item-row').first()).toContainText('90,00');
  });
  await test.step('Space and Shift choose, I ignores what is chosen', async () => {
    await press('Space');
    await press('Shift+ArrowDown');
    await expect(byId('selection')).toContainText('2');
    await press('i');
    await expect.poll(async () => (await queueOf(page)).totals.ignored.count).toBe(2);
    await press('Control+z');
    await expect.poll(async () => (await queueOf(page)).totals.ignored.count).toBe(0);
  });
  await test.step('a whole family goes in one act, with what that leaves', async () => {
    await byId('family-filter').locator('select').focus();
    await page.keyboard.type('PLATS');
    await expect(byId('ignore-family')).toContainText('36');
    await byId('ignore-family').focus();
    await press('Enter');
    await expect.poll(async () => (await queueOf(page)).totals.ignored.count).toBe(4);
    await expect(byId('list-ignored')).toContainText('4');
  });
  await test.step('what is chosen is linked to what its line shows', async () => {
    await press('/');
    await page.keyboard.type('verre');
    await byId('item-table').focus();
    await press('Control+a');
    await press('Control+Enter');
    await expect.poll(async () => (await queueOf(page)).totals.linked.count).toBe(18);
  });
  await running.close();
});

test('a label that changed under its link is told, and passes to the new vintage', async ({ dataFolder }) => {
  await venueWith(dataFolder, library, [{ code: '2041', label: 'VERRE CHABLIS 22', amount: '7,50' }]);
  await caisse(dataFolder, 'link', '2041', '--drink', 'chablis-22', '--serving', 'verre');
  await receive(dataFolder, '2026-11-21', [
    { code: '2041', label: 'VERRE CHABLIS 23', amount: '8,00', z: '101' },
  ]);
  const running = await launchApp(dataFolder);
  const page = running.window;
  const byId = (id: string) => page.getByTestId(id);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => (location.hash = '/synchroniser'));

  await expect(byId('relabelled')).toContainText('VERRE CHABLIS 22');
  await expect(byId('relabelled')).toContainText('VERRE CHABLIS 23');
  await byId('pass-vintage').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => linksOf(page)).toEqual({ 'VERRE CHABLIS 23': 'Chablis 2023 verre' });
  await expect(byId('relabelled')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => linksOf(page)).toEqual({ 'VERRE CHABLIS 23': 'Chablis 2022 verre' });
  await expect(byId('relabelled')).toBeVisible();

  await test.step('what the link taught is listed, and forgotten for good', async () => {
    await byId('see-aliases').focus();
    await page.keyboard.press('Enter');
    await expect(byId('item-row')).toContainText('VERRE CHABLIS 22');
    await byId('forget-alias').focus();
    await page.keyboard.press('Enter');
    await expect(byId('item-row')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(byId('item-row')).toHaveCount(1);
  });
  await running.close();
});
