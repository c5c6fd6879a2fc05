import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  ...['depletion_night', 'depletion_moment', 'serving_depletion'].map((view) => `DROP VIEW ${view}`),

  // Recipes of a serving follow each other without a gap; open ends are '0000-00-00' and '9999-99-99'.
  `CREATE TABLE serving_recipe (
    serving_id TEXT NOT NULL REFERENCES serving (id) ON DELETE CASCADE,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    loss_per_mille INTEGER NOT NULL,
    PRIMARY KEY (serving_id, from_day)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO serving_recipe
    SELECT id, '0000-00-00', '9999-99-99', loss_per_mille FROM serving
    WHERE loss_per_mille > 0 OR id IN (SELECT serving_id FROM serving_part)`,
  `ALTER TABLE serving_part RENAME TO undated_part`,
  `CREATE TABLE serving_part (
    serving_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    position INTEGER NOT NULL,
    drink_id TEXT NOT NULL REFERENCES drink (id),
    volume_ml INTEGER NOT NULL,
    PRIMARY KEY (serving_id, from_day, position),
    FOREIGN KEY (serving_id, from_day) REFERENCES serving_recipe (serving_id, from_day) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO serving_part SELECT serving_id, '0000-00-00', position, drink_id, volume_ml FROM undated_part`,
  `DROP TABLE undated_part`,
  `CREATE INDEX serving_part_by_drink ON serving_part (drink_id)`,
  `ALTER TABLE serving DROP COLUMN loss_per_mille`,
];

const views = [
  // What one of a serving takes from each drink on its days, in thousandths of a millilitre: its parts, else its own drink.
  `CREATE VIEW serving_depletion AS
    SELECT serving.id AS serving_id, serving.drink_id, serving.volume_ml * 1000 AS thousandths_of_ml,
      CAST('0000-00-00' AS TEXT) AS from_day, CAST('9999-99-99' AS TEXT) AS until_day
    FROM serving
    WHERE NOT EXISTS (SELECT 1 FROM serving_recipe AS recipe WHERE recipe.serving_id = serving.id)
    UNION ALL
    SELECT recipe.serving_id, serving.drink_id, serving.volume_ml * (1000 + recipe.loss_per_mille), recipe.from_day,
      recipe.until_day
    FROM serving
    JOIN serving_recipe AS recipe ON recipe.serving_id = serving.id
    WHERE NOT EXISTS (
      SELECT 1 FROM serving_part AS part WHERE part.serving_id = recipe.serving_id AND part.from_day = recipe.from_day
    )
    UNION ALL
    SELECT part.serving_id, part.drink_id, part.volume_ml * (1000 + recipe.loss_per_mille), recipe.from_day, recipe.until_day
    FROM serving_part AS part
    JOIN serving_recipe AS recipe ON recipe.serving_id = part.serving_id AND recipe.from_day = part.from_day`,

  // What each counted line takes out of each drink. Revenue stays with linked_sale, on the drink of the link.
  `CREATE VIEW depletion_moment AS
    SELECT
      line.id AS sale_id, line.reading_id, line.line, line.business_day, line.sold_at,
      COALESCE(line.sold_at, line.business_day || 'T23:59') AS moment, line.article_id, article.item_key, article.code,
      article.label, line.kind, line.quantity, line.amount_incl_vat AS amount_cents, link.id AS link_id, link.serving_id,
      link.drink_id AS sold_drink_id, taken.drink_id, line.quantity * taken.thousandths_of_ml AS millionths_of_ml
    FROM sale_line AS line
    JOIN article ON article.id = line.article_id
    JOIN link ON link.item_key = article.item_key AND link.broken_at IS NULL
      AND (link.from_day IS NULL OR line.business_day >= link.from_day)
      AND (link.until_day IS NULL OR line.business_day <= link.until_day)
    JOIN serving_depletion AS taken ON taken.serving_id = link.serving_id
      AND line.business_day >= taken.from_day AND line.business_day <= taken.until_day
    WHERE line.replaced_by IS NULL AND line.kind <> 'discount'`,

  // The same, night by night.
  `CREATE VIEW depletion_night AS
    SELECT
      sold.business_day, sold.article_id, article.item_key, sold.kind, sold.line_count, sold.quantity, sold.first_moment,
      sold.last_moment, link.id AS link_id, link.serving_id, link.drink_id AS sold_drink_id, taken.drink_id,
      sold.quantity * taken.thousandths_of_ml AS millionths_of_ml
    FROM night_sale AS sold
    JOIN article ON article.id = sold.article_id
    JOIN link ON link.item_key = article.item_key AND link.broken_at IS NULL
      AND (link.from_day IS NULL OR sold.business_day >= link.from_day)
      AND (link.until_day IS NULL OR sold.business_day <= link.until_day)
    JOIN serving_depletion AS taken ON taken.serving_id = link.serving_id
      AND sold.business_day >= taken.from_day AND sold.business_day <= taken.until_day
    WHERE sold.kind <> 'discount'`,
];

type Dateless = {
  restoreRecipes?: { servingId: string; recipe?: { lossPerMille: number; parts: unknown[] } }[];
  moveBack?: { parts: object[] };
};

/** How an act of before is taken back, in the words of now. */
const withDays = ({ restoreRecipes, moveBack, ...rest }: Dateless): object => ({
  ...rest,
  ...(restoreRecipes === undefined
    ? {}
    : {
        restoreRecipes: restoreRecipes.map(({ servingId, recipe }) => ({
          servingId,
          recipes:
            recipe === undefined || (recipe.lossPerMille === 0 && recipe.parts.length === 0)
              ? []
              : [{ ...recipe, fromDay: null, untilDay: null }],
        })),
      }),
  ...(moveBack === undefined
    ? {}
    : {
        moveBack: { ...moveBack, parts: moveBack.parts.map((part) => ({ ...part, fromDay: '0000-00-00' })) },
      }),
});

/** Recipes hold from a day on, as links do. */
export class DatedRecipes1764000000015 implements MigrationInterface {
  readonly name = 'DatedRecipes1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...views]) await runner.query(statement);
    const acts = (await runner.query(
      `SELECT id, reversal FROM act WHERE reversal LIKE '%"restoreRecipes"%' OR reversal LIKE '%"moveBack"%'`,
    )) as { id: string; reversal: string }[];
    for (const { id, reversal } of acts) {
      const told = JSON.stringify(withDays(JSON.parse(reversal) as Dateless));
      await runner.query('UPDATE act SET reversal = ? WHERE id = ?', [told, id]);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
