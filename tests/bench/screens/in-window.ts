import type { Page } from '@playwright/test';
import { printNight } from '../../builders/night.ts';
import { launchApp, passwordOf } from '../../e2e/support/app.ts';
import { uploadWithLftp } from '../../e2e/support/till.ts';
import { timeDeed, type Deed, type Time } from './timing.ts';

const TIMES = 7;
const LIMIT_MS = 100;

const place = (path: string): Deed['press'] => ({ selector: `a[href$="#${path}"]` });
const away: Deed = { press: { go: '/connexion' }, shows: 'h1' };

/** Each screen, from the press that opens it to its picture. */
const screens: Record<string, Deed> = {
  Accueil: { press: place('/'), shows: '.dash' },
  Boissons: { press: place('/boissons'), shows: '[role="row"][aria-selected]' },
  'Stock, Cave': { press: place('/stock'), shows: '[data-testid="cellar-row"]' },
  'À régler': { press: { go: '/stock/a-regler' }, shows: '.to-mend' },
  'À commander': { press: { go: '/stock/a-commander' }, shows: '[data-testid="order-total"]' },
  Réceptions: { press: { go: '/stock/receptions' }, shows: '.split .list' },
  Inventaires: { press: { go: '/stock/inventaires' }, shows: '[data-testid="count-row"], .empty' },
  Pertes: { press: { go: '/stock/pertes' }, shows: '[data-testid="loss-row"]' },
  Ventes: { press: place('/ventes'), shows: '.card.table, .table' },
  Journaux: { press: place('/journaux'), shows: '[data-testid="journal-detail"]' },
  Rapports: { press: place('/rapports'), shows: '[data-testid="report-table"]' },
  'À synchroniser': { press: { go: '/synchroniser' }, shows: '[data-testid="item-label"], .stage' },
  Réglages: { press: place('/reglages'), shows: '.cards' },
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
  'Recherche, a letter': {
    open: { press: { selector: 'button.omni' }, shows: '.omni-field input' },
    deeds: ['c', 'ch', 'chab', 'chablis', 'chablis 22', 'article 10'].map((type) => ({
      press: { type, into: '.omni-field input' },
      shows: '.omni-line',
    })),
  },
  'Ventes, another table': {
    open: screens.Ventes ?? away,
    deeds: ['boisson', 'heure', 'mois', 'reference', 'jour'].map((by) => ({
      press: { go: `/ventes?par=${by}` },
      shows: '.card.table, .table',
    })),
  },
  'Rapports, another report': {
    open: screens.Rapports ?? away,
    deeds: ['vat', 'sales-journal', 'unmatched', 'sales-by-drink', 'vat'].map((report) => ({
      press: { go: `/rapports?rapport=${report}` },
      shows: '[data-testid="report-table"]',
    })),
  },
  'À synchroniser, another label': {
    open: screens['À synchroniser'] ?? away,
    deeds: [1, 2, 3, 4, 5].map((at) => ({
      press: { selector: 'aside.queue button.line', at },
      shows: '[data-testid="item-label"], .stage',
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

const figures = (times: readonly number[]): string =>
  `${share(times, 0.5).toFixed(1).padStart(8)} ${share(times, 0.95).toFixed(1).padStart(8)} ms`;

const tell = (name: string, times: readonly Time[]): void => {
  const [pictures, settled] = [times.map(({ picture }) => picture), times.map((time) => time.settled)];
  const isOldAtFirst = times.some((time) => time.settled !== time.picture);
  const missed = share(pictures, 0.95) < LIMIT_MS ? '' : '  MISSED';
  const later = isOldAtFirst ? `, nothing old in it after ${figures(settled)}` : '';
  console.log(`  ${name.padEnd(36)}${figures(pictures)}${missed}${later}`);
};

const running = await launchApp(process.argv[2] ?? '');
const page: Page = running.window;
/** Told once, and only now. */
const password = await passwordOf(page);
await page.getByRole('navigation').getByRole('link', { name: 'Boissons' }).click();
await page.getByRole('row').nth(10).waitFor({ timeout: 60_000 });

const [linked, unlinked] = await page.evaluate(async () => {
  const answer = await window.caisse.ask('drink:list', { since: null });
  const rows = JSON.parse(answer.ok ? (answer.value.whole ?? '[]') : '[]') as {
    id: string;
    linkCount: number;
    servings: { id: string }[];
  }[];
  const ids = (some: typeof rows): string[] => some.map(({ id }) => id);
  const free = rows.find(({ linkCount, servings }) => linkCount === 0 && servings.length > 0);
  return [
    ids(rows.filter(({ linkCount }) => linkCount > 0)),
    { drinkId: free?.id ?? '', servingId: free?.servings[0]?.id ?? '' },
  ] as const;
});
const lose = (drinkId: string): Promise<unknown> =>
  page.evaluate(
    (id) =>
      window.caisse.ask('stock:recordLoss', {
        ...{ drinkId: id, volumeMl: 10, bin: null, at: null, note: null, reason: 'other' },
      }),
    drinkId,
  );

/** A label of ten years is linked, or the link taken back. */
let lastLink: string | null = null;
const link = async (): Promise<void> => {
  lastLink = await page.evaluate(
    async ({ actId, seen }) => {
      if (actId !== null) {
        await window.caisse.ask('act:undo', { actId });
        return null;
      }
      const queue = await window.caisse.ask('item:queue');
      const itemKey = queue.ok ? (queue.value.toMatch[0]?.itemKey ?? '') : '';
      const done = await window.caisse.ask('item:link', { itemKey, ...seen, fromDay: null });
      return done.ok ? done.value.act.id : null;
    },
    { actId: lastLink, seen: unlinked },
  );
};

let nights = 0;
const LINES = 240;
/** A register sends more of last night. */
const receive = async (): Promise<void> => {
  nights += 1;
  const lines = Array.from({ length: LINES }, (_, line) => ({
    code: String(1000 + line),
    label: `ARTICLE ${1000 + line}`,
    ticket: String(nights * 1000 + line).padStart(6, '0'),
  }));
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const told = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stop = window.caisse.on('data:changed', ({ topics }) => {
          if (!topics.includes('nights')) return;
          stop();
          resolve();
        });
      }),
  );
  const login = { port: running.port, user: 'pointex', password };
  await uploadWithLftp(login, `JV_${nights}.csv`, printNight(day, lines));
  await told;
};

const wanted = process.argv.slice(3);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((word) => name.includes(word));

/** Opens it again and again, coming from elsewhere; where told, with something changed just before. */
const measureOpening = async (
  deeds: Record<string, Deed>,
  change?: (time: number) => Promise<unknown>,
): Promise<void> => {
  for (const [name, deed] of Object.entries(deeds)) {
    if (!isWanted(name)) continue;
    await timeDeed(page, deed);
    const times: Time[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await timeDeed(page, away);
      await change?.(time);
      times.push(await timeDeed(page, deed));
    }
    tell(name, times);
  }
};

const all = { ...screens, ...sheetTabs(linked[20] ?? '') };
console.log('Opened, from the press to the picture (median, 95 %):');
await measureOpening(all);
console.log('Opened right after a loss was recorded:');
await measureOpening(all, (time) => lose(linked[time] ?? ''));
console.log('Opened right after a label of ten years was linked, or its link taken back:');
await measureOpening(screens, link);
console.log('Opened right after a night came in:');
await measureOpening(screens, receive);

console.log('On a screen that is open:');
for (const [name, { open, deeds }] of Object.entries(keys)) {
  if (!isWanted(name)) continue;
  await timeDeed(page, away);
  await timeDeed(page, open);
  if (name.includes('page')) await page.getByRole('grid').focus();
  const times: Time[] = [];
  for (const deed of deeds) times.push(await timeDeed(page, deed));
  tell(name, times);
  const search = page.locator('.search input').first();
  if ((await search.count()) > 0) await search.fill('');
  await page.keyboard.press('Escape');
}
await running.close();
