import type { Page } from '@playwright/test';
import { launchApp } from '../../e2e/support/app.ts';

const TIMES = 15;
const LIMIT_MS = 100;

/** From the key to the picture that shows it: the second frame after the event was handled. */
const timeKey = (page: Page, key: string): Promise<number> =>
  page.evaluate(
    (pressed) =>
      new Promise<number>((resolve) => {
        const target = document.activeElement ?? document.body;
        const started = performance.now();
        if (target instanceof HTMLInputElement && pressed.length === 1) {
          target.value += pressed;
          target.dispatchEvent(new Event('input', { bubbles: true }));
        } else {
          target.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
          );
        }
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
      }),
    key,
  );

/** From the press of a column's head to the picture of the sorted list. */
const timeSort = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const head = document.querySelectorAll<HTMLElement>('[role="columnheader"] button')[1];
        const started = performance.now();
        head?.click();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
      }),
  );

/** A page of the audit log, as the window asks for it. */
const timeActs = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (words) => {
    const started = performance.now();
    const wish = { text: words, kinds: [], origins: [], from: null, until: null, subject: null };
    await window.caisse.ask('act:list', { wish, before: null, limit: 100 });
    return performance.now() - started;
  }, text);

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

const measured: Record<string, number[]> = {};
const running = await launchApp(process.argv[2] ?? '');
const page = running.window;
await page.getByRole('navigation').getByRole('link', { name: 'Boissons' }).click();
await page.getByRole('row').nth(10).waitFor();

const grid = page.getByRole('grid');
await grid.focus();
measured['arrow down'] = [];
for (let time = 0; time < TIMES; time += 1) measured['arrow down'].push(await timeKey(page, 'ArrowDown'));
measured['page down'] = [];
for (let time = 0; time < TIMES; time += 1) measured['page down'].push(await timeKey(page, 'PageDown'));
measured['end and home'] = [];
for (const key of ['End', 'Home', 'End', 'Home']) measured['end and home'].push(await timeKey(page, key));

measured['a letter of the search'] = [];
for (const words of ['chablis 22 verre', 'ch margaux', 'st-jo rge']) {
  await page.getByRole('searchbox').or(page.locator('.search input')).first().fill('');
  await page.getByRole('searchbox').or(page.locator('.search input')).first().focus();
  for (const letter of words) measured['a letter of the search'].push(await timeKey(page, letter));
}
await page.locator('.search input').first().fill('');

measured['sorting by a column'] = [];
for (let time = 0; time < 6; time += 1) {
  measured['sorting by a column'].push(await timeSort(page));
}

const asked = async (name: string, question: () => Promise<number>): Promise<void> => {
  measured[name] = [];
  for (let time = 0; time < 6; time += 1) measured[name].push(await question());
};
await asked('a page of the audit log', () => timeActs(page, ''));
await asked('a rare word in the audit log', () => timeActs(page, 'chateau 77'));
await running.close();

console.log('In the built window, from the key to the picture:');
console.table(
  Object.fromEntries(
    Object.entries(measured).map(([name, times]) => [
      name,
      {
        'median ms': Number(share(times, 0.5).toFixed(1)),
        '95 % ms': Number(share(times, 0.95).toFixed(1)),
        [`under ${LIMIT_MS}`]: share(times, 0.95) < LIMIT_MS,
      },
    ]),
  ),
);
