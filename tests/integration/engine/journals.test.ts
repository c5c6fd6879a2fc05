import { beforeEach, describe, expect, it } from 'vitest';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight } from '../../builders/night.ts';

const chablis = { code: '2041', label: 'VERRE CHABLIS' };
const morgon = { code: '2042', label: 'VERRE MORGON' };

const first = printNight('2026-11-20', [
  { ...chablis, ticket: '000001', quantity: 2, amount: '15,00' },
  { ...morgon, ticket: '000002', quantity: 1, amount: '6,50' },
]);
/** One ticket changed, one new, one left out. */
const corrected = printNight('2026-11-20', [
  { ...chablis, ticket: '000002', quantity: 1, amount: '7,50' },
  { ...chablis, ticket: '000003', quantity: 1, amount: '7,50' },
]);

let engine: TestEngine;

const rowOf = async (fileName: string) => {
  const row = valueOf(await engine.listJournals()).find((each) => each.fileName === fileName);
  if (row === undefined) throw new Error(`There is no journal ${fileName}.`);
  return row;
};

const onHand = async () => (await engine.stockAt({})).find(({ drink }) => drink === 'chablis-22')?.onHandMl;

beforeEach(async () => {
  engine = await openTestEngine();
});

describe('a corrected journal', () => {
  let journalId: string;

  beforeEach(async () => {
    await receive(engine, 'JV_1.csv', first);
    await receive(engine, 'JV_2.csv', corrected);
    journalId = (await rowOf('JV_2.csv')).id;
  });

  it('says what it changed, item by item and ticket by ticket', async () => {
    expect(await rowOf('JV_2.csv')).toMatchObject({
      correction: { stands: 'later', quantity: 1000, amountCents: 850 },
    });
    expect((await rowOf('JV_1.csv')).correction).toBeNull();
    expect(valueOf(await engine.journalCorrection({ journalId }))).toMatchObject({
      fileName: 'JV_2.csv',
      nights: [
        {
          day: '2026-11-20',
          earlier: [{ fileName: 'JV_1.csv' }],
          amountBefore: 2150,
          amountAfter: 3000,
          items: [
            { label: 'VERRE CHABLIS', quantityBefore: 2000, quantityAfter: 4000, amountAfter: 3000 },
            { label: 'VERRE MORGON', quantityBefore: 1000, quantityAfter: 0, amountAfter: 0 },
          ],
          tickets: [
            { ticket: '000002', change: 'changed', amountBefore: 650, amountAfter: 750 },
            { ticket: '000003', change: 'added', amountBefore: 0, amountAfter: 750 },
          ],
          ticketsUnchanged: 1,
        },
      ],
    });
  });

  it('yields to the earlier one, takes its place again, and each can be undone', async () => {
    const later = await engine.totals({});
    const kept = valueOf(await engine.keepEarlier({ journalId }));
    const earlier = await engine.totals({});
    expect(earlier).toMatchObject([{ lines: 2, amountInclVat: 2150, journals: 1 }]);
    expect(await rowOf('JV_2.csv')).toMatchObject({
      status: 'replaced',
      correction: { stands: 'earlier', amountCents: 850 },
    });
    valueOf(await engine.undoAct({ actId: kept.act.id }));
    expect(await engine.totals({})).toEqual(later);
    valueOf(await engine.keepEarlier({ journalId }));
    valueOf(await engine.takeLater({ journalId }));
    expect(await engine.totals({})).toEqual(later);
  });

  it('is kept out once, however often that is asked', async () => {
    const one = valueOf(await engine.keepEarlier({ journalId }));
    const two = valueOf(await engine.keepEarlier({ journalId }));
    expect(two.act.id).toBe(one.act.id);
  });

  it('can be taken back as it came in', async () => {
    const database = valueOf(await engine.journalDetail({ journalId }));
    expect(database.lines.map(({ becomes }) => becomes.state)).toEqual(['toMatch', 'toMatch']);
    const replaced = valueOf(await engine.journalDetail({ journalId: (await rowOf('JV_1.csv')).id }));
    expect(replaced.lines.map(({ becomes }) => becomes.state)).toEqual(['toMatch', 'replaced']);
  });
});

describe('taking a journal out of the count', () => {
  beforeEach(async () => {
    valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
    await receive(engine, 'JV_1.csv', first);
    valueOf(
      await engine.linkItem({
        itemKey: 'code:2041',
        drinkId: 'chablis-22',
        servingId: 'chablis-22/0',
        fromDay: null,
      }),
    );
  });

  it('is said before, done, and taken back', async () => {
    const { id: journalId } = await rowOf('JV_1.csv');
    const before = await engine.totals({});
    expect(valueOf(await engine.journalConsequence({ journalId, act: 'remove' }))).toEqual({
      lines: -2,
      quantity: -3000,
      amountCents: -2150,
      nights: [{ day: '2026-11-20', linesBefore: 2, linesAfter: 0, amountBefore: 2150, amountAfter: 0 }],
      drinks: [{ drinkId: 'chablis-22', name: 'Chablis', vintage: 2022, containerMl: 750, volumeMl: 240 }],
    });
    expect(await engine.totals({})).toEqual(before);
    expect(await onHand()).toBe(-240);

    const { act } = valueOf(await engine.removeJournal({ journalId }));
    expect(await engine.totals({})).toEqual([]);
    expect(await onHand()).toBe(0);
    expect((await rowOf('JV_1.csv')).status).toBe('removed');
    const detail = valueOf(await engine.journalDetail({ journalId }));
    expect(detail.lines.map(({ becomes }) => becomes.state)).toEqual(['notCounted', 'notCounted']);

    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await engine.totals({})).toEqual(before);
    expect(await onHand()).toBe(-240);
  });

  it('lets the same sales of another journal count', async () => {
    const again = printNight('2026-11-20', [{ ...chablis, ticket: '000001', quantity: 2, amount: '15,00' }]);
    expect(await receive(engine, 'JV_1_bis.csv', again)).toMatchObject({ status: 'duplicate' });
    valueOf(await engine.removeJournal({ journalId: (await rowOf('JV_1.csv')).id }));
    expect(await engine.totals({})).toMatchObject([{ lines: 1, amountInclVat: 1500 }]);
    expect((await rowOf('JV_1_bis.csv')).status).toBe('imported');
    valueOf(await engine.putBackJournal({ journalId: (await rowOf('JV_1.csv')).id }));
    expect((await rowOf('JV_1_bis.csv')).status).toBe('duplicate');
  });

  it('is refused for a file that brings nothing to it', async () => {
    await receive(engine, 'notes.csv', new TextEncoder().encode('bonjour\n'));
    const { id: journalId } = await rowOf('notes.csv');
    expect(await engine.removeJournal({ journalId })).toMatchObject({
      ok: false,
      error: { code: 'JOURNAL.NOT_COUNTED' },
    });
  });
});

describe('a file that may not be whole', () => {
  const keepSuspect = async (): Promise<string> => {
    const { id, ...receipt } = await engine.keepFile({ fileName: 'JV_1.csv', bytes: first, peer: 'till' });
    await engine.recordReceipt({ ...receipt, id, state: 'suspect' });
    expect(await engine.takeIn()).toEqual([]);
    return id;
  };

  it('is read and counted once the manager says that it is whole, until that is undone', async () => {
    const journalId = await keepSuspect();
    expect(await rowOf('JV_1.csv')).toMatchObject({ status: 'incomplete', needsDecision: true });
    expect(valueOf(await engine.journalConsequence({ journalId, act: 'accept' }))).toMatchObject({
      lines: 2,
      amountCents: 2150,
    });
    const { act } = valueOf(await engine.acceptJournal({ journalId }));
    expect(await rowOf('JV_1.csv')).toMatchObject({ status: 'imported', needsDecision: false });
    expect(await engine.totals({})).toMatchObject([{ lines: 2, amountInclVat: 2150 }]);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await engine.totals({})).toEqual([]);
    expect((await rowOf('JV_1.csv')).status).toBe('incomplete');
    valueOf(await engine.acceptJournal({ journalId }));
    expect(await engine.totals({})).toMatchObject([{ lines: 2 }]);
  });

  it('waits for nobody once it is refused, or once the whole one has come', async () => {
    const journalId = await keepSuspect();
    const { act } = valueOf(await engine.refuseJournal({ journalId }));
    expect(await rowOf('JV_1.csv')).toMatchObject({ status: 'refused', needsDecision: false });
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await engine.counts()).toMatchObject({ quarantined: 1 });

    const whole = printNight('2026-11-20', [
      { ...chablis, ticket: '000001', quantity: 2, amount: '15,00' },
      { ...morgon, ticket: '000002', quantity: 1, amount: '6,50' },
      { ...morgon, ticket: '000003', quantity: 1, amount: '6,50' },
    ]);
    await receive(engine, 'JV_1.csv', whole);
    expect(await engine.counts()).toMatchObject({ quarantined: 0 });
  });

  it('leaves another night under the same name alone', async () => {
    await keepSuspect();
    await receive(engine, 'JV_1.csv', printNight('2026-11-21', [{ ...chablis, z: '101' }]));
    expect(await engine.counts()).toMatchObject({ quarantined: 1 });
  });
});

describe('reading again', () => {
  const late = printNight('2026-11-20', [
    { ...chablis, time: '20:00', ticket: '000001' },
    { ...chablis, time: '04:30', ticket: '000002' },
  ]);

  it('is offered where a new cut-off moves sales, moves them, and can be undone', async () => {
    await receive(engine, 'JV_1.csv', late);
    await receive(engine, 'JV_2.csv', printNight('2026-11-23', [{ ...chablis, z: '101' }]));
    const before = await engine.totals({});
    expect(before.map(({ day }) => day)).toEqual(['2026-11-19', '2026-11-20', '2026-11-23']);
    await engine.changeVenueSettings({ cutOff: '04:00' });
    const offered = valueOf(await engine.listJournals()).filter(({ readOtherwise }) => readOtherwise);
    expect(offered.map(({ fileName }) => fileName)).toEqual(['JV_1.csv']);

    const journalIds = offered.map(({ id }) => id);
    const done = valueOf(await engine.readAgain({ journalIds }));
    expect(done.changed).toBe(1);
    expect((await engine.totals({})).map(({ day, lines }) => [day, lines])).toEqual([
      ['2026-11-20', 2],
      ['2026-11-23', 1],
    ]);
    expect((await rowOf('JV_1.csv')).readOtherwise).toBe(false);
    valueOf(await engine.undoAct({ actId: done.act.id }));
    expect(await engine.totals({})).toEqual(before);
  });

  it('changes nothing where the file tells what it told', async () => {
    await receive(engine, 'JV_1.csv', first);
    const before = await engine.totals({});
    const { id } = await rowOf('JV_1.csv');
    expect(valueOf(await engine.readAgain({ journalIds: [id] })).changed).toBe(0);
    expect(await engine.totals({})).toEqual(before);
  });

  it('gives several files a day their due once the venue says so', async () => {
    const noon = printNight('2026-11-20', [{ ...chablis, ticket: '', z: '' }]);
    const evening = printNight('2026-11-20', [{ ...morgon, ticket: '', z: '' }]);
    await receive(engine, 'noon.csv', noon);
    await receive(engine, 'evening.csv', evening);
    expect(await engine.totals({})).toMatchObject([{ lines: 1 }]);
    await engine.changeVenueSettings({ severalFilesPerDay: true });
    const offered = valueOf(await engine.listJournals()).filter(({ readOtherwise }) => readOtherwise);
    valueOf(await engine.readAgain({ journalIds: offered.map(({ id }) => id) }));
    expect(await engine.totals({})).toMatchObject([{ lines: 2 }]);
  });
});

describe('the checks of a night', () => {
  const night = (day: string, z: string) => printNight(day, [{ ...chablis, z, ticket: `0000${z}` }]);

  it('tell the closing that never came, and what nothing takes out of stock', async () => {
    await receive(engine, 'a.csv', night('2026-11-19', '100'));
    await receive(engine, 'b.csv', night('2026-11-21', '102'));
    expect(valueOf(await engine.nightChecks({ day: '2026-11-21' }))).toMatchObject({
      closings: [
        {
          zNumbers: ['102'],
          previous: { day: '2026-11-19', z: '100' },
          missing: { from: 101, to: 101, count: 1 },
        },
      ],
      toMatchAmountCents: 750,
      doubts: [
        { code: 'missingZ', from: 101, to: 101, count: 1 },
        { code: 'notMatched', amountCents: 750, items: 1 },
      ],
    });
    await receive(engine, 'c.csv', night('2026-11-20', '101'));
    valueOf(await engine.ignoreItem({ itemKey: 'code:2041' }));
    expect(valueOf(await engine.nightChecks({ day: '2026-11-21' }))).toMatchObject({
      ignoredAmountCents: 750,
      doubts: [],
    });
    expect((await rowOf('b.csv')).doubts).toEqual([]);
  });
});

describe('the pages of a journal', () => {
  it('show any part of its lines and of the file beside them', async () => {
    const sold = Array.from({ length: 40 }, (_, index) => ({
      ...chablis,
      ticket: String(index).padStart(6, '0'),
    }));
    await receive(engine, 'JV_1.csv', printNight('2026-11-20', sold));
    const { id: journalId } = await rowOf('JV_1.csv');
    const page = valueOf(await engine.journalLines({ journalId, offset: 30, limit: 5 }));
    expect(page.total).toBe(40);
    expect(page.lines.map(({ line, ticket }) => [line, ticket])).toEqual([
      [32, '000030'],
      [33, '000031'],
      [34, '000032'],
      [35, '000033'],
      [36, '000034'],
    ]);
    const raw = valueOf(await engine.rawLines({ journalId, firstLine: 32, limit: 2 }));
    expect(raw).toMatchObject({ total: 41, firstLine: 32 });
    expect(raw.lines[0]).toContain(';000030;');
  });

  it.each([
    ['ended', '\r\n'],
    ['not ended', ''],
  ])('show any part of a large file, its last line %s', async (_, end) => {
    const lines = Array.from({ length: 20_010 }, (__, at) => `ligne ${at + 1} ${'été '.repeat(15)}fin`);
    const bytes = Buffer.from(`${lines.join('\r\n')}${end}`, 'latin1');
    await receive(engine, 'large.csv', bytes);
    const { id: journalId } = await rowOf('large.csv');
    expect(valueOf(await engine.journalDetail({ journalId })).rawLines).toEqual(lines.slice(0, 12));
    for (const firstLine of [1, 499, 500, 501, 999, 1000, 1001, 20_008, 20_500]) {
      for (const limit of [1, 2, 500, 1200]) {
        expect(valueOf(await engine.rawLines({ journalId, firstLine, limit }))).toEqual({
          total: 20_010,
          firstLine,
          lines: lines.slice(firstLine - 1, firstLine - 1 + limit),
        });
      }
    }
  });
});
