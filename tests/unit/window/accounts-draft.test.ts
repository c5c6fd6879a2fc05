import { describe, expect, it } from 'vitest';
import { frenchAccounts } from '../../../src-main/domain/accounting/accounts';
import type { AccountingView } from '../../../src-preload/contract';
import {
  accountFault,
  accountsDraft,
  canKeep,
  isSameSettings,
  needsRevenue,
  settingsOf,
  usualSettings,
} from '../../../src-renderer/features/settings/accounts-draft';

const view: AccountingView = {
  settings: {
    journalCode: 'VTE',
    journalLabel: 'Ventes',
    counterpart: { account: '580000', label: 'Encaissements' },
    revenue: [
      { family: null, vatRate: 2000, account: '706200', label: 'Ventes 20 %' },
      { family: 'VINS', vatRate: 2000, account: '707100', label: 'Vins' },
    ],
    vat: [{ vatRate: 2000, account: '445712', label: 'TVA 20 %' }],
  },
  defaults: frenchAccounts,
  fields: [],
  presets: { pennylane: [], sage: [], cegid: [] },
  allFields: [],
  sold: [
    { family: 'CUISINE', vatRate: 1000 },
    { family: 'VINS', vatRate: 2000 },
    { family: null, vatRate: null },
  ],
};

describe('the accounts of the sales entries', () => {
  it('are asked for each rate and family that has one or was sold, the highest rate first', () => {
    const { rates, families } = accountsDraft(view);
    expect(rates.map(({ vatRate }) => vatRate)).toEqual([2000, 1000, null]);
    expect(families.map(({ family, account }) => [family, account])).toEqual([
      ['CUISINE', ''],
      ['VINS', '707100'],
    ]);
  });

  it('are the same after a look that changed nothing', () => {
    expect(settingsOf(accountsDraft(view))).toEqual(view.settings);
  });

  it('can be those of the first day again, without the families’ own', () => {
    expect(usualSettings(view)).toEqual(frenchAccounts);
    expect(isSameSettings(view.settings, frenchAccounts)).toBe(false);
    const turned = { ...frenchAccounts, revenue: frenchAccounts.revenue.toReversed() };
    expect(isSameSettings(turned, frenchAccounts)).toBe(true);
  });

  it('keep what was typed without its spaces, and leave out what is empty', () => {
    const draft = accountsDraft(view);
    const [twenty, ten] = draft.rates;
    if (twenty === undefined || ten === undefined) throw new Error('Two rates are expected.');
    twenty.vat.account = '';
    ten.revenue = { account: ' 706 100 ', label: ' Ventes 10 % ' };
    expect(settingsOf(draft).vat).toEqual([]);
    expect(settingsOf(draft).revenue).toContainEqual({
      family: null,
      vatRate: 1000,
      account: '706100',
      label: 'Ventes 10 %',
    });
  });

  it('of a rate are not needed where each of its families has its own', () => {
    const draft = accountsDraft(view);
    const [twenty, ten] = draft.rates;
    expect(twenty && needsRevenue(draft, twenty, view.sold)).toBe(false);
    expect(ten && needsRevenue(draft, ten, view.sold)).toBe(true);
  });

  it.each([
    ['706100', true, null],
    ['706 100', true, null],
    ['70A100', true, 'wrong'],
    ['70', true, 'wrong'],
    ['', true, 'missing'],
    ['', false, null],
  ] as const)('typed as « %s » where one is needed (%s): %s', (account, isNeeded, fault) => {
    expect(accountFault(account, isNeeded)).toBe(fault);
  });

  it('can be kept while one is missing, not while one is wrong', () => {
    const draft = accountsDraft(view);
    expect(canKeep(draft)).toBe(true);
    draft.counterpart.account = 'caisse';
    expect(canKeep(draft)).toBe(false);
  });
});
