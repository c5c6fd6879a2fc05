import { itemKeyOfCode } from '../../../domain/sales/sale-line.ts';
import type { EngineApi } from '../../../application/engine-api/index.ts';
import type { DrinkRow, ServingView } from '../../../application/views/library.ts';
import type { ItemCard, ItemView } from '../../../application/views/matching.ts';
import { CommandFailed, usage } from '../output.ts';
import { dayOf, valueOf, type Command, type Commands } from './command.ts';

const proposalsOf = (item: ItemView, cards: ReadonlyMap<string, ItemCard>): object[] =>
  (cards.get(item.itemKey)?.proposals ?? []).map((proposal) => ({
    drink: proposal.drinkId,
    name: proposal.name,
    vintage: proposal.vintage,
    serving: proposal.servingName,
    servingMl: proposal.servingMl,
    kind: proposal.kind,
    score: proposal.score,
  }));

const items: Command = async ({ engine, print }) => {
  const all = valueOf(await engine.listItems());
  const itemKeys = all.flatMap(({ itemKey, state }) => (state === 'toMatch' ? [itemKey] : []));
  const cards = new Map(valueOf(await engine.itemCards({ itemKeys })).map((card) => [card.itemKey, card]));
  for (const item of all) {
    const { code, label, family, state } = item;
    print({ code, label, family, state, proposals: proposalsOf(item, cards) });
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
  const fromDay = dayOf(options.from, 'from') ?? null;
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

export const matchingCommands: Commands = { items, link, unlink };
