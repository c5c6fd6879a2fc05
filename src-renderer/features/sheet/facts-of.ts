import type { DrinkRow } from '../../../src-preload/contract';

export type FactKey =
  | 'name'
  | 'cuvee'
  | 'producer'
  | 'appellation'
  | 'region'
  | 'country'
  | 'category'
  | 'colour'
  | 'grapes'
  | 'vintage'
  | 'container'
  | 'par'
  | 'supplier'
  | 'bin'
  | 'purchase'
  | 'vat'
  | 'barcode'
  | 'notes';

/** The value is null when the sheet does not say it. */
export type Fact = {
  key: FactKey;
  value: string | null;
  hint: 'label' | 'region' | null;
  isOptional: boolean;
};

type Words = {
  category: string;
  colour: string | null;
  container: (ml: number) => string;
  stock: (ml: number, containerMl: number | null) => string;
  money: (cents: number) => string;
  rate: (hundredths: number) => string;
};

const said = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

/** What a sheet says, in order; optional facts that it does not say are left out by who shows them. */
export const factsOf = (drink: DrinkRow, words: Words): Fact[] => {
  const fact = (
    key: FactKey,
    value: string | null,
    more: Partial<Pick<Fact, 'hint' | 'isOptional'>> = {},
  ): Fact => ({ key, value, hint: null, isOptional: false, ...more });
  const optional = { isOptional: true };
  const { containerMl, parMl, purchaseCents, vatRate } = drink;
  return [
    fact('name', drink.name, { hint: 'label' }),
    fact('cuvee', said(drink.cuvee), optional),
    fact('producer', said(drink.producer)),
    fact('vintage', drink.vintage === null ? null : String(drink.vintage), { hint: 'label' }),
    fact('region', said(drink.region), { hint: 'region' }),
    fact('appellation', said(drink.appellation), { hint: 'region' }),
    fact('country', said(drink.country)),
    fact('category', words.category),
    fact('colour', words.colour),
    fact('grapes', said(drink.grapes.join(', ')), optional),
    fact('container', containerMl === null ? null : words.container(containerMl)),
    fact('par', parMl === null ? null : words.stock(parMl, containerMl)),
    fact('supplier', said(drink.supplier), optional),
    fact('bin', said(drink.bin), optional),
    fact('purchase', purchaseCents === null ? null : words.money(purchaseCents), optional),
    fact('vat', vatRate === null ? null : words.rate(vatRate), optional),
    fact('barcode', said(drink.barcode), optional),
    fact('notes', said(drink.notes), optional),
  ];
};
