import { expectDone, expectSame, type History } from './history.ts';
import { breakLink, changeServing, makeLink, rollOver, setRecipe } from './links.ts';
import { cancelDelivery, cancelMovement, deliver, recordMovement, sendBack, takeStock } from './movements.ts';
import { moveJournal, receiveNight, replayNight } from './nights.ts';
import { countedLines, plainOnHand } from './plain-cellar.ts';
import { DAYS } from './venue.ts';

const WHOLE_CALENDAR = 8;

/** Takes back one of the last acts; where the application refuses, nothing may have changed. */
const undoSome = async (history: History): Promise<void> => {
  const { engine, random, acts } = history;
  history.clock.tick();
  const some = acts.slice(-12);
  if (some.length === 0) return;
  const act = random.pick(some);
  const undone = await engine.undoAct({ actId: act.id });
  acts.splice(acts.indexOf(act), 1);
  history.told.push(undone.ok ? '  undone' : `  refused: ${undone.error.code}`);
  if (undone.ok) act.takeBack();
};

/** Does the last act again backwards at once: everything is exactly as it was. */
const undoLast = async (history: History): Promise<void> => {
  const act = history.acts.at(-1);
  if (act === undefined) return;
  const undone = await history.engine.undoAct({ actId: act.id });
  history.acts.pop();
  if (undone.ok) act.takeBack();
};

const steps = {
  receiveNight,
  replayNight,
  moveJournal,
  makeLink,
  breakLink,
  changeServing,
  rollOver,
  setRecipe,
  recordMovement,
  cancelMovement,
  deliver,
  sendBack,
  cancelDelivery,
  takeStock,
  undoSome,
  undoLast,
} satisfies Record<string, (history: History) => Promise<void>>;

/** Nights and links oftener than the rest. */
const wheel = [
  ...Object.values(steps),
  ...[receiveNight, receiveNight, receiveNight, makeLink, makeLink, makeLink],
  ...[recordMovement, recordMovement, recordMovement, undoSome],
];

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const compareDay = async ({ engine, plain }: History, day: string | null): Promise<void> => {
  const lines = countedLines(plain);
  const moment = day === null ? { day: '9999', end: '9999' } : { day, end: `${dayAfter(day)}T05:00` };
  const ours = new Map(
    (await engine.stockAt(day === null ? {} : { day })).map(({ drink, onHandMl }) => [drink, onHandMl]),
  );
  for (const drink of plain.drinks) {
    expectSame(`${drink} at ${day ?? 'the end'}`, ours.get(drink), plainOnHand(plain, lines, drink, moment));
  }
};

/** The last line of the ledger is what is on hand. */
const compareLastLine = async ({ engine, plain, random }: History): Promise<void> => {
  const drinkId = random.pick(plain.drinks);
  const { rows, onHandMl } = expectDone(await engine.ledgerPage({ drinkId, offset: 0, limit: 1 }));
  expectSame(`the last line of ${drinkId}`, rows[0]?.runningMl ?? 0, onHandMl);
};

const END = 5;
type Line = Awaited<ReturnType<typeof readLines>>['rows'][number];
const readLines = async ({ engine }: History, drinkId: string, limit: number) =>
  expectDone(await engine.ledgerPage({ drinkId, offset: 0, limit }));
const tellLines = (lines: readonly Line[]): string =>
  lines
    .map(({ kind, changeMl, runningMl, changeCents, costCents }) =>
      [kind, changeMl, runningMl, changeCents, costCents].join(' '),
    )
    .join(', ');

/** The ledger adds up, line by line, to what is on hand; its end says the same when it is read alone. */
const compareLedger = async (history: History): Promise<void> => {
  const drinkId = history.random.pick(history.plain.drinks);
  const { rows, onHandMl, bins } = await readLines(history, drinkId, 100_000);
  const end = await readLines(history, drinkId, END);
  expectSame(`the last lines of ${drinkId}`, tellLines(end.rows), tellLines(rows.slice(0, END)));
  const changes = rows.reduce((sum, { changeMl }) => sum + changeMl, 0);
  expectSame(`the lines of ${drinkId}`, changes, onHandMl);
  const inBins = bins.reduce((sum, bin) => sum + bin.onHandMl, 0);
  expectSame(`the bins of ${drinkId}`, inBins, onHandMl);
};

/** What a drink costs, worked out with all the others and along its own ledger. */
const compareCosts = async ({ engine, plain }: History): Promise<void> => {
  const costs = new Map(expectDone(await engine.stockList()).rows.map((row) => [row.drinkId, row.costCents]));
  for (const drinkId of plain.drinks) {
    const { costCents } = expectDone(await engine.ledgerPage({ drinkId, offset: 0, limit: 1 }));
    expectSame(`the cost of ${drinkId}`, costs.get(drinkId), costCents);
  }
};

/** Lives a random history on both, and compares them as it goes. Throws at the first difference. */
export const runHistory = async (history: History, count: number): Promise<void> => {
  try {
    for (let step = 0; step < count; step++) {
      const act = history.random.pick(wheel);
      history.told.push(act.name);
      await act(history);
      await compareDay(history, null);
      await compareLastLine(history);
      if (step % WHOLE_CALENDAR !== 0 && step !== count - 1) continue;
      for (const day of DAYS) await compareDay(history, day);
      await compareLedger(history);
      await compareCosts(history);
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Error(`After ${history.told.slice(-12).join(', ')}: ${detail}`, { cause: error });
  }
};
