import * as v from 'valibot';

const word = v.pipe(v.string(), v.maxLength(200));
const words = v.pipe(v.array(word), v.maxLength(500));

const look = {
  columns: v.pipe(v.array(word), v.maxLength(30)),
  order: word,
  isReversed: v.boolean(),
};

/** How Boissons is looked at: what is kept of a view that was given a name, and of the list itself. */
export const drinkListSchema = v.strictObject({
  columns: look.columns,
  views: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(word, v.trim(), v.minLength(1)),
        ...look,
        filters: v.strictObject({
          words: word,
          categories: words,
          colours: words,
          regions: words,
          suppliers: words,
          bins: words,
          onlyLow: v.boolean(),
          onlyUnlinked: v.boolean(),
          onlyLinked: v.boolean(),
          onlyNegative: v.boolean(),
          withArchived: v.optional(v.boolean(), false),
        }),
      }),
    ),
    v.maxLength(50),
  ),
});

export type DrinkListLook = v.InferOutput<typeof drinkListSchema>;
