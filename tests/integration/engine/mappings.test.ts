import { describe, expect, it } from 'vitest';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A form that no dialect knows. */
const night = (day: string, ...rows: string[]): Uint8Array =>
  bytesOf(['K1;K2;K3;K4;K5', ...rows.map((row) => `${day};${row}`)].map((line) => `${line}\r\n`).join(''));

const monday = night('16/11/2026', '2041;VR CHABLIS;2;19,00', '4201;CAFE;1;2,40');
const tuesday = night('17/11/2026', '2041;VR CHABLIS;1;9,50');

const columns = { date: 0, code: 1, label: 2, quantity: 3, amountInclVat: 4 };

const idOf = async (engine: TestEngine, fileName: string): Promise<string> =>
  valueOf(await engine.listJournals()).find((row) => row.fileName === fileName)?.id ?? '';

const statusOf = async (engine: TestEngine, fileName: string): Promise<string | undefined> =>
  valueOf(await engine.listJournals()).find((row) => row.fileName === fileName)?.status;

const openVenue = async () => {
  const engine = await openTestEngine();
  await receive(engine, 'lundi.txt', monday);
  await receive(engine, 'mardi.txt', tuesday);
  const journalId = await idOf(engine, 'mardi.txt');
  const toSave = {
    journalId,
    name: 'Export K',
    pointed: { headerLine: 1, separator: ';' as const, decimal: ',' as const, columns },
    isAlways: false,
    mappingId: null,
  };
  return { engine, journalId, toSave };
};

describe('a format that is taught', () => {
  it('is previewed: columns, what is missing, what the file becomes', async () => {
    const { engine, journalId } = await openVenue();
    const seen = valueOf(await engine.previewMapping({ journalId, pointing: {} }));
    expect(seen).toMatchObject({ fileName: 'mardi.txt', headerLine: 1, separator: ';', byItself: 'unknown' });
    expect(seen.lines[1]).toMatchObject({ line: 2, text: '17/11/2026;2041;VR CHABLIS;1;9,50' });
    const { label: _, ...withoutLabel } = columns;
    const pointing = { columns: withoutLabel };
    expect(valueOf(await engine.previewMapping({ journalId, pointing })).missing).toEqual(['label']);
    expect(valueOf(await engine.previewMapping({ journalId, pointing: { columns } }))).toMatchObject({
      missing: [],
      result: { problem: null, lineCount: 1, quantity: 1000, amountCents: 950, days: ['2026-11-17'] },
      resultLines: [{ line: 2, code: '2041', label: 'VR CHABLIS', amountCents: 950 }],
    });
  });

  it('is refused while a label, a quantity, an amount or a day is missing', async () => {
    const { engine, toSave } = await openVenue();
    for (const field of ['label', 'quantity', 'amountInclVat', 'date'] as const) {
      const { [field]: _, ...rest } = columns;
      const pointed = { ...toSave.pointed, columns: rest };
      expect(await engine.saveMapping({ ...toSave, pointed })).toMatchObject({
        ok: false,
        error: { code: 'MAPPING.INCOMPLETE' },
      });
    }
    expect(valueOf(await engine.listMappings())).toEqual([]);
  });

  it('says its effect first, then reads every set-aside file of that shape again', async () => {
    const { engine, toSave } = await openVenue();
    await receive(engine, 'autre.txt', bytesOf('un;deux\n1;2\n'));
    const effect = valueOf(await engine.effectOfSaving(toSave));
    expect(effect.files.map(({ fileName, after }) => [fileName, after.amountCents]).sort()).toEqual([
      ['lundi.txt', 2140],
      ['mardi.txt', 950],
    ]);
    expect(await engine.totals({})).toEqual([]);
    expect(valueOf(await engine.saveMapping(toSave))).toMatchObject({ readAgain: 2 });
    expect(await engine.totals({})).toMatchObject([
      { day: '2026-11-16', lines: 2, amountInclVat: 2140 },
      { day: '2026-11-17', lines: 1, amountInclVat: 950 },
    ]);
    expect(await statusOf(engine, 'autre.txt')).toBe('quarantined');
    const [row] = valueOf(await engine.listMappings());
    expect(row).toMatchObject({ name: 'Export K', version: 1 });
    expect(row?.journals.map(({ fileName }) => fileName).sort()).toEqual(['lundi.txt', 'mardi.txt']);
  });

  it('reads the next files of that shape, wherever their header stands', async () => {
    const { engine, toSave } = await openVenue();
    valueOf(await engine.saveMapping(toSave));
    const wednesday = night('18/11/2026', '2041;VR CHABLIS;3;28,50');
    expect(await receive(engine, 'mercredi.txt', wednesday)).toMatchObject({ status: 'imported' });
    const titled = bytesOf(
      `LE COMPTOIR\r\nCaisse 1\r\n${new TextDecoder().decode(night('19/11/2026', '1;A;1;2,00'))}`,
    );
    expect(await receive(engine, 'jeudi.txt', titled)).toMatchObject({
      status: 'imported',
      days: ['2026-11-19'],
    });
    const other = bytesOf('K1;K2;K3;K4;K6\r\n18/11/2026;1;A;1;2,00\r\n');
    expect(await receive(engine, 'autre.txt', other)).toMatchObject({ status: 'quarantined' });
  });

  it('leaves what a built-in dialect knows alone, unless the manager said otherwise', async () => {
    const engine = await openTestEngine();
    const known = bytesOf('Date;Code;Libellé;Qté;Montant TTC;Montant HT\r\n16/11/2026;1;A;1;12,00;10,00\r\n');
    await receive(engine, 'connu.csv', known);
    const journalId = await idOf(engine, 'connu.csv');
    const { byItself } = valueOf(await engine.previewMapping({ journalId, pointing: {} }));
    expect(byItself).toBe('read');
    const pointed = {
      headerLine: 1,
      separator: ';' as const,
      columns: { date: 0, code: 2, label: 1, quantity: 3, amountInclVat: 4 },
    };
    const toSave = { journalId, name: 'Autre', pointed, isAlways: false, mappingId: null };
    const { mappingId } = valueOf(await engine.saveMapping(toSave));
    const next = bytesOf('Date;Code;Libellé;Qté;Montant TTC;Montant HT\r\n17/11/2026;1;B;1;12,00;10,00\r\n');
    expect(await receive(engine, 'suivant.csv', next)).not.toMatchObject({ dialect: mappingId });
    valueOf(await engine.saveMapping({ ...toSave, mappingId, isAlways: true }));
    const last = bytesOf('Date;Code;Libellé;Qté;Montant TTC;Montant HT\r\n18/11/2026;1;C;1;12,00;10,00\r\n');
    expect(await receive(engine, 'dernier.csv', last)).toMatchObject({ dialect: mappingId });
  });

  it('is changed by a new version, and its journals are read again by it', async () => {
    const { engine, toSave } = await openVenue();
    const { mappingId } = valueOf(await engine.saveMapping(toSave));
    const pointed = { ...toSave.pointed, columns: { ...columns, code: 2, label: 1 } };
    const { act } = valueOf(await engine.saveMapping({ ...toSave, pointed, mappingId }));
    expect(valueOf(await engine.listMappings())).toMatchObject([{ mappingId, version: 2 }]);
    const labels = async (): Promise<string[]> =>
      valueOf(await engine.journalDetail({ journalId: toSave.journalId })).lines.map(({ label }) => label);
    expect(await labels()).toEqual(['2041']);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(valueOf(await engine.listMappings())).toMatchObject([{ mappingId, version: 1 }]);
    expect(await labels()).toEqual(['VR CHABLIS']);
  });

  it('taken back or withdrawn gives its files back to quarantine; undone, it reads them again', async () => {
    const { engine, toSave } = await openVenue();
    const { act, mappingId } = valueOf(await engine.saveMapping(toSave));
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await engine.totals({})).toEqual([]);
    expect(await statusOf(engine, 'lundi.txt')).toBe('quarantined');

    const again = valueOf(await engine.saveMapping({ ...toSave, mappingId }));
    expect(valueOf(await engine.listMappings())).toMatchObject([{ mappingId, version: 2 }]);
    const effect = valueOf(await engine.effectOfWithdrawing({ mappingId: again.mappingId }));
    expect(effect.files.map(({ after }) => after.problem?.code)).toEqual([
      'unknown-columns',
      'unknown-columns',
    ]);
    const withdrawn = valueOf(await engine.withdrawMapping({ mappingId }));
    expect(await engine.totals({})).toEqual([]);
    expect(valueOf(await engine.listMappings())).toEqual([]);
    valueOf(await engine.undoAct({ actId: withdrawn.act.id }));
    expect(await statusOf(engine, 'lundi.txt')).toBe('imported');
  });

  it('travels as a file to another computer, with its version', async () => {
    const { engine, toSave } = await openVenue();
    const { mappingId } = valueOf(await engine.saveMapping(toSave));
    const { fileName, text } = valueOf(await engine.exportMapping({ mappingId }));
    expect(fileName).toMatch(/^export-k-\w+-v1\.format\.json$/);

    const other = await openTestEngine();
    await receive(other, 'lundi.txt', monday);
    expect(valueOf(await other.importMapping({ text }))).toMatchObject({ mappingId, readAgain: 1 });
    expect(await other.totals({})).toMatchObject([{ amountInclVat: 2140 }]);
    expect(valueOf(await other.importMapping({ text }))).toBeNull();
  });

  it.each([
    ['no JSON', 'bonjour'],
    ['another JSON', '{"format":"autre"}'],
    ['one of a later version', '{"format":"caisse-doree/mapping","formatVersion":2}'],
  ])('is not imported from %s', async (_, text) => {
    const engine = await openTestEngine();
    expect(await engine.importMapping({ text })).toMatchObject({
      ok: false,
      error: { code: 'MAPPING.NOT_A_FILE' },
    });
  });

  it('warns where quantity × unit price is not the amount', async () => {
    const engine = await openTestEngine();
    const file = bytesOf(
      'A1;A2;A3;A4;A5;A6\n16/11/2026;VIN;2;9,50;19,00;V\n16/11/2026;CAFE;2;2,40;2,40;V\n16/11/2026;CB;1;0,00;21,40;P\n',
    );
    await receive(engine, 'prix.txt', file);
    const pointing = { columns: { date: 0, label: 1, quantity: 2, unitPrice: 3, amountInclVat: 4, kind: 5 } };
    const journalId = await idOf(engine, 'prix.txt');
    expect(valueOf(await engine.previewMapping({ journalId, pointing })).priceCheck).toEqual({
      compared: 2,
      disagree: 1,
    });
  });
});
