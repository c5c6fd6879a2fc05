import { describe, expect, it } from 'vitest';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { printNight } from '../../builders/night.ts';

/** An engine whose clock the test sets; each night arrives at 04:12 of the next morning, in Paris. */
const openVenue = async () => {
  let now = new Date('2026-11-09T03:12:00Z');
  const engine = await openTestEngine(undefined, () => now);
  const at = (instant: string): void => {
    now = new Date(instant);
  };
  const send = async (day: string, more: { bytes?: Uint8Array; fileName?: string } = {}) => {
    at(`${nextDay(day)}T03:12:00Z`);
    const bytes = more.bytes ?? printNight(day, [{ code: '4201', label: 'CAFE', amount: '2,40' }]);
    return receive(engine, more.fileName ?? `JV_${day.replaceAll('-', '')}.csv`, bytes);
  };
  return { engine, at, send };
};

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const missing = async (engine: TestEngine): Promise<string[]> =>
  (await engine.missingNights()).flatMap(({ nights }) => nights);

describe('a missing night', () => {
  it('is told of the next morning, once its hour has struck, and only once', async () => {
    const { engine, at, send } = await openVenue();
    await send('2026-11-17');
    await send('2026-11-18');
    at('2026-11-20T08:59:00Z');
    expect(await engine.takeMissingAlert()).toEqual([]);
    at('2026-11-20T09:00:00Z');
    expect(await missing(engine)).toEqual(['2026-11-19']);
    expect(await engine.takeMissingAlert()).toEqual(['2026-11-19']);
    expect(await engine.takeMissingAlert()).toEqual([]);
    at('2026-11-21T09:00:00Z');
    expect(await engine.takeMissingAlert()).toEqual(['2026-11-20']);
  });

  it('is solved by its journal, however late', async () => {
    const { engine, at, send } = await openVenue();
    await send('2026-11-17');
    await send('2026-11-19');
    at('2026-11-20T12:00:00Z');
    expect(await missing(engine)).toEqual(['2026-11-18']);
    await send('2026-11-18');
    at('2026-11-20T12:00:00Z');
    expect(await missing(engine)).toEqual([]);
  });

  it.each([
    ['no byte, named by its day', new Uint8Array(), 'JV_20261118.csv'],
    ['a header and no line', printNight('2026-11-18', []), 'journal.csv'],
  ])('is none when the journal has %s', async (_, bytes, fileName) => {
    const { engine, at, send } = await openVenue();
    await send('2026-11-17');
    await send('2026-11-19');
    expect(await send('2026-11-18', { bytes, fileName })).toMatchObject({ status: 'empty' });
    at('2026-11-20T12:00:00Z');
    expect(await missing(engine)).toEqual([]);
  });

  it('is told with the file set aside that tells of it', async () => {
    const { engine, at, send } = await openVenue();
    await send('2026-11-17');
    const bytes = new TextEncoder().encode('a;b\n1;2\n');
    await send('2026-11-18', { bytes, fileName: 'export_mardi.txt' });
    at('2026-11-19T12:00:00Z');
    expect(await engine.missingNights()).toMatchObject([
      { nights: ['2026-11-18'], setAside: { fileName: 'export_mardi.txt' } },
    ]);
  });

  it('declared closed is no longer missing, until that is undone', async () => {
    const { engine, at, send } = await openVenue();
    await send('2026-11-17');
    at('2026-11-19T12:00:00Z');
    const { act } = valueOf(await engine.declareClosed({ days: ['2026-11-18'] }));
    expect(await missing(engine)).toEqual([]);
    expect(valueOf(await engine.closingDays()).days).toEqual(['2026-11-18']);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await missing(engine)).toEqual(['2026-11-18']);
  });

  it('on a closing day of the week or on a holiday is none, until that is undone', async () => {
    const { engine, at, send } = await openVenue();
    await send('2026-11-09');
    at('2026-11-18T12:00:00Z');
    expect(await missing(engine)).toHaveLength(8);
    const { act } = valueOf(
      await engine.changeClosingDays({ weekdays: [1, 2], holidays: ['armistice1918'] }),
    );
    expect(await missing(engine)).toEqual(['2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15']);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await missing(engine)).toHaveLength(8);
  });

  it('stands in the month of Accueil, beside closed days, and is no open night', async () => {
    const { engine, at, send } = await openVenue();
    await send('2026-11-14');
    await send('2026-11-15');
    await send('2026-11-17');
    at('2026-11-19T12:00:00Z');
    valueOf(await engine.changeClosingDays({ weekdays: [1] }));
    const { days, missing: gaps, lastNight } = valueOf(await engine.nightOverview());
    expect(days.slice(-5)).toEqual([
      { day: '2026-11-14', state: 'open', amountCents: 240 },
      { day: '2026-11-15', state: 'open', amountCents: 240 },
      { day: '2026-11-16', state: 'closed', amountCents: 0 },
      { day: '2026-11-17', state: 'open', amountCents: 240 },
      { day: '2026-11-18', state: 'missing', amountCents: 0 },
    ]);
    expect(lastNight?.day).toBe('2026-11-17');
    expect(gaps).toMatchObject([{ from: '2026-11-18', to: '2026-11-18' }]);
  });

  it('is none before the register sends, whatever old exports were brought by hand', async () => {
    const { engine, at } = await openVenue();
    at('2026-11-19T12:00:00Z');
    await receive(engine, 'old.csv', printNight('2026-09-01', [{ code: '4201', label: 'CAFE' }]));
    expect(await missing(engine)).toEqual([]);
  });
});
