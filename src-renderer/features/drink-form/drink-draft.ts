import type { Category, Colour, NewDrink } from '../../../src-preload/contract';
import type { Locale } from '../../format/numbers';
import { parseScaled, parseVolume } from '../../format/parse';
import { detailsOf, readDetails } from './details-draft';
import type { DetailErrors, DetailsDraft } from './details-draft';
import { figure, orNull } from './typed';

/** `id` is there for a serving that the sheet already has. */
export type ServingDraft = { id?: string; name: string; volume: string; price: string };

/** What a form begins with: nothing, a guess, or a whole sheet. */
export type InitialDrink = Partial<Omit<NewDrink, 'servings'>> & {
  servings?: readonly (NewDrink['servings'][number] & { id?: string })[];
};

/** The form as typed: centilitres, euros, and stock in containers (litres when there is none). */
export type DrinkDraft = {
  name: string;
  producer: string;
  vintage: string;
  category: Category;
  colour: Colour | 'none';
  region: string;
  appellation: string;
  country: string;
  container: string;
  par: string;
  counted: string;
  servings: ServingDraft[];
  details: DetailsDraft;
};

export type FilledDrink = {
  drink: NewDrink;
  countedMl: number | null;
  /** The id of each of `drink.servings` in the sheet; null for a new one. */
  servingIds: (string | null)[];
  /** Which serving the register sells, an index in `drink.servings`. */
  serving: number;
  /** What the first serving is made of, where the catalogue says it. */
  parts: { drinkId: string; volumeMl: number }[];
};

export type DraftErrors = Partial<Record<'name' | 'vintage' | 'container' | 'par' | 'counted', string>> & {
  servings?: { name?: string; volume?: string; price?: string }[];
  details?: DetailErrors;
};

const LITRE = 1000;
const YEARS = { from: 1850, to: 2099 };
const mixed: readonly Category[] = ['cocktail', 'apéritif', 'chaud'];

export const hasColour = (category: Category): boolean => category === 'vin' || category === 'champagne';

const inContainers = (locale: Locale, ml: number | null, containerMl: number | null): string =>
  ml === null ? '' : figure(locale, Math.round((ml * 100) / (containerMl ?? LITRE)), 2);

export const draftOf = (
  initial: InitialDrink,
  countedMl: number | null,
  locale: Locale,
  defaultServings: readonly ServingDraft[],
): DrinkDraft => {
  const containerMl = initial.containerMl ?? null;
  return {
    name: initial.name ?? '',
    producer: initial.producer ?? '',
    vintage: initial.vintage ? String(initial.vintage) : '',
    category: initial.category ?? 'vin',
    colour: initial.colour ?? 'none',
    region: initial.region ?? '',
    appellation: initial.appellation ?? '',
    country: initial.country ?? '',
    container: figure(locale, containerMl, 1),
    par: inContainers(locale, initial.parMl ?? null, containerMl),
    counted: inContainers(locale, countedMl, containerMl),
    servings:
      initial.servings === undefined || initial.servings.length === 0
        ? defaultServings.map((serving) => ({ ...serving }))
        : initial.servings.map(({ id, name, volumeMl, priceCents }) => ({
            ...(id === undefined ? {} : { id }),
            name,
            volume: figure(locale, volumeMl, 1),
            price: priceCents === null ? '' : figure(locale, priceCents, 2),
          })),
    details: detailsOf(initial, locale),
  };
};

const readStock = (text: string, containerMl: number | null): number | null => {
  const hundredths = parseScaled(text, 2);
  return hundredths === null ? null : Math.round((hundredths * (containerMl ?? LITRE)) / 100);
};

const readServings = (drafts: readonly ServingDraft[]) => {
  const errors = drafts.map(({ name, volume, price }) => ({
    ...(name.trim() === '' ? { name: 'servingName' } : {}),
    ...(parseScaled(volume, 1) === null ? { volume: 'volume' } : {}),
    ...(price.trim() !== '' && parseScaled(price, 2) === null ? { price: 'price' } : {}),
  }));
  const servings = drafts.map(({ name, volume, price }) => ({
    name: name.trim(),
    volumeMl: parseScaled(volume, 1) ?? 0,
    priceCents: parseScaled(price, 2),
  }));
  return { servings, errors: errors.some((error) => Object.keys(error).length > 0) ? errors : null };
};

/** The drink that was typed, or the key of an error sentence for each field that is wrong. */
export const readDraft = (
  draft: DrinkDraft,
): ({ ok: true } & Omit<FilledDrink, 'serving' | 'parts'>) | { ok: false; errors: DraftErrors } => {
  const errors: DraftErrors = {};
  const vintage = draft.vintage.trim() === '' ? null : Number(draft.vintage);
  const containerMl = draft.container.trim() === '' ? null : parseVolume(draft.container);
  const { details, errors: detailErrors } = readDetails(draft.details);
  const { servings, errors: servingErrors } = readServings(draft.servings);

  if (draft.name.trim() === '') errors.name = 'name';
  if (vintage !== null && !(Number.isInteger(vintage) && vintage >= YEARS.from && vintage <= YEARS.to)) {
    errors.vintage = 'vintage';
  }
  const lacksContainer = draft.container.trim() === '' ? !mixed.includes(draft.category) : !containerMl;
  if (lacksContainer) errors.container = 'container';
  for (const field of ['par', 'counted'] as const) {
    if (draft[field].trim() !== '' && parseScaled(draft[field], 2) === null) errors[field] = 'stock';
  }
  if (servingErrors !== null) errors.servings = servingErrors;
  if (Object.keys(detailErrors).length > 0) errors.details = detailErrors;
  if (Object.keys(errors).length > 0) return { ok: false, errors };

  return {
    ok: true,
    drink: {
      category: draft.category,
      name: draft.name.trim(),
      producer: orNull(draft.producer),
      appellation: orNull(draft.appellation),
      region: orNull(draft.region),
      country: orNull(draft.country),
      colour: draft.colour === 'none' || !hasColour(draft.category) ? null : draft.colour,
      vintage,
      containerMl,
      parMl: readStock(draft.par, containerMl),
      servings,
      ...details,
    },
    countedMl: readStock(draft.counted, containerMl),
    servingIds: draft.servings.map(({ id }) => id ?? null),
  };
};

/** The draft as far as it can be read: what is wrong or missing is left out, to be looked at while it is typed. */
export const readLoosely = (draft: DrinkDraft): NewDrink | null => {
  const { errors: servingErrors } = readServings(draft.servings);
  const servings = draft.servings.map(({ name, volume, price }, at) => ({
    name: name.trim() === '' ? '?' : name,
    volume: servingErrors?.[at]?.volume === undefined ? volume : '0',
    price: servingErrors?.[at]?.price === undefined ? price : '',
  }));
  const { errors } = readDetails(draft.details);
  const isContainer = parseVolume(draft.container) !== null;
  const read = readDraft({
    ...draft,
    servings,
    name: draft.name.trim() === '' ? '?' : draft.name,
    vintage: /^\d{4}$/.test(draft.vintage.trim()) ? draft.vintage : '',
    container: isContainer ? draft.container : '75',
    par: '',
    counted: '',
    details: {
      ...draft.details,
      vat: errors.vat === undefined ? draft.details.vat : '',
      purchase: errors.purchase === undefined ? draft.details.purchase : '',
    },
  });
  if (!read.ok) return null;
  return isContainer ? read.drink : { ...read.drink, containerMl: null };
};
