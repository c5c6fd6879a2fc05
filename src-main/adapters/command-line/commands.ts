import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { itemKeyOfCode } from '../../domain/sales/sale-line.ts';
import type { Outcome } from '../../domain/kernel/outcome.ts';
import type { EngineApi } from '../../application/engine-api/index.ts';
import type { DrinkRow, ServingView } from '../../application/views/library.ts';
import type { ItemToMatch, ItemView } from '../../application/views/matching.ts';
import { CommandFailed, importedLine, usage, type Print } from './output.ts';

export type Options = Partial<
  Record<
    'drink' | 'serving' | 'from' | 'to' | 'at' | 'cut-off' | 'time-zone' | 'several-files-per-day',
    string
  >
>;

export type Command = (given: {
  engine: EngineApi;
  words: readonly string[];
  options: Options;
  print: Print;
}) => Promise<void>;

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new CommandFailed(outcome.error);
  return outcome.value;
};

const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CommandFailed({ code: 'FILE.UNREADABLE', message: `${basename(path)} : ${detail}` });
  }
};

const day = (value: string | undefined, option: string): string | undefined => {
  if (value !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(value))
    throw usage(`--${option} attend AAAA-MM-JJ.`);
  return value;
};

const range = (options: Options): { from?: string; to?: string } => {
  const from = day(options.from, 'from');
  const to = day(options.to, 'to');
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
};

const importFiles: Command = async ({ engine, words, print }) => {
  if (words.length === 0) throw usage('import attend au moins un fichier.');
  await engine.takeIn();
  for (const path of words) {
    await engine.keepFile({ fileName: basename(path), bytes: await readBytes(path), peer: 'import' });
    for (const report of await engine.takeIn()) print(importedLine(report));
  }
};

const importLibrary: Command = async ({ engine, words, print }) => {
  const [verb, path] = words;
  if (verb !== 'import' || path === undefined) throw usage('library import attend un fichier.');
  const text = new TextDecoder().decode(await readBytes(path));
  print(valueOf(await engine.importLibrary({ text, fileName: basename(path) })));
};

const proposalsOf = (item: ItemView, queue: ReadonlyMap<string, ItemToMatch>): object[] =>
  (queue.get(item.itemKey)?.proposals ?? []).map((proposal) => ({
    drink: proposal.drinkId,
    name: proposal.name,
    vintage: proposal.vintage,
    serving: proposal.servingName,
    servingMl: proposal.servingMl,
    kind: proposal.kind,
    score: proposal.score,
  }));

const items: Command = async ({ engine, print }) => {
  const queue = valueOf(await engine.matchingQueue());
  const toMatch = new Map(queue.toMatch.map((item) => [item.itemKey, item]));
  for (const item of valueOf(await engine.listItems())) {
    const { code, label, family, state } = item;
    print({ code, label, family, state, proposals: proposalsOf(item, toMatch) });
  }
};

const isSame = (a: string, b: string): boolean => a.localeCompare(b, 'fr', { sensitivity: 'base' }) === 0;

const longName = ({ name, volumeMl }: ServingView): string => `${name} ${volumeMl / 10} cl`;

const findServing = (drink: DrinkRow, wanted: string): ServingView => {
  const found = drink.servings.filter(
    (serving) =>
      serving.id === wanted ||
      isSame(serving.name, wanted) ||
      isSame(longName(serving), wanted.replace(',', '.')),
  );
  const [serving] = found;
  if (serving !== undefined && found.length === 1) return serving;
  throw new CommandFailed({
    code: found.length === 0 ? 'SERVING.UNKNOWN' : 'SERVING.AMBIGUOUS',
    message: `« ${drink.name} » se vend en : ${drink.servings.map(longName).join(', ')}.`,
  });
};

/** The register's code; a label stands for an item that has no code. */
const findItem = async (engine: EngineApi, word: string | undefined): Promise<ItemView> => {
  if (word === undefined) throw usage('Donnez le code de la référence de caisse.');
  const known = valueOf(await engine.listItems());
  const item =
    known.find(({ itemKey }) => itemKey === itemKeyOfCode(word)) ??
    known.find(({ code, label }) => code === null && label === word);
  if (item !== undefined) return item;
  throw new CommandFailed({
    code: 'ITEM.UNKNOWN',
    message: `La référence « ${word} » n’a jamais été vendue.`,
  });
};

const link: Command = async ({ engine, words, options, print }) => {
  const { drink: drinkId, serving: wanted } = options;
  if (drinkId === undefined || wanted === undefined)
    throw usage('link attend CODE --drink ID --serving NOM.');
  const fromDay = day(options.from, 'from') ?? null;
  const item = await findItem(engine, words[0]);
  const drink = valueOf(await engine.listDrinks()).find(({ id }) => id === drinkId);
  if (drink === undefined) {
    throw new CommandFailed({ code: 'DRINK.UNKNOWN', message: `La boisson « ${drinkId} » n’existe pas.` });
  }
  const serving = findServing(drink, wanted);
  valueOf(await engine.linkItem({ itemKey: item.itemKey, drinkId, servingId: serving.id, fromDay }));
  print({ code: item.code, label: item.label, drink: drinkId, serving: serving.name, from: fromDay });
};

const unlink: Command = async ({ engine, words, print }) => {
  const item = await findItem(engine, words[0]);
  const linkIds = await engine.liveLinks({ itemKey: item.itemKey });
  if (linkIds.length === 0) {
    throw new CommandFailed({
      code: 'LINK.UNKNOWN',
      message: `« ${item.label} » n’est liée à aucune boisson.`,
    });
  }
  for (const linkId of linkIds) {
    const { drinkId, salesCount, amountCents, volumeMl } = valueOf(await engine.breakConsequence({ linkId }));
    valueOf(await engine.breakLink({ linkId }));
    print({ code: item.code, label: item.label, drink: drinkId, sales: salesCount, amountCents, volumeMl });
  }
};

const stock: Command = async ({ engine, options, print }) => {
  const at = day(options.at, 'at');
  for (const line of await engine.stockAt(at === undefined ? {} : { day: at })) print(line);
};

const totals: Command = async ({ engine, options, print }) => {
  for (const line of await engine.totals(range(options))) print(line);
};

const settings: Command = async ({ engine, options, print }) => {
  const { 'cut-off': cutOff, 'time-zone': timeZone, 'several-files-per-day': several } = options;
  if (cutOff !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(cutOff))
    throw usage('--cut-off attend HH:MM.');
  if (several !== undefined && !['yes', 'no'].includes(several)) {
    throw usage('--several-files-per-day attend yes ou no.');
  }
  print(
    await engine.changeVenueSettings({
      ...(cutOff === undefined ? {} : { cutOff }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(several === undefined ? {} : { severalFilesPerDay: several === 'yes' }),
    }),
  );
};

export const commands: Readonly<Record<string, Command>> = {
  import: importFiles,
  library: importLibrary,
  items,
  link,
  unlink,
  stock,
  totals,
  settings,
};
