import { createSpool } from '../../adapters/spool/index.ts';
import type { EngineApi } from '../../application/engine-api/index.ts';
import type { Outcome } from '../../domain/kernel/outcome.ts';
import { itemKeyOfCode } from '../../domain/sales/sale-line.ts';
import { spoolFolder } from '../data-places.ts';
import { lastNightBefore, MONDAY } from './calendar.ts';
import type { PlannedFact } from './cellar.ts';
import { deliveriesOf } from './deliveries.ts';
import { makeHistory, stockFactsOf, type History } from './history.ts';
import { readDemoData, type Menu, type SampleDrink, type SampleRecipe } from './menu.ts';
import type { MadeNight } from './nights.ts';
import { deliveryNotesOf } from './suppliers.ts';
import { servedBy } from './what-is-drunk.ts';

const TILL = { way: 'ftps', peer: '192.168.1.31', tls: 'TLSv1.2' } as const;

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
};

const receiveNights = async (engine: EngineApi, dataFolder: string, past: readonly MadeNight[]) => {
  const spool = await createSpool(spoolFolder(dataFolder));
  const { timeZone } = await engine.venueSettings();
  for (const { fileName, bytes, receivedAt } of deliveriesOf(past, timeZone)) {
    const kept = await spool.keep(bytes);
    await engine.recordReceipt({
      ...kept,
      fileName,
      size: bytes.length,
      receivedAt,
      source: TILL,
      state: 'received',
    });
  }
  await engine.takeIn();
};

const servingIds = async (engine: EngineApi): Promise<Map<string, string>> =>
  new Map(
    done(await engine.listDrinks()).flatMap((drink) =>
      drink.servings.map(({ id, name }): [string, string] => [`${drink.id}/${name}`, id]),
    ),
  );

const writeRecipes = async (engine: EngineApi, recipes: readonly SampleRecipe[]): Promise<void> => {
  const servings = await servingIds(engine);
  for (const { drink, serving, parts } of recipes) {
    const servingId = servings.get(`${drink}/${serving}`) ?? '';
    const poured = parts.map((part) => ({ drinkId: part.drink, volumeMl: Math.round(part.cl * 10) }));
    done(await engine.setRecipe({ servingId, lossPerMille: 0, parts: poured, fromDay: null }));
  }
};

const linkArticles = async (engine: EngineApi, menu: Menu, lastDay: string): Promise<void> => {
  const sold = new Set(done(await engine.listItems()).map(({ itemKey }) => itemKey));
  const servings = await servingIds(engine);
  for (const article of menu.articles.filter(({ linked }) => linked !== false)) {
    const itemKey = itemKeyOfCode(article.code);
    if (!sold.has(itemKey)) continue;
    for (const { drink, serving, fromDay } of servedBy(article, lastDay)) {
      const servingId = servings.get(`${drink}/${serving}`) ?? '';
      done(await engine.linkItem({ itemKey, drinkId: drink, servingId, fromDay }));
    }
  }
};

const liveCellar = async (
  engine: EngineApi,
  facts: readonly PlannedFact[],
  library: readonly SampleDrink[],
): Promise<void> => {
  for (const { kind, drinkId, volumeMl, at, note, reason } of facts) {
    if (kind === 'count') done(await engine.recordStock({ drinkId, kind, volumeMl, note, at }));
    if (kind === 'loss') {
      done(await engine.recordLoss({ drinkId, volumeMl, bin: null, at, note, reason: reason ?? 'other' }));
    }
  }
  for (const delivery of deliveryNotesOf(facts, library)) done(await engine.recordDelivery(delivery));
};

/**
 * Fills an empty data folder with the sample venue: its library, sixty days of nights, most articles
 * linked, a cellar that lived meanwhile. The last night is left for the till to send.
 */
export const prepareDemo = async (needs: {
  engine: EngineApi;
  dataFolder: string;
  resourcesFolder: string;
  /** `YYYY-MM-DD`. */
  today: string;
}): Promise<History> => {
  const { engine, dataFolder, resourcesFolder, today } = needs;
  const data = await readDemoData(resourcesFolder);
  const { menu, libraryText } = data;
  const history = makeHistory(menu, lastNightBefore(today));
  const { past, lastNight } = history;
  if ((await engine.totals({})).length > 0) return history;

  await engine.changeVenueSettings({ venueName: menu.venueName });
  done(await engine.changeClosingDays({ weekdays: [MONDAY] }));
  done(await engine.importLibrary({ text: libraryText, fileName: 'library.json' }));
  await writeRecipes(engine, data.cellar.recipes);
  await receiveNights(engine, dataFolder, past);
  for (const { name } of menu.families.filter(({ isFood }) => isFood)) {
    done(await engine.ignoreFamily({ family: name }));
  }
  await linkArticles(engine, menu, lastNight.day);
  await liveCellar(engine, stockFactsOf(history, data), data.library);
  return history;
};
