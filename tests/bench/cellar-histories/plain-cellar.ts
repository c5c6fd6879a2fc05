/**
 * The cellar as one would keep it with a pencil: every file, link and movement in plain lists, and each
 * figure worked out from all of them. Nothing here is shared with the application.
 */
export type PlainLine = { moment: string; day: string; itemKey: string; kind: string; quantity: number };
/** Tickets by day and number: a later file that counts replaces those that it holds. */
export type PlainFile = { id: string; isCounted: boolean; tickets: Map<string, PlainLine[]> };
export type PlainLink = {
  id: string;
  itemKey: string;
  servingId: string;
  /** Empty and `9999` leave an end open. */
  from: string;
  until: string;
  isBroken: boolean;
};
export type PlainPart = { drink: string; ml: number };
/** What a serving takes from a day on, until the next one. */
export type PlainRecipe = { from: string; lossPerMille: number; parts: PlainPart[] };
export type PlainServing = { drink: string; ml: number; recipes: PlainRecipe[] };

/** `bin`: null is the own place of the drink, or for a count all of it; the own place alone is empty. */
export type PlainMovement = {
  drink: string;
  kind: 'count' | 'receipt' | 'return' | 'loss' | 'transfer';
  at: string;
  /** Movements of one minute stand in this order. */
  recorded: number;
  ml: number;
  bin: string | null;
  toBin: string | null;
  isCancelled: boolean;
};

export type PlainCellar = {
  drinks: string[];
  servings: Map<string, PlainServing>;
  files: PlainFile[];
  links: Map<string, PlainLink>;
  movements: Map<string, PlainMovement>;
};

export const emptyCellar = (): PlainCellar => ({
  drinks: [],
  servings: new Map(),
  files: [],
  links: new Map(),
  movements: new Map(),
});

const MILLION = 1_000_000n;

const roundHalfAway = (millionths: bigint): number => {
  const sign = millionths < 0n ? -1n : 1n;
  return Number(sign * ((millionths * sign * 2n + MILLION) / (2n * MILLION)));
};

/** Recipes stand in the order of their days. */
const takes = (serving: PlainServing, drink: string, day: string): bigint => {
  const { lossPerMille, parts: own } = serving.recipes.findLast(({ from }) => from <= day) ?? {
    lossPerMille: 0,
    parts: [],
  };
  const parts = own.length > 0 ? own : [{ drink: serving.drink, ml: serving.ml }];
  const ml = parts.filter((part) => part.drink === drink).reduce((sum, part) => sum + part.ml, 0);
  return BigInt(ml) * BigInt(1000 + lossPerMille);
};

export const countedLines = (cellar: PlainCellar): PlainLine[] => {
  const tickets = new Map<string, PlainLine[]>();
  for (const file of cellar.files) {
    if (file.isCounted) for (const [ticket, lines] of file.tickets) tickets.set(ticket, lines);
  }
  return [...tickets.values()].flat().filter(({ kind }) => kind !== 'discount');
};

const settle = (movements: readonly PlainMovement[]): { onHandMl: number; settledUntil: string } => {
  let bins = new Map<string, number>();
  let settledUntil = '';
  for (const { kind, bin, toBin, ml, at } of movements) {
    const own = bin ?? '';
    const put = (name: string, change: number) => bins.set(name, (bins.get(name) ?? 0) + change);
    if (kind === 'count' && bin === null) bins = new Map([['', ml]]);
    else if (kind === 'count') bins.set(own, ml);
    else put(own, kind === 'receipt' ? ml : -ml);
    if (kind === 'transfer') put(toBin ?? '', ml);
    if (kind === 'count' && own === '') settledUntil = at;
  }
  return { onHandMl: [...bins.values()].reduce((sum, ml) => sum + ml, 0), settledUntil };
};

/** On hand of one drink at the end of a business day: movements up to `end`, sales of days up to `day`. */
export const plainOnHand = (
  cellar: PlainCellar,
  lines: readonly PlainLine[],
  drink: string,
  { day, end }: { day: string; end: string },
): number => {
  const movements = [...cellar.movements.values()]
    .filter((movement) => movement.drink === drink && !movement.isCancelled && movement.at <= end)
    .sort((a, b) => (a.at === b.at ? a.recorded - b.recorded : a.at < b.at ? -1 : 1));
  const { onHandMl, settledUntil } = settle(movements);
  let sold = 0n;
  for (const line of lines) {
    if (line.day > day || line.moment <= settledUntil) continue;
    for (const link of cellar.links.values()) {
      const stands = !link.isBroken && line.day >= link.from && line.day <= link.until;
      if (!stands || link.itemKey !== line.itemKey) continue;
      const serving = cellar.servings.get(link.servingId);
      if (serving !== undefined) sold += BigInt(line.quantity) * takes(serving, drink, line.day);
    }
  }
  return onHandMl - roundHalfAway(sold);
};
