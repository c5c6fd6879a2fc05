import type { Database } from 'better-sqlite3';
import type { Line } from '../../../domain/journal/index.ts';
import { itemKeyOf } from '../../../domain/sales/sale-line.ts';

/** What a register item is called, and since when. */
type Item = { itemKey: string; label: string; family: string | null; day: string };

type Article = { id: number; label: string; family: string | undefined; lastDay: string; item: Item };

export type ArticleBook = {
  idOf(line: Line): number;
  /** The register items learn what the journal tells of them. */
  finish(): void;
  /** Takes back all that it wrote; no line may be left that has its articles. */
  abandon(): void;
};

/**
 * The articles met in a journal: each is looked up or made once, and its register item learns the
 * latest label; a later day wins, and of one day what comes later.
 */
export const createArticleBook = (connection: Database): ArticleBook => {
  const coded = new Map<string, Article[]>();
  const uncoded = new Map<string, Article[]>();
  const items = new Map<string, Item>();
  const madeItems: string[] = [];
  const lastArticle = connection.prepare<[], number>('SELECT MAX(id) FROM article').pluck().get() ?? 0;
  const findItem = connection.prepare<[string], Item>(
    'SELECT item_key AS itemKey, label, family, label_day AS day FROM register_item WHERE item_key = ?',
  );
  const makeItem = connection.prepare(
    'INSERT INTO register_item (item_key, code, label, family, label_day) VALUES (?, ?, ?, ?, ?)',
  );
  const find = connection
    .prepare<[string, string, string | null], number>(
      'SELECT id FROM article WHERE item_key = ? AND label = ? AND family IS ?',
    )
    .pluck();
  const make = connection.prepare('INSERT INTO article (item_key, code, label, family) VALUES (?, ?, ?, ?)');

  const newItem = (itemKey: string, { code, label, family, businessDay }: Line): Item => {
    makeItem.run(itemKey, code ?? null, label, family ?? null, businessDay);
    madeItems.push(itemKey);
    return { itemKey, label, family: family ?? null, day: businessDay };
  };

  const itemOf = (line: Line): Item => {
    const itemKey = itemKeyOf(line);
    const item = items.get(itemKey) ?? findItem.get(itemKey) ?? newItem(itemKey, line);
    items.set(itemKey, item);
    return item;
  };

  const learn = (item: Item, { label, family, businessDay }: Line): void => {
    if (businessDay < item.day) return;
    item.label = label;
    item.family = family ?? item.family;
    item.day = businessDay;
  };

  const bring = (line: Line): Article => {
    const { code, label, family, businessDay } = line;
    const item = itemOf(line);
    learn(item, line);
    const id =
      find.get(item.itemKey, label, family ?? null) ??
      Number(make.run(item.itemKey, code ?? null, label, family ?? null).lastInsertRowid);
    return { id, label, family, lastDay: businessDay, item };
  };

  const shelfOf = ({ code, label }: Line): Article[] => {
    const shelf = code === undefined ? uncoded.get(label) : coded.get(code);
    if (shelf !== undefined) return shelf;
    const empty: Article[] = [];
    if (code === undefined) uncoded.set(label, empty);
    else coded.set(code, empty);
    return empty;
  };

  return {
    idOf: (line) => {
      const shelf = shelfOf(line);
      let [article] = shelf;
      if (article?.label !== line.label || article.family !== line.family) {
        article = shelf.find(({ label, family }) => label === line.label && family === line.family);
      }
      if (article === undefined) {
        article = bring(line);
        shelf.push(article);
      } else if (article.lastDay < line.businessDay) {
        article.lastDay = line.businessDay;
        learn(article.item, line);
      }
      return article.id;
    },
    finish: () => {
      const nameItem = connection.prepare(
        'UPDATE register_item SET label = ?, family = ?, label_day = ? WHERE item_key = ?',
      );
      for (const { itemKey, label, family, day } of items.values()) nameItem.run(label, family, day, itemKey);
    },
    abandon: () => {
      connection.prepare('DELETE FROM article WHERE id > ?').run(lastArticle);
      const forgetItem = connection.prepare('DELETE FROM register_item WHERE item_key = ?');
      for (const itemKey of madeItems) forgetItem.run(itemKey);
    },
  };
};
