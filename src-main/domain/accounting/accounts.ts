export type Account = { account: string; label: string };

/** A family of its own, or all that have none; a rate in hundredths of a percent, or sales without one. */
export type RevenueAccount = Account & { family: string | null; vatRate: number | null };
export type VatAccount = Account & { vatRate: number };

export type AccountingSettings = {
  journalCode: string;
  journalLabel: string;
  /** What the takings stand on until they are shared out by means of payment; debited. */
  counterpart: Account;
  revenue: readonly RevenueAccount[];
  vat: readonly VatAccount[];
};

/** One account for each rate, as French venues have them; whatever is missing is asked for. */
export const frenchAccounts: AccountingSettings = {
  journalCode: 'VTE',
  journalLabel: 'Journal de ventes de caisse (ne tient pas lieu de FEC)',
  counterpart: { account: '580000', label: 'Encaissements de caisse à répartir' },
  revenue: [
    { family: null, vatRate: 2000, account: '706200', label: 'Ventes sur place 20 %' },
    { family: null, vatRate: 1000, account: '706100', label: 'Ventes sur place 10 %' },
    { family: null, vatRate: 550, account: '706550', label: 'Ventes à emporter 5,5 %' },
    { family: null, vatRate: 0, account: '706000', label: 'Ventes exonérées' },
  ],
  vat: [
    { vatRate: 2000, account: '445712', label: 'TVA collectée 20 %' },
    { vatRate: 1000, account: '445711', label: 'TVA collectée 10 %' },
    { vatRate: 550, account: '445713', label: 'TVA collectée 5,5 %' },
  ],
};

/** The setting that is missing, or wrong. */
export type AccountSetting =
  | { kind: 'revenue'; family: string | null; vatRate: number | null }
  | { kind: 'vat'; vatRate: number | null }
  | { kind: 'counterpart' };

const WELL_FORMED = /^\d{3}[0-9A-Za-z]{0,17}$/;

/** The first three are digits of the French chart of accounts. */
export const isAccountNumber = (account: string): boolean => WELL_FORMED.test(account);

/** The account of a family before that of its rate. */
export const revenueAccount = (
  settings: AccountingSettings,
  family: string | null,
  vatRate: number | null,
): Account | undefined => {
  const ofRate = settings.revenue.filter((account) => account.vatRate === vatRate);
  return (
    ofRate.find((account) => account.family !== null && account.family === family) ??
    ofRate.find((account) => account.family === null)
  );
};

export const accountOf = (settings: AccountingSettings, wanted: AccountSetting): Account | undefined => {
  switch (wanted.kind) {
    case 'counterpart':
      return settings.counterpart;
    case 'vat':
      return settings.vat.find(({ vatRate }) => vatRate === wanted.vatRate);
    case 'revenue':
      return revenueAccount(settings, wanted.family, wanted.vatRate);
  }
};
