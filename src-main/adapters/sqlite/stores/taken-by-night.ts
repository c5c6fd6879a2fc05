import type { Database } from 'better-sqlite3';
import { keptStatement } from './kept-statement.ts';

/** What one of a serving takes, in thousandths of a millilitre, and the parts of its recipe where it has some. */
const each = 'COALESCE(part.volume_ml, serving.volume_ml) * (1000 + COALESCE(recipe.loss_per_mille, 0))';
const partsOfRecipe =
  'LEFT JOIN serving_part AS part ON part.serving_id = recipe.serving_id AND part.from_day = recipe.from_day';

/**
 * What nights take from drinks, from the sums of the nights on: quick for many drinks, where the view
 * `depletion_night` is quick for one.
 */
const takenBy = (select: string, rest: string): string => `SELECT ${select},
    SUM(sold.quantity * ${each}) AS millionthsOfMl
  FROM night_sale AS sold
  CROSS JOIN article ON article.id = sold.article_id
  CROSS JOIN link ON link.item_key = article.item_key AND link.broken_at IS NULL
    AND (link.from_day IS NULL OR sold.business_day >= link.from_day)
    AND (link.until_day IS NULL OR sold.business_day <= link.until_day)
  CROSS JOIN serving ON serving.id = link.serving_id
  LEFT JOIN serving_recipe AS recipe ON recipe.serving_id = serving.id
    AND sold.business_day BETWEEN recipe.from_day AND recipe.until_day
  ${partsOfRecipe}
  WHERE sold.kind <> 'discount' AND ${rest}`;

const drink = 'COALESCE(part.drink_id, serving.drink_id)';

const byDrink = takenBy(`${drink} AS drinkId`, 'sold.business_day BETWEEN ? AND ? GROUP BY 1');
const byDrinkAndDay = takenBy(
  `${drink} AS drinkId, sold.business_day AS day`,
  'sold.business_day BETWEEN ? AND ? GROUP BY 1, 2',
);

/** Articles first, so that each is read along its index, and of it the months that reach beyond the moment. */
const nightsOfDrink = `WITH fed AS MATERIALIZED (
    SELECT article.id AS article_id, ${each} AS each,
      MAX(COALESCE(link.from_day, ''), COALESCE(recipe.from_day, '')) AS from_day,
      MIN(COALESCE(link.until_day, '9999'), COALESCE(recipe.until_day, '9999')) AS until_day
    FROM link
    CROSS JOIN serving ON serving.id = link.serving_id
    LEFT JOIN serving_recipe AS recipe ON recipe.serving_id = serving.id
    ${partsOfRecipe}
    CROSS JOIN article ON article.item_key = link.item_key
    WHERE link.broken_at IS NULL AND ${drink} = :drinkId
  )
  SELECT sold.business_day AS day, MIN(sold.first_moment) AS firstMoment,
    MAX(sold.last_moment) AS lastMoment, SUM(sold.quantity * fed.each) AS millionthsOfMl
  FROM fed
  CROSS JOIN month_sale AS month ON month.article_id = fed.article_id AND month.last_moment > :after
  CROSS JOIN night_sale AS sold ON sold.article_id = fed.article_id AND sold.kind <> 'discount'
    AND sold.business_day BETWEEN MAX(month.month || '-01', fed.from_day) AND MIN(month.month || '-31', fed.until_day)
    AND sold.last_moment > :after
  GROUP BY 1`;

const depleted = `SELECT DISTINCT ${drink} FROM link
  CROSS JOIN serving ON serving.id = link.serving_id
  LEFT JOIN serving_recipe AS recipe ON recipe.serving_id = serving.id
  ${partsOfRecipe}
  WHERE link.broken_at IS NULL`;

type DayTaken = { drinkId: string; day: string; millionthsOfMl: number };
export type NightTaken = Omit<DayTaken, 'drinkId'> & { firstMoment: string; lastMoment: string };

export const takenByDrink = (connection: Database, fromDay: string, untilDay: string) =>
  keptStatement(connection, byDrink).all(fromDay, untilDay) as { drinkId: string; millionthsOfMl: number }[];

export const takenByDrinkAndDay = (connection: Database, fromDay: string, untilDay: string) =>
  connection.prepare<[string, string], DayTaken>(byDrinkAndDay).all(fromDay, untilDay);

export const nightsTakenFrom = (connection: Database, drinkId: string, after: string) =>
  keptStatement(connection, nightsOfDrink).all({ drinkId, after }) as NightTaken[];

export const drinksTakenFrom = (connection: Database) =>
  keptStatement(connection, depleted).pluck().all() as string[];
