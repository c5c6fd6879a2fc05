import { accountOf, isAccountNumber, type AccountingSettings, type AccountSetting } from './accounts.ts';
import type { DueAmount, EntryKey } from './amounts-due.ts';

export type EntryLine = {
  role: DueAmount['role'];
  family: string | null;
  vatRate: number | null;
  account: string;
  accountLabel: string;
  /** Cents, never negative; one of the two is nought. */
  debit: number;
  credit: number;
};

export type Entry = {
  key: EntryKey;
  /** The Z; the day where the register prints none. */
  piece: string;
  label: string;
  /** What a night corrected after its export changes. */
  isDifference: boolean;
  lines: EntryLine[];
};

export type EntryProblem =
  | { code: 'ACCOUNT_MISSING' | 'ACCOUNT_INVALID'; setting: AccountSetting }
  | { code: 'UNBALANCED'; key: EntryKey; gapCents: number };

const settingOf = ({ role, family, vatRate }: DueAmount): AccountSetting => {
  switch (role) {
    case 'counterpart':
      return { kind: 'counterpart' };
    case 'vat':
      return { kind: 'vat', vatRate };
    case 'revenue':
      return { kind: 'revenue', family, vatRate };
  }
};

const frenchDay = (day: string): string => day.split('-').reverse().join('/');

const pieceOf = ({ day, z }: EntryKey): string => z ?? day.replaceAll('-', '');

const labelOf = ({ day, till, z }: EntryKey, isDifference: boolean): string =>
  [
    `${isDifference ? 'Rectification des ventes' : 'Ventes'} du ${frenchDay(day)}`,
    ...(z === null ? [] : [`Z ${z}`]),
    ...(till === null ? [] : [`caisse ${till}`]),
  ].join(', ');

const order: Record<DueAmount['role'], number> = { counterpart: 0, revenue: 1, vat: 2 };

const inOrder = (a: DueAmount, b: DueAmount): number =>
  order[a.role] - order[b.role] ||
  (b.vatRate ?? -1) - (a.vatRate ?? -1) ||
  (a.family ?? '').localeCompare(b.family ?? '', 'fr');

export const sumOf = (lines: readonly EntryLine[], side: 'debit' | 'credit'): number =>
  lines.reduce((sum, line) => sum + line[side], 0);

/** Families that share an account are one line of the file. */
export const mergedLines = (lines: readonly EntryLine[]): EntryLine[] =>
  [...Map.groupBy(lines, ({ role, account, vatRate }) => JSON.stringify([role, account, vatRate])).values()]
    .map((same): EntryLine[] => {
      const [first] = same;
      const cents = sumOf(same, 'credit') - sumOf(same, 'debit');
      if (first === undefined || cents === 0) return [];
      return [
        {
          ...first,
          family: same.length === 1 ? first.family : null,
          debit: cents < 0 ? -cents : 0,
          credit: cents > 0 ? cents : 0,
        },
      ];
    })
    .flat();

/** An entry, or why there can be none. */
export const entryOf = (
  key: EntryKey,
  due: readonly DueAmount[],
  settings: AccountingSettings,
  isDifference: boolean,
): { entry: Entry; problems: EntryProblem[] } => {
  const problems: EntryProblem[] = [];
  const lines = due.toSorted(inOrder).flatMap((amount): EntryLine[] => {
    const setting = settingOf(amount);
    const found = accountOf(settings, setting);
    if (found === undefined || found.account === '') problems.push({ code: 'ACCOUNT_MISSING', setting });
    else if (!isAccountNumber(found.account)) problems.push({ code: 'ACCOUNT_INVALID', setting });
    const { role, family, vatRate, cents } = amount;
    return [
      {
        role,
        family,
        vatRate,
        account: found?.account ?? '',
        accountLabel: found?.label ?? '',
        debit: cents < 0 ? -cents : 0,
        credit: cents > 0 ? cents : 0,
      },
    ];
  });
  const gapCents = sumOf(lines, 'debit') - sumOf(lines, 'credit');
  if (gapCents !== 0) problems.push({ code: 'UNBALANCED', key, gapCents });
  const entry: Entry = {
    key,
    piece: pieceOf(key),
    label: labelOf(key, isDifference),
    isDifference,
    lines,
  };
  return { entry, problems };
};
