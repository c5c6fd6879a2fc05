import type { Page } from '@playwright/test';
import { launchApp } from '../../e2e/support/app.ts';
import { timeDeed, type Deed } from './timing.ts';

const TIMES = 7;
const LIMIT_MS = 100;

const link = (path: string): Deed['press'] => ({ selector: `a[href$="#${path}"]` });
const away: Deed = { press: { go: '/connexion' }, shows: 'h1' };

/** Each screen, from the press that opens it to its picture. */
const screens: Record<string, Deed> = {
  Accueil: { press: link('/'), shows: '.dash' },
  Boissons: { press: link('/boissons'), shows: '[role="row"][aria-selected]' },
  'Stock, Cave': { press: link('/stock'), shows: '[data-testid="cellar-row"]' },
  'À régler': { press: { go: '/stock/a-regler' }, shows: '.to-mend' },
  'À commander': { press: { go: '/stock/a-commander' }, shows: '[data-testid="order-total"]' },
  Réceptions: { press: { go: '/stock/receptions' }, shows: '.split .list' },
  Inventaires: { press: { go: '/stock/inventaires' }, shows: '[data-testid="count-row"], .empty' },
  Pertes: { press: { go: '/stock/pertes' }, shows: '[data-testid="loss-row"]' },
  Ventes: { press: link('/ventes'), shows: '.card.table, .table' },
  Journaux: { press: link('/journaux'), shows: '[data-testid="journal-detail"]' },
  Rapports: { press: link('/rapports'), shows: '[data-testid="report-table"]' },
  'À synchroniser': { press: { go: '/synchroniser' }, shows: '[data-testid="item-label"], .stage' },
  Réglages: { press: link('/reglages'), shows: '.cards' },
  'Journal des actes': { press: { go: '/reglages/journal-des-actes' }, shows: '[data-testid="act-line"]' },
};

const tab = (drinkId: string, name: string, shows: string): Deed => ({
  press: { go: `/boissons/${encodeURIComponent(drinkId)}?tab=${name}` },
  shows,
});
const sheetTabs = (drinkId: string): Record<string, Deed> => ({
  'a sheet, Fiche': tab(drinkId, 'facts', '.facts-tab'),
  'a sheet, Stock': tab(drinkId, 'stock', '.stock-tab table'),
  'a sheet, Vente': tab(drinkId, 'sale', '.sale table'),
  'a sheet, Historique': tab(drinkId, 'history', '.history'),
});

/** Keys and clicks on a screen that is open. */
const keys: Record<string, { open: Deed; deeds: Deed[] }> = {
  'Boissons, a letter of the search': {
    open: screens.Boissons ?? away,
    deeds: ['c', 'ch', 'cha', 'chab', 'chablis 22', 'chablis 22 verre'].map((type) => ({
      press: { type, into: '.search input' },
      shows: '[role="row"]',
    })),
  },
  'Boissons, sorting by a column': {
    open: screens.Boissons ?? away,
    deeds: [2, 3, 4, 5, 6, 7].map((at) => ({
      press: { selector: '[role="columnheader"] button', at },
      shows: '[role="row"]',
    })),
  },
  'Boissons, page down': {
    open: screens.Boissons ?? away,
    deeds: Array.from({ length: 6 }, () => ({ press: { key: 'PageDown' }, shows: '[role="row"]' })),
  },
  'Cave, a letter of the search': {
    open: screens['Stock, Cave'] ?? away,
    deeds: ['c', 'ch', 'cha', 'chab', 'chablis'].map((type) => ({
      press: { type, into: '.search input' },
      shows: '[data-testid="cellar-row"]',
    })),
  },
  'Journaux, another journal': {
    open: screens.Journaux ?? away,
    deeds: [3, 8, 4, 9, 5].map((at) => ({
      press: { selector: '[data-testid="journal-row"]', at },
      shows: '[data-testid="journal-detail"]',
    })),
  },
};

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

const tell = (name: string, times: readonly number[]): void => {
  const [median, most] = [share(times, 0.5), share(times, 0.95)];
  const figures = `${median.toFixed(1).padStart(8)} ${most.toFixed(1).padStart(8)} ms`;
  console.log(`  ${name.padEnd(36)}${figures}${most < LIMIT_MS ? '' : '  MISSED'}`);
};

const running = await launchApp(process.argv[2] ?? '');
const page: Page = running.window;
await page.getByRole('navigation').getByRole('link', { name: 'Boissons' }).click();
await page.getByRole('row').nth(10).waitFor({ timeout: 60_000 });

const linked = await page.evaluate(async () => {
  const answer = await window.caisse.ask('drink:list', { since: null });
  const rows = JSON.parse(answer.ok ? (answer.value.whole ?? '[]') : '[]') as {
    id: string;
    linkCount: number;
  }[];
  return rows.filter(({ linkCount }) => linkCount > 0).map(({ id }) => id);
});
const lose = (drinkId: string): Promise<unknown> =>
  page.evaluate(
    (id) =>
      window.caisse.ask('stock:recordLoss', {
        ...{ drinkId: id, volumeMl: 10, bin: null, at: null, note: null, reason: 'other' },
      }),
    drinkId,
  );

const wanted = process.argv.slice(3);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((word) => name.includes(word));

/** Opens it again and again, coming from elsewhere; where told, with a loss recorded just before. */
const measureOpening = async (deeds: Record<string, Deed>, change: boolean): Promise<void> => {
  for (const [name, deed] of Object.entries(deeds)) {
    if (!isWanted(name)) continue;
    await timeDeed(page, deed);
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await timeDeed(page, away);
      if (change) await lose(linked[time] ?? '');
      times.push(await timeDeed(page, deed));
    }
    tell(name, times);
  }
};

const all = { ...screens, ...sheetTabs(linked[20] ?? '') };
console.log('Opened, from the press to the picture (median, 95 %):');
await measureOpening(all, false);
console.log('Opened right after a loss was recorded:');
await measureOpening(all, true);

console.log('On a screen that is open:');
for (const [name, { open, deeds }] of Object.entries(keys)) {
  if (!isWanted(name)) continue;
  await timeDeed(page, away);
  await timeDeed(page, open);
  if (name.includes('page')) await page.getByRole('grid').focus();
  const times: number[] = [];
  for (const deed of deeds) times.push(await timeDeed(page, deed));
  tell(name, times);
  const search = page.locator('.search input').first();
  if ((await search.count()) > 0) await search.fill('');
}
await running.close();
