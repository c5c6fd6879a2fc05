import { expectDone, expectSame, type History } from './history.ts';
import type { PlainLink, PlainRecipe } from './plain-cellar.ts';
import { CODES, DAYS } from './venue.ts';

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};
const dayAfter = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

const END = '9999';
const isOpen = ({ until }: PlainLink): boolean => until === END;

const standing = ({ plain }: History, itemKey?: string): PlainLink[] =>
  [...plain.links.values()].filter(
    (link) => !link.isBroken && (itemKey === undefined || link.itemKey === itemKey),
  );

/** Where a new link of the item would stand; null where it is refused. */
const placeOf = (own: readonly PlainLink[], wish: string | null) => {
  const lastEnd = own
    .filter((link) => !isOpen(link))
    .map(({ until }) => until)
    .sort()
    .at(-1);
  const isFree = own.every((link) => !isOpen(link));
  const from = wish ?? (isFree && lastEnd !== undefined ? dayAfter(lastEnd) : '');
  const inTheWay = own.find((link) => from === '' || (link.from <= from && link.until >= from));
  if (inTheWay !== undefined && (from === '' || inTheWay.from === from)) return null;
  const next = own
    .map((link) => link.from)
    .filter((start) => start > from && from !== '')
    .sort()[0];
  return { from, inTheWay, until: next === undefined ? END : dayBefore(next) };
};

const newestLink = async ({ engine, plain }: History, itemKey: string): Promise<string> => {
  const known = new Set(plain.links.keys());
  const fresh = (await engine.liveLinks({ itemKey })).find((id) => !known.has(id));
  if (fresh === undefined) throw new Error('A link was made and is not there.');
  return fresh;
};

export const makeLink = async (history: History): Promise<void> => {
  const { engine, plain, random } = history;
  history.clock.tick();
  const itemKey = `code:${random.pick(CODES)}`;
  const servingId = random.pick([...plain.servings.keys()]);
  const wish = random.isOnce(2) ? null : random.pick(DAYS);
  const place = placeOf(standing(history, itemKey), wish);
  const drinkId = plain.servings.get(servingId)?.drink ?? '';
  const done = await engine.linkItem({ itemKey, drinkId, servingId, fromDay: wish });
  if (!done.ok && done.error.code === 'ITEM.UNKNOWN') return;
  expectSame(`linking ${itemKey} from ${String(wish)} is done`, done.ok, place !== null);
  if (!done.ok || place === null) return;
  const id = await newestLink(history, itemKey);
  plain.links.set(id, { id, itemKey, servingId, from: place.from, until: place.until, isBroken: false });
  const ended = place.inTheWay;
  const endedUntil = ended?.until ?? END;
  if (ended !== undefined) ended.until = dayBefore(place.from);
  history.acts.push({
    id: done.value.act.id,
    takeBack: () => {
      plain.links.delete(id);
      if (ended !== undefined) ended.until = endedUntil;
    },
  });
};

export const breakLink = async (history: History): Promise<void> => {
  const { engine, random } = history;
  history.clock.tick();
  const links = standing(history);
  if (links.length === 0) return;
  const link = random.pick(links);
  const { act } = expectDone(await engine.breakLink({ linkId: link.id }));
  link.isBroken = true;
  history.acts.push({ id: act.id, takeBack: () => (link.isBroken = false) });
};

export const changeServing = async (history: History): Promise<void> => {
  const { engine, plain, random } = history;
  history.clock.tick();
  const links = standing(history);
  if (links.length === 0) return;
  const link = random.pick(links);
  const drink = plain.servings.get(link.servingId)?.drink;
  const servingId = random.pick(
    [...plain.servings].filter(([, own]) => own.drink === drink).map(([id]) => id),
  );
  const { act } = expectDone(await engine.changeServing({ linkId: link.id, servingId }));
  link.isBroken = true;
  const id = await newestLink(history, link.itemKey);
  plain.links.set(id, { ...link, id, servingId, isBroken: false });
  history.acts.push({
    id: act.id,
    takeBack: () => {
      plain.links.delete(id);
      link.isBroken = false;
    },
  });
};

/** Recipes of a serving once one drink is poured instead of another from a day on; null where none changes. */
const poured = (recipes: readonly PlainRecipe[], old: string, fresh: string, day: string) => {
  const takesOld = ({ parts }: PlainRecipe): boolean => parts.some(({ drink }) => drink === old);
  const instead = (recipe: PlainRecipe): PlainRecipe => ({
    ...recipe,
    parts: recipe.parts.map((part) => (part.drink === old ? { ...part, drink: fresh } : part)),
  });
  const earlier = recipes.filter(({ from }) => from < day);
  const later = recipes.filter(({ from }) => from >= day);
  const holding = later[0]?.from === day ? undefined : earlier.at(-1);
  const cut = holding !== undefined && takesOld(holding) ? [{ ...instead(holding), from: day }] : [];
  return cut.length > 0 || later.some(takesOld) ? [...earlier, ...cut, ...later.map(instead)] : null;
};

/** Returns what takes it back; null where no recipe takes from the old vintage any more. */
const rollRecipes = ({ plain }: History, old: string, fresh: string, day: string): (() => void) | null => {
  const before = [...plain.servings].filter(([, { drink }]) => drink !== old);
  const changed = before.flatMap(([id, serving]) => {
    const recipes = poured(serving.recipes, old, fresh, day);
    return recipes === null ? [] : [{ id, serving, recipes }];
  });
  if (changed.length === 0) return null;
  for (const { id, serving, recipes } of changed) plain.servings.set(id, { ...serving, recipes });
  return () => changed.forEach(({ id, serving }) => plain.servings.set(id, serving));
};

export const rollOver = async (history: History): Promise<void> => {
  const { engine, plain, random } = history;
  history.clock.tick();
  const [from, to] = random.isOnce(2) ? ['22', '23'] : ['23', '22'];
  const fromDay = random.pick(DAYS);
  const wish = { fromDrinkId: `chablis-${from}`, toDrinkId: `chablis-${to}`, fromDay };
  const moving = standing(history).filter(
    (link) => isOpen(link) && plain.servings.get(link.servingId)?.drink === wish.fromDrinkId,
  );
  const done = await engine.rollOver(wish);
  const putBack = rollRecipes(history, wish.fromDrinkId, wish.toDrinkId, fromDay);
  expectSame('rolling over is done', done.ok, moving.length > 0 || putBack !== null);
  if (!done.ok) return;
  const undo: (() => void)[] = putBack === null ? [] : [putBack];
  for (const link of moving) {
    const servingId = link.servingId.replace(`-${from}/`, `-${to}/`);
    const beginsLater = link.from >= fromDay;
    const moved: PlainLink = { ...link, id: '', servingId, from: beginsLater ? link.from : fromDay };
    if (beginsLater) link.isBroken = true;
    else link.until = dayBefore(fromDay);
    moved.id = await newestLink(history, link.itemKey);
    plain.links.set(moved.id, moved);
    undo.push(() => {
      plain.links.delete(moved.id);
      if (beginsLater) link.isBroken = false;
      else link.until = END;
    });
  }
  history.acts.push({ id: done.value.act.id, takeBack: () => undo.forEach((each) => each()) });
};

export const setRecipe = async (history: History): Promise<void> => {
  const { engine, plain, random } = history;
  history.clock.tick();
  const servingId = random.pick([...plain.servings.keys()]);
  const serving = plain.servings.get(servingId);
  if (serving === undefined) return;
  const parts = random.isOnce(2)
    ? []
    : Array.from({ length: 1 + random.below(3) }, () => ({
        drink: random.pick(plain.drinks),
        ml: 1 + random.below(150),
      }));
  const lossPerMille = random.pick([0, 0, 7, 35]);
  const fromDay = random.isOnce(3) ? null : random.pick(DAYS);
  const { act } = expectDone(
    await engine.setRecipe({
      servingId,
      lossPerMille,
      parts: parts.map(({ drink, ml }) => ({ drinkId: drink, volumeMl: ml })),
      fromDay,
    }),
  );
  const from = fromDay ?? '';
  const earlier = serving.recipes.filter((recipe) => recipe.from < from);
  plain.servings.set(servingId, { ...serving, recipes: [...earlier, { from, lossPerMille, parts }] });
  history.acts.push({ id: act.id, takeBack: () => plain.servings.set(servingId, serving) });
};
