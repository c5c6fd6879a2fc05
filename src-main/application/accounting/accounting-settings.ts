import { frenchAccounts, type AccountingSettings } from '../../domain/accounting/accounts.ts';
import { ENTRY_FIELDS, presetFields, type EntryField } from '../../domain/accounting/entry-table.ts';
import { succeed, type Outcome } from '../../domain/kernel/outcome.ts';
import { writeAct } from '../acts.ts';
import type { Done } from '../engine-api/index.ts';
import type { Needs } from '../needs.ts';
import type { Stores } from '../ports/stores/index.ts';
import { inTransaction } from '../transaction.ts';
import type { AccountingView } from '../views/accounting.ts';

const ACCOUNTS = 'accounting';
const FIELDS = 'accountingFields';
const EVER = { from: '0000-01-01', to: '9999-12-31' };

export const readAccounts = async ({ settings }: Stores): Promise<AccountingSettings> => {
  const kept = await settings.read(ACCOUNTS);
  return kept === null ? frenchAccounts : (JSON.parse(kept) as AccountingSettings);
};

export const readFields = async ({ settings }: Stores): Promise<EntryField[]> => {
  const kept = await settings.read(FIELDS);
  return kept === null ? [...presetFields.pennylane] : (JSON.parse(kept) as EntryField[]);
};

export const accountingView = (needs: Needs): Promise<Outcome<AccountingView>> =>
  needs.database.transaction(async (stores) => {
    const sold = new Map(
      (await stores.reports.families(EVER)).map(({ family, vatRate }) => [
        JSON.stringify([family, vatRate]),
        { family, vatRate },
      ]),
    );
    return succeed({
      settings: await readAccounts(stores),
      defaults: frenchAccounts,
      fields: await readFields(stores),
      presets: {
        pennylane: [...presetFields.pennylane],
        sage: [...presetFields.sage],
        cegid: [...presetFields.cegid],
      },
      allFields: [...ENTRY_FIELDS],
      sold: [...sold.values()],
    });
  });

export const changeAccounting = (
  needs: Needs,
  change: { settings?: AccountingSettings; fields?: EntryField[] },
): Promise<Outcome<Done>> =>
  inTransaction(needs, async (stores) => {
    const before = { settings: await readAccounts(stores), fields: await readFields(stores) };
    const kept = [
      { key: ACCOUNTS, value: await stores.settings.read(ACCOUNTS), now: change.settings },
      { key: FIELDS, value: await stores.settings.read(FIELDS), now: change.fields },
    ].filter(({ now }) => now !== undefined);
    for (const { key, now } of kept) await stores.settings.write(key, JSON.stringify(now));
    const act = await writeAct(needs, stores, {
      verb: 'accounting:changed',
      summary: 'Comptes comptables modifiés',
      subjects: ['accounting'],
      before,
      after: change,
      reversal: { restoreSettings: kept.map(({ key, value }) => ({ key, value })) },
    });
    return succeed({ act });
  });
