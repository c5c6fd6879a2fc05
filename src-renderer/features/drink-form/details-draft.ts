import type { NewDrink } from '../../../src-preload/contract';
import { parseScaled } from '../../format/parse';
import type { Locale } from '../../format/numbers';
import { figure, orNull } from './typed';

/** What a manager fills when it is of use: percent, euros excluding VAT, and words. */
export type DetailsDraft = {
  cuvee: string;
  grapes: string[];
  supplier: string;
  bin: string;
  vat: string;
  purchase: string;
  notes: string;
  barcode: string;
  pictureId: string | null;
};

export type Details = Required<
  Pick<
    NewDrink,
    'cuvee' | 'grapes' | 'supplier' | 'bin' | 'vatRate' | 'purchaseCents' | 'notes' | 'barcode' | 'pictureId'
  >
>;

export type DetailErrors = Partial<Record<'vat' | 'purchase', string>>;

const WHOLE = 10_000;

export const detailsOf = (initial: Partial<NewDrink>, locale: Locale): DetailsDraft => ({
  cuvee: initial.cuvee ?? '',
  grapes: [...(initial.grapes ?? [])],
  supplier: initial.supplier ?? '',
  bin: initial.bin ?? '',
  vat: figure(locale, initial.vatRate ?? null, 2),
  purchase: figure(locale, initial.purchaseCents ?? null, 2),
  notes: initial.notes ?? '',
  barcode: initial.barcode ?? '',
  pictureId: initial.pictureId ?? null,
});

export const readDetails = (draft: DetailsDraft): { details: Details; errors: DetailErrors } => {
  const vatRate = parseScaled(draft.vat, 2);
  const purchaseCents = parseScaled(draft.purchase, 2);
  const isVatWrong = draft.vat.trim() !== '' && (vatRate === null || vatRate > WHOLE);
  const isPurchaseWrong = draft.purchase.trim() !== '' && purchaseCents === null;
  return {
    details: {
      cuvee: orNull(draft.cuvee),
      grapes: [...draft.grapes],
      supplier: orNull(draft.supplier),
      bin: orNull(draft.bin),
      vatRate,
      purchaseCents,
      notes: orNull(draft.notes),
      barcode: orNull(draft.barcode),
      pictureId: draft.pictureId,
    },
    errors: {
      ...(isVatWrong ? { vat: 'vat' } : {}),
      ...(isPurchaseWrong ? { purchase: 'price' } : {}),
    },
  };
};

/** How many of them say something. */
export const countFilled = (draft: DetailsDraft): number =>
  Object.values(draft).filter((value) => value !== null && value.length > 0).length;
