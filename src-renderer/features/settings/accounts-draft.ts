import type { AccountingView, Request } from '../../../src-preload/contract';

export type KeptSettings = NonNullable<Request<'accounting:change'>['settings']>;

type Typed = { account: string; label: string };
export type RateDraft = { vatRate: number | null; revenue: Typed; vat: Typed; isSold: boolean };
export type FamilyDraft = Typed & { family: string; vatRate: number | null };
export type AccountsDraft = {
  journalCode: string;
  journalLabel: string;
  counterpart: Typed;
  rates: RateDraft[];
  families: FamilyDraft[];
};

const blank = (): Typed => ({ account: '', label: '' });
const copy = (typed: Typed | undefined): Typed =>
  typed === undefined ? blank() : { account: typed.account, label: typed.label };

/** The highest rate first; sales without one last. */
const byRate = (a: { vatRate: number | null }, b: { vatRate: number | null }): number =>
  (b.vatRate ?? -1) - (a.vatRate ?? -1);

const familyKey = ({ family, vatRate }: { family: string | null; vatRate: number | null }): string =>
  JSON.stringify([family, vatRate]);

/** Every rate and family that has an account or was sold. */
export const accountsDraft = ({
  settings,
  sold,
}: Pick<AccountingView, 'settings' | 'sold'>): AccountsDraft => {
  const ofRates = settings.revenue.filter(({ family }) => family === null);
  const rates = new Set<number | null>([...ofRates, ...settings.vat, ...sold].map(({ vatRate }) => vatRate));
  const families = new Map(
    [...sold, ...settings.revenue]
      .filter((each): each is typeof each & { family: string } => each.family !== null)
      .map((each) => [familyKey(each), { family: each.family, vatRate: each.vatRate }]),
  );
  return {
    journalCode: settings.journalCode,
    journalLabel: settings.journalLabel,
    counterpart: copy(settings.counterpart),
    rates: [...rates]
      .map((vatRate) => ({
        vatRate,
        revenue: copy(ofRates.find((account) => account.vatRate === vatRate)),
        vat: copy(settings.vat.find((account) => account.vatRate === vatRate)),
        isSold: sold.some((each) => each.vatRate === vatRate),
      }))
      .sort(byRate),
    families: [...families.values()]
      .map((each) => ({
        ...each,
        ...copy(settings.revenue.find((account) => familyKey(account) === familyKey(each))),
      }))
      .sort((a, b) => a.family.localeCompare(b.family, 'fr') || byRate(a, b)),
  };
};

const trimmed = ({ account, label }: Typed): Typed => ({
  account: account.replace(/\s/g, ''),
  label: label.trim(),
});
const isGiven = ({ account }: Typed): boolean => account.trim() !== '';

/** Sales without a rate, or at none, bear no VAT. */
export const bearsVat = (vatRate: number | null): vatRate is number => vatRate !== null && vatRate > 0;

export const settingsOf = (draft: AccountsDraft): KeptSettings => ({
  journalCode: draft.journalCode.trim(),
  journalLabel: draft.journalLabel.trim(),
  counterpart: trimmed(draft.counterpart),
  revenue: [
    ...draft.rates
      .filter(({ revenue }) => isGiven(revenue))
      .map(({ vatRate, revenue }) => ({ family: null, vatRate, ...trimmed(revenue) })),
    ...draft.families
      .filter(isGiven)
      .map(({ family, vatRate, ...typed }) => ({ family, vatRate, ...trimmed(typed) })),
  ],
  vat: draft.rates.flatMap(({ vatRate, vat }) =>
    bearsVat(vatRate) && isGiven(vat) ? [{ vatRate, ...trimmed(vat) }] : [],
  ),
});

/** As a form would keep them, whatever the order in which they were kept. */
const asDrafted = (settings: AccountingView['settings']): string =>
  JSON.stringify(settingsOf(accountsDraft({ settings, sold: [] })));

export const isSameSettings = (
  one: AccountingView['settings'],
  other: AccountingView['settings'] | null,
): boolean => other !== null && asDrafted(one) === asDrafted(other);

/** What a venue begins with, to be kept again. */
export const usualSettings = ({ defaults }: AccountingView): KeptSettings =>
  settingsOf(accountsDraft({ settings: defaults, sold: [] }));

export type AccountFault = 'wrong' | 'missing';

/** The first three are digits of the French chart of accounts. */
export const accountFault = (account: string, isNeeded: boolean): AccountFault | null => {
  const text = account.replace(/\s/g, '');
  if (text === '') return isNeeded ? 'missing' : null;
  return /^\d{3}[0-9A-Za-z]{0,17}$/.test(text) ? null : 'wrong';
};

/** A rate's own account is not needed where each of its families has one. */
export const needsRevenue = (draft: AccountsDraft, rate: RateDraft, sold: AccountingView['sold']): boolean =>
  sold.some(
    (each) =>
      each.vatRate === rate.vatRate &&
      !draft.families.some((family) => familyKey(family) === familyKey(each) && isGiven(family)),
  );

/** What is typed can be kept: an account that is missing blocks an export, not the saving of the others. */
export const canKeep = (draft: AccountsDraft): boolean =>
  draft.journalCode.trim() !== '' &&
  draft.journalLabel.trim() !== '' &&
  [draft.counterpart, ...draft.rates.flatMap(({ revenue, vat }) => [revenue, vat]), ...draft.families].every(
    ({ account }) => accountFault(account, false) === null,
  );
