import { doubtBarcode } from './barcode.ts';
import type { Category, Colour, NewDrink } from './drink.ts';
import { plainName, type KnownNames } from './reference/known-names.ts';
import type { Appellation, ContainerSize } from './reference/types.ts';

/** What one button would put in the sheet; a serving by its place in the list. */
export type Mend = {
  fields: Partial<
    Pick<
      NewDrink,
      'appellation' | 'region' | 'country' | 'colour' | 'category' | 'vintage' | 'containerMl' | 'vatRate'
    >
  >;
  serving?: { at: number; volumeMl: number };
};

export type DoubtCode =
  | 'appellationNear'
  | 'appellationRegion'
  | 'appellationCountry'
  | 'appellationColour'
  | 'appellationCategory'
  | 'regionCountry'
  | 'grapeColour'
  | 'vintageOfNoWine'
  | 'vintageToCome'
  | 'servingLarger'
  | 'containerOdd'
  | 'vatOfAlcohol'
  | 'priceUnderCost'
  | 'barcodeLetters'
  | 'barcodeLength'
  | 'barcodeCheckDigit';

/** Something odd in a sheet: seen, told, and never in the way of saving it. */
export type Doubt = { code: DoubtCode; facts: Record<string, string | number>; mends: readonly Mend[] };

export type DoubtContext = { names: KnownNames; sizes: readonly ContainerSize[]; year: number };

type Look = (drink: NewDrink, context: DoubtContext) => Doubt[];

const ALCOHOL_VAT = 2000;
const NEVER_DATED: readonly Category[] = ['soft', 'eau', 'chaud', 'cocktail'];
const ALWAYS_ALCOHOL: readonly Category[] = ['vin', 'champagne', 'spiritueux'];
const WINES: readonly Category[] = ['vin', 'champagne'];
const SPARKLING_WITH_A_GROUP = 'Champagne';

const isOfPlace = (place: string, { region, subregion }: Appellation): boolean =>
  [region, subregion].some((name) => name !== null && plainName(name) === plainName(place));

const categoryOf = ({ name, kinds }: Appellation): Category | null => {
  if (kinds.includes('cidre') || kinds.includes('poiré')) return 'cidre';
  if (kinds.includes('spiritueux')) return 'spiritueux';
  return name === SPARKLING_WITH_A_GROUP ? 'champagne' : null;
};

const colourMends = (colours: readonly Colour[]): Mend[] => colours.map((colour) => ({ fields: { colour } }));

const lookAtPlace = (drink: NewDrink, known: Appellation, names: KnownNames): Doubt[] => {
  const { name, region, country } = known;
  const typed = drink.region === null ? null : names.region(drink.region);
  const isElsewhere =
    drink.region !== null &&
    typed !== null &&
    plainName(typed.name) !== plainName(region) &&
    !isOfPlace(drink.region, known);
  const regionDoubts: Doubt[] = isElsewhere
    ? [
        {
          code: 'appellationRegion',
          facts: { appellation: name, region, typed: drink.region ?? '' },
          mends: [{ fields: { region } }],
        },
      ]
    : [];
  const isAbroad = drink.country !== null && plainName(drink.country) !== plainName(country);
  const countryDoubts: Doubt[] = isAbroad
    ? [
        {
          code: 'appellationCountry',
          facts: { appellation: name, country, typed: drink.country ?? '' },
          mends: [{ fields: { country } }],
        },
      ]
    : [];
  return [...regionDoubts, ...countryDoubts];
};

const lookAtKind = (drink: NewDrink, known: Appellation): Doubt[] => {
  const category = categoryOf(known);
  if (category !== null && WINES.includes(drink.category) && drink.category !== category) {
    return [
      {
        code: 'appellationCategory',
        facts: { appellation: known.name, category },
        mends: [{ fields: { category } }],
      },
    ];
  }
  const { colour } = drink;
  const isWrong = colour !== null && known.colours.length > 0 && !known.colours.includes(colour);
  return isWrong
    ? [
        {
          code: 'appellationColour',
          facts: { appellation: known.name, colour, colours: known.colours.join(', ') },
          mends: colourMends(known.colours),
        },
      ]
    : [];
};

const lookAtAppellation: Look = (drink, { names }) => {
  if (drink.appellation === null) return [];
  const known = names.appellation(drink.appellation);
  if (known !== null) return [...lookAtPlace(drink, known, names), ...lookAtKind(drink, known)];
  const near = names.nearAppellation(drink.appellation);
  return near === null
    ? []
    : [
        {
          code: 'appellationNear',
          facts: { typed: drink.appellation, appellation: near.name },
          mends: [{ fields: { appellation: near.name } }],
        },
      ];
};

const lookAtRegion: Look = (drink, { names }) => {
  if (drink.region === null || drink.country === null || drink.appellation !== null) return [];
  const known = names.region(drink.region);
  return known === null || plainName(known.country) === plainName(drink.country)
    ? []
    : [
        {
          code: 'regionCountry',
          facts: { region: known.name, country: known.country, typed: drink.country },
          mends: [{ fields: { country: known.country } }],
        },
      ];
};

const lookAtGrapes: Look = ({ colour, grapes = [], category }, { names }) => {
  if (colour !== 'rouge' || category !== 'vin' || grapes.length === 0) return [];
  const isWhite = grapes.every((grape) => names.grape(grape)?.colour === 'blanc');
  return isWhite
    ? [{ code: 'grapeColour', facts: { grapes: grapes.join(', ') }, mends: colourMends(['blanc']) }]
    : [];
};

const lookAtVintage: Look = ({ vintage, category }, { year }) => {
  if (vintage === null) return [];
  const mends: Mend[] = [{ fields: { vintage: null } }];
  if (NEVER_DATED.includes(category))
    return [{ code: 'vintageOfNoWine', facts: { vintage, category }, mends }];
  return vintage > year ? [{ code: 'vintageToCome', facts: { vintage }, mends }] : [];
};

/** A little more than the bottle is the bottle; far more is a tenth, typed in millilitres. */
const likelyServing = (volumeMl: number, containerMl: number): number =>
  volumeMl * 2 < containerMl * 3 ? containerMl : Math.min(Math.round(volumeMl / 10), containerMl);

/** A tenth of what was typed, where millilitres were written for centilitres. */
const lookAtVolumes: Look = ({ containerMl, category, servings }, { sizes }) => {
  const isSize = (ml: number): boolean =>
    sizes.some((size) => size.ml === ml && size.usedFor.includes(category));
  if (containerMl === null) return [];
  const tenth = containerMl / 10;
  if (!isSize(containerMl) && isSize(tenth)) {
    return [
      {
        code: 'containerOdd',
        facts: { containerMl, ml: tenth },
        mends: [{ fields: { containerMl: tenth } }],
      },
    ];
  }
  return servings.flatMap(({ name, volumeMl }, at) =>
    volumeMl <= containerMl
      ? []
      : {
          code: 'servingLarger' as const,
          facts: { serving: name, volumeMl, containerMl },
          mends: [
            {
              fields: {},
              serving: {
                at,
                volumeMl: likelyServing(volumeMl, containerMl),
              },
            },
          ],
        },
  );
};

const lookAtMoney: Look = ({ vatRate = null, category, purchaseCents = null, containerMl, servings }) => {
  const isOdd = vatRate !== null && vatRate !== ALCOHOL_VAT && ALWAYS_ALCOHOL.includes(category);
  const vat: Doubt[] = isOdd
    ? [{ code: 'vatOfAlcohol', facts: { vatRate, category }, mends: [{ fields: { vatRate: ALCOHOL_VAT } }] }]
    : [];
  if (purchaseCents === null || containerMl === null) return vat;
  const cheap = servings.find(
    ({ volumeMl, priceCents }) =>
      priceCents !== null && volumeMl > 0 && priceCents * containerMl < purchaseCents * volumeMl,
  );
  if (cheap === undefined) return vat;
  return [
    ...vat,
    {
      code: 'priceUnderCost',
      facts: { serving: cheap.name, priceCents: cheap.priceCents ?? 0, purchaseCents },
      mends: [],
    },
  ];
};

const lookAtBarcode: Look = ({ barcode = null }) => {
  const doubt = barcode === null ? null : doubtBarcode(barcode);
  if (barcode === null || doubt === null) return [];
  const codes = {
    letters: 'barcodeLetters',
    length: 'barcodeLength',
    checkDigit: 'barcodeCheckDigit',
  } as const;
  return [{ code: codes[doubt], facts: { barcode }, mends: [] }];
};

const looks: readonly Look[] = [
  lookAtAppellation,
  lookAtRegion,
  lookAtGrapes,
  lookAtVintage,
  lookAtVolumes,
  lookAtMoney,
  lookAtBarcode,
];

/** What is odd in a sheet, in the order of its fields. */
export const doubtsOf = (drink: NewDrink, context: DoubtContext): Doubt[] =>
  looks.flatMap((look) => look(drink, context));
