import * as v from 'valibot';
import type { ReferenceSource } from '../../application/ports/reference.ts';
import { CATEGORIES, COLOURS } from '../../domain/sheets/drink.ts';
import type { Reference } from '../../domain/sheets/reference/types.ts';

const text = v.pipe(v.string(), v.minLength(1));
const texts = v.array(text);
const category = v.picklist(CATEGORIES);
const colour = v.picklist(COLOURS);
/** Centilitres to millilitres, percent to tenths of a percent. */
const tenths = v.pipe(
  v.number(),
  v.minValue(0),
  v.transform((value) => Math.round(value * 10)),
);

const schemas = {
  appellations: v.array(
    v.strictObject({
      name: text,
      region: text,
      subregion: v.nullable(text),
      country: text,
      status: text,
      colours: v.array(colour),
      kinds: texts,
      aliases: texts,
    }),
  ),
  regions: v.array(v.strictObject({ name: text, country: text, aliases: texts })),
  grapes: v.array(
    v.strictObject({
      name: text,
      colour: v.picklist(['blanc', 'noir', 'gris']),
      synonyms: texts,
      aliases: texts,
    }),
  ),
  sizes: v.array(
    v.pipe(
      v.strictObject({ name: text, cl: tenths, container: text, usedFor: v.array(category), aliases: texts }),
      v.transform(({ cl: ml, ...size }) => ({ ...size, ml })),
    ),
  ),
  servings: v.array(
    v.pipe(
      v.strictObject({
        name: text,
        cl: tenths,
        category: v.array(category),
        aliases: texts,
        note: v.nullable(text),
      }),
      v.transform(({ cl: ml, ...serving }) => ({ ...serving, ml })),
    ),
  ),
  products: v.array(
    v.pipe(
      v.strictObject({
        name: text,
        producer: v.nullable(text),
        appellation: v.nullable(text),
        region: v.nullable(text),
        country: v.nullable(text),
        colour: v.nullable(colour),
        category,
        subcategory: v.nullable(text),
        abv: v.nullable(tenths),
        sizesCl: v.array(tenths),
        servingsCl: v.array(tenths),
        aliases: texts,
        parts: v.optional(
          v.array(
            v.pipe(
              v.strictObject({ name: text, cl: v.nullable(tenths) }),
              v.transform(({ name, cl: ml }) => ({ name, ml })),
            ),
          ),
          [],
        ),
      }),
      v.transform(({ sizesCl: sizesMl, servingsCl: servingsMl, ...product }) => ({
        ...product,
        sizesMl,
        servingsMl,
      })),
    ),
  ),
} as const;

const read = async (): Promise<Reference> => {
  const json = { with: { type: 'json' } } as const;
  const [appellations, regions, grapes, sizes, servings, products] = await Promise.all([
    import('../../../resources/reference/appellations.json', json),
    import('../../../resources/reference/regions.json', json),
    import('../../../resources/reference/grapes.json', json),
    import('../../../resources/reference/container-sizes.json', json),
    import('../../../resources/reference/servings.json', json),
    import('../../../resources/reference/catalogue.json', json),
  ]);
  return {
    appellations: v.parse(schemas.appellations, appellations.default),
    regions: v.parse(schemas.regions, regions.default),
    grapes: v.parse(schemas.grapes, grapes.default),
    sizes: v.parse(schemas.sizes, sizes.default),
    servings: v.parse(schemas.servings, servings.default),
    products: v.parse(schemas.products, products.default),
  };
};

/** The files of resources/reference: in the program's own code once it is built, so that no place is looked for. */
export const createReference = (): ReferenceSource => {
  let reading: Promise<Reference> | null = null;
  return { load: () => (reading ??= read()) };
};
