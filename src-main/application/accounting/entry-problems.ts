import type { EntryProblem } from '../../domain/accounting/entries.ts';
import { rateText } from '../../domain/reports/numbers.ts';
import { fail } from '../../domain/kernel/outcome.ts';
import type { Problem } from '../../domain/kernel/outcome.ts';
import type { AccountSetting } from '../../domain/accounting/accounts.ts';

const rateOf = (vatRate: number | null): string =>
  vatRate === null ? 'sans taux de TVA' : `à ${rateText(vatRate, 'fr')}`;

const nameOf = (setting: AccountSetting): string => {
  switch (setting.kind) {
    case 'counterpart':
      return 'le compte de contrepartie';
    case 'vat':
      return `le compte de TVA ${rateOf(setting.vatRate)}`;
    case 'revenue':
      return `le compte de produit ${rateOf(setting.vatRate)}${setting.family === null ? '' : `, famille « ${setting.family} »`}`;
  }
};

const NOTHING_WRITTEN = 'Aucune écriture n’a été exportée.';

/** The first of what stands in the way, as a sentence; the settings are named in it. */
export const problemOf = (problems: readonly EntryProblem[]): { ok: false; error: Problem } => {
  const missing = problems.flatMap((problem) =>
    problem.code === 'ACCOUNT_MISSING' ? [nameOf(problem.setting)] : [],
  );
  if (missing.length > 0) {
    return fail(
      'ENTRIES.ACCOUNT_MISSING',
      `Il manque ${missing.join(' ; ')}. ${NOTHING_WRITTEN} Complétez les comptes dans Réglages, Comptabilité.`,
    );
  }
  const invalid = problems.flatMap((problem) =>
    problem.code === 'ACCOUNT_INVALID' ? [nameOf(problem.setting)] : [],
  );
  if (invalid.length > 0) {
    return fail(
      'ENTRIES.ACCOUNT_INVALID',
      `Un compte commence par trois chiffres : à corriger pour ${invalid.join(' ; ')}. ${NOTHING_WRITTEN}`,
    );
  }
  const days = problems.flatMap((problem) => (problem.code === 'UNBALANCED' ? [problem.key.day] : []));
  return fail(
    'ENTRIES.UNBALANCED',
    `L’écriture du ${days.join(', ')} n’est pas équilibrée. ${NOTHING_WRITTEN} Relisez le journal de cette nuit.`,
  );
};
