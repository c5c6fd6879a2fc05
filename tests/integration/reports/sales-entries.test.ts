import { beforeEach, describe, expect, it } from 'vitest';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { centsOf, faultsOfFec, fecRecords } from './fec-rules.ts';
import {
  add,
  bytesOf,
  correctedLines,
  correctedNight,
  grouped,
  journals,
  netOfLines,
} from './raw-journals.ts';

const period = { from: '2025-11-14', to: '2025-11-25' };
const asked = { period, format: 'fec', encoding: 'utf-8' } as const;
const raw = journals.flatMap(({ lines }) => lines);

let engine: TestEngine;

beforeEach(async () => {
  engine = await openTestEngine(undefined, () => new Date('2025-12-01T09:00:00Z'));
  for (const { name } of journals) await receive(engine, name, bytesOf(name));
});

const exported = async () => valueOf(await engine.exportEntries(asked));

describe('sales entries in FEC format', () => {
  it('keep every rule of the format', async () => {
    const { bytes, fileName, entries } = await exported();
    expect(faultsOfFec(bytes)).toEqual([]);
    expect(entries).toEqual({ count: 8, first: 1, last: 8 });
    expect(fileName).toBe('journal-de-ventes-format-fec-lot-0001-20251114-20251125.txt');
    expect(fecRecords(bytes)[0]?.JournalLib).toContain('ne tient pas lieu de FEC');
  });

  it('are one a closing, with the amounts of the register', async () => {
    const records = fecRecords((await exported()).bytes);
    const debits = records.filter(({ CompteNum }) => CompteNum === '580000');
    const closings = [...grouped(raw, ({ day, till, z }) => [day, till, z]).values()];
    expect(debits.map(({ Debit }) => centsOf(Debit ?? '')).sort()).toEqual(
      closings.map((lines) => add(lines, ({ gross }) => gross)).sort(),
    );
    const vat = records.filter(({ CompteNum }) => CompteNum === '445712');
    expect(add(vat, ({ Credit }) => centsOf(Credit ?? ''))).toBe(
      add(closings, (lines) => {
        const own = lines.filter(({ rate }) => rate === 2000);
        return add(own, ({ gross }) => gross) - netOfLines(own, 2000);
      }),
    );
  });

  it('cannot go out twice by accident, and can be had again under the same numbers', async () => {
    const first = await exported();
    expect(await engine.exportEntries(asked)).toMatchObject({
      ok: false,
      error: { code: 'ENTRIES.ALREADY_EXPORTED', message: expect.stringContaining('lot 1') as string },
    });
    const again = valueOf(
      await engine.entriesAgain({ batch: first.batch, format: 'fec', encoding: 'utf-8' }),
    );
    expect(again.bytes).toEqual(first.bytes);
  });

  it('can be cancelled with a reason, and go out again under new numbers', async () => {
    const { batch } = await exported();
    expect(await engine.cancelExport({ batch, reason: ' ' })).toMatchObject({
      ok: false,
      error: { code: 'BATCH.REASON_MISSING' },
    });
    const { act } = valueOf(await engine.cancelExport({ batch, reason: 'Mauvais dossier' }));
    expect(act).toMatchObject({
      verb: 'entries:cancelled',
      summary: 'Export annulé, lot 1 : Mauvais dossier',
    });
    expect((await exported()).entries).toEqual({ count: 8, first: 9, last: 16 });
    const [last, cancelled] = valueOf(await engine.listBatches({ limit: 10 }));
    expect(last?.cancelled).toBeNull();
    expect(cancelled?.cancelled?.reason).toBe('Mauvais dossier');
  });

  it('tell what a night corrected afterwards changes, in an entry of its own', async () => {
    await exported();
    await receive(engine, correctedNight, bytesOf(correctedNight));
    const overview = valueOf(await engine.reportsOverview({ period, language: 'fr' }));
    expect(overview.correctedNights).toEqual(['2025-11-14']);
    const { bytes, entries } = await exported();
    expect(faultsOfFec(bytes)).toEqual([]);
    expect(entries).toEqual({ count: 1, first: 9, last: 9 });
    const [counterpart] = fecRecords(bytes);
    expect(counterpart?.EcritureLib).toMatch(/^Rectification des ventes du 14\/11\/2025/);
    const sentAgain = new Set(correctedLines.map(({ ticket }) => ticket));
    const before = raw.filter(({ day, ticket }) => day === '2025-11-14' && sentAgain.has(ticket));
    const change = add(correctedLines, ({ gross }) => gross) - add(before, ({ gross }) => gross);
    expect(centsOf(counterpart?.Debit ?? '') - centsOf(counterpart?.Credit ?? '')).toBe(change);
    expect(await engine.exportEntries(asked)).toMatchObject({ ok: false });
  });

  it('are refused, with the setting named, while an account is missing', async () => {
    const { settings } = valueOf(await engine.accounting());
    const vat = settings.vat.filter(({ vatRate }) => vatRate !== 1000);
    valueOf(await engine.changeAccounting({ settings: { ...settings, vat } }));
    expect(valueOf(await engine.previewEntries({ period })).problems).toEqual([
      { code: 'ACCOUNT_MISSING', setting: { kind: 'vat', vatRate: 1000 } },
    ]);
    expect(await engine.exportEntries(asked)).toMatchObject({
      ok: false,
      error: {
        code: 'ENTRIES.ACCOUNT_MISSING',
        message: expect.stringContaining('le compte de TVA à 10') as string,
      },
    });
    expect(valueOf(await engine.listBatches({ limit: 10 }))).toEqual([]);
  });

  it('give a family an account of its own', async () => {
    const { settings } = valueOf(await engine.accounting());
    const beers = { family: 'BIÈRES', vatRate: 2000, account: '707300', label: 'Bières' };
    valueOf(
      await engine.changeAccounting({ settings: { ...settings, revenue: [beers, ...settings.revenue] } }),
    );
    const { bytes } = await exported();
    expect(faultsOfFec(bytes)).toEqual([]);
    expect(fecRecords(bytes).filter(({ CompteNum }) => CompteNum === '707300').length).toBeGreaterThan(1);
  });

  it('go out as a plain table with the chosen columns', async () => {
    valueOf(await engine.changeAccounting({ fields: ['day', 'account', 'side', 'amount'] }));
    const { bytes, fileName } = valueOf(
      await engine.exportEntries({ period, format: 'csv', encoding: 'windows-1252' }),
    );
    const rows = new TextDecoder('windows-1252').decode(bytes).trimEnd().split('\r\n');
    expect(fileName).toMatch(/\.csv$/);
    expect(rows[0]).toBe('Date;Numéro de compte;Sens;Montant');
    expect(rows.slice(1).every((row) => /^\d{2}\/\d{2}\/2025;\d{6};[DC];\d+,\d{2}$/.test(row))).toBe(true);
  });
});

const tamperings: [name: string, change: (text: string) => string][] = [
  ['a debit that is a cent more', (text) => text.replace(/\t(\d+),\d\d\t0,00/, '\t$1,99\t0,00')],
  ['a missing number', (text) => text.replaceAll('\t2\t', '\t22\t')],
  ['a day that is none', (text) => text.replace('20251114', '20251314')],
  ['an account of letters', (text) => text.replace('580000', 'CAISSE')],
  ['an empty last record', (text) => `${text}\r\n`],
  ['seventeen fields', (text) => text.replace(/\t$/m, '')],
];

describe('the rules of the format', () => {
  it('catch each file that was tampered with', async () => {
    const text = new TextDecoder('latin1').decode((await exported()).bytes);
    const missed = tamperings.filter(([, change]) => {
      const bytes = Uint8Array.from(change(text), (sign) => sign.charCodeAt(0));
      return faultsOfFec(bytes).length === 0;
    });
    expect(missed).toEqual([]);
  });
});
