import type { Database } from 'better-sqlite3';
import type { Line } from '../../../domain/journal/index.ts';
import { itemKeyOf } from '../../../domain/sales/sale-line.ts';

type Article = { id: number; label: string; family: string | undefined; lastDay: string };

/**
 * The articles met in a journal: each is looked up or made once, and its register item learns the
 * latest label; a later day wins, and of one day what comes later.
 */
export const createArticleBook = (connection: Database): { idOf: (line: Line) => number } => {
  const coded = new Map<string, Article[]>();
  const uncoded = new Map<string, Article[]>();
  const learnItem = connection.prepare(`INSERT INTO register_item (item_key, code, label, family, label_day)
    VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (item_key) DO UPDATE SET label = excluded.label, family = COALESCE(excluded.family, family),
      label_day = excluded.label_day
    WHERE excluded.label_day >= label_day`);
  const find = connection
    .prepare<[string, string, string | null], number>(
      'SELECT id FROM article WHERE item_key = ? AND label = ? AND family IS ?',
    )
    .pluck();
  const make = connection.prepare('INSERT INTO article (item_key, code, label, family) VALUES (?, ?, ?, ?)');

  const learn = (line: Line): void => {
    learnItem.run(itemKeyOf(line), line.code ?? null, line.label, line.family ?? null, line.businessDay);
  };

  const bring = (line: Line): Article => {
    const { code, label, family, businessDay } = line;
    const itemKey = itemKeyOf(line);
    learn(line);
    const id =
      find.get(itemKey, label, family ?? null) ??
      Number(make.run(itemKey, code ?? null, label, family ?? null).lastInsertRowid);
    return { id, label, family, lastDay: businessDay };
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
        learn(line);
      }
      return article.id;
    },
  };
};
