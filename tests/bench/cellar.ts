import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EngineApi } from '../../src-main/application/engine-api/index.ts';
import { openEngine } from '../../src-main/boot/open-engine.ts';
import { addDays } from '../../src-main/domain/kernel/business-day.ts';
import { DRINKS, fillCellar, fillFacts, LAST_DAY, NIGHTS } from './cellar/big-cellar.ts';

const WANTED = 100;

const open = (dataFolder: string): Promise<EngineApi> =>
  openEngine({ dataFolder, actor: 'window', announce: () => undefined, reportBug: console.error });

const loss = { drinkId: 'drink-1', volumeMl: 10, bin: null, at: null, note: null, reason: 'other' as const };

/** The middle of five, each after a change, so that nothing is remembered from the one before. */
const measure = async (engine: EngineApi, what: string, work: () => Promise<unknown>): Promise<void> => {
  const times: number[] = [];
  for (let time = 0; time < 5; time++) {
    await engine.recordLoss(loss);
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const middle = times.sort((a, b) => a - b)[2] ?? 0;
  console.log(`  ${what.padEnd(44)} ${middle.toFixed(0).padStart(5)} ms${middle < WANTED ? '' : '  MISSED'}`);
};

const measureAll = async (dataFolder: string): Promise<void> => {
  const engine = await open(dataFolder);
  const busy = { drinkId: 'drink-1' };
  await measure(engine, 'on hand of every drink, now', () => engine.stockAt({}));
  await measure(engine, 'on hand of every drink, a year ago', () =>
    engine.stockAt({ day: addDays(LAST_DAY, -365) }),
  );
  await measure(engine, 'the stock list, with costs', () => engine.stockList());
  await measure(engine, 'a page of the ledger of a busy drink', () =>
    engine.ledgerPage({ ...busy, offset: 0, limit: 100 }),
  );
  await measure(engine, 'the register lines of one of its nights', () =>
    engine.ledgerSales({ ...busy, day: LAST_DAY }),
  );
  await measure(engine, 'what to reorder', () => engine.reorderList());
  await measure(engine, 'vintages to roll over', () => engine.rollOverProposals());
  await measure(engine, 'the list of drinks', () => engine.listDrinks());
  await measure(engine, 'a sheet', () => engine.drinkSheet(busy));
  await engine.close();
};

const folder = await mkdtemp(path.join(tmpdir(), 'caisse-doree-bench-'));
try {
  await (await open(folder)).close();
  fillCellar(folder);
  console.log(`${DRINKS} drinks, ${NIGHTS} nights, never counted:`);
  await measureAll(folder);
  fillFacts(folder);
  console.log('Counted each month, received each fortnight:');
  await measureAll(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
