import { beforeEach, describe, expect, it } from 'vitest';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { library } from '../../builders/library.ts';
import { printNight, type PrintedLine } from '../../builders/night.ts';

const glass = 'code:2041';
let engine: TestEngine;
let closing = 100;

const night = (day: string, ...lines: PrintedLine[]) => {
  closing += 1;
  return receive(
    engine,
    `JV_${day}.csv`,
    printNight(
      day,
      lines.map((line) => ({ z: String(closing), ...line })),
    ),
  );
};
const link = async (itemKey: string, drinkId = 'chablis-22', fromDay: string | null = null) =>
  valueOf(await engine.linkItem({ itemKey, drinkId, servingId: `${drinkId}/0`, fromDay })).act;
const card = async (itemKey: string) => {
  const [found] = valueOf(await engine.itemCards({ itemKeys: [itemKey] }));
  if (found === undefined) throw new Error(`No card for ${itemKey}`);
  return found;
};
const aliases = async () => valueOf(await engine.listAliases());
const relabelled = async () => valueOf(await engine.matchingQueue()).relabelled;
const states = async () =>
  Object.fromEntries(valueOf(await engine.listItems()).map(({ label, state }) => [label, state]));

beforeEach(async () => {
  engine = await openTestEngine();
  valueOf(await engine.importLibrary({ text: library, fileName: 'library.json' }));
  await night('2024-11-19', { code: '2041', label: 'CUVEE DU PATRON' }, { code: '0', label: 'DIVERS' });
});

describe('a label that a person confirmed', () => {
  it('is proposed again under another code, and said to be', async () => {
    await link(glass);
    await night('2024-11-20', { code: '9041', label: 'Cuvée du patron' });
    const { proposals, obvious } = await card('code:9041');
    expect(proposals[0]).toMatchObject({
      drinkId: 'chablis-22',
      servingId: 'chablis-22/0',
      precedent: { code: '2041' },
    });
    expect(obvious).toBe(true);
  });

  it('is still known when the link it came from is an old one, by the label alone', async () => {
    const act = await link(glass);
    expect(await aliases()).toMatchObject([
      { label: 'CUVEE DU PATRON', name: 'Chablis', verb: 'item:linked' },
    ]);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await aliases()).toEqual([]);
    expect((await card(glass)).proposals).toEqual([]);
  });

  it('is forgotten for good, until it is confirmed anew', async () => {
    await link(glass);
    const [alias] = await aliases();
    const { act } = valueOf(await engine.forgetAlias({ aliasId: alias?.id ?? '' }));
    expect(await aliases()).toEqual([]);
    await engine.close();
    engine = await openTestEngine(engine.dataFolder);
    expect(await aliases()).toEqual([]);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await aliases()).toHaveLength(1);
  });

  it('is not proposed again once its link was broken', async () => {
    await link(glass);
    const [linkId = ''] = await engine.liveLinks({ itemKey: glass });
    const { act } = valueOf(await engine.breakLink({ linkId }));
    expect((await card(glass)).proposals).toEqual([]);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await aliases()).toHaveLength(1);
  });

  it('is learnt by accepting it with others, once for two codes', async () => {
    await night('2024-11-20', { code: '9041', label: 'CUVEE DU PATRON' });
    const seen = [glass, 'code:9041'].map((itemKey) => ({
      itemKey,
      drinkId: 'chablis-22',
      servingId: 'chablis-22/0',
    }));
    const { act, linked } = valueOf(await engine.acceptAll({ seen }));
    expect([linked, (await aliases()).length]).toEqual([2, 1]);
    valueOf(await engine.undoAct({ actId: act.id }));
    expect(await aliases()).toEqual([]);
    expect(await states()).toMatchObject({ 'CUVEE DU PATRON': 'toMatch' });
  });

  it('is never learnt from an open price, nor proposed for one', async () => {
    expect((await card('code:0')).proposals).toEqual([]);
    await link('code:0');
    expect(await aliases()).toEqual([]);
  });
});

describe('a label that changes under a linked code', () => {
  beforeEach(async () => {
    await night('2024-11-19', { code: '2060', label: 'VERRE CHABLIS 22' });
    await link('code:2060');
  });

  it.each(['Verre Chablis 22', 'VR CHABLIS 2022', 'CHABLIS 22 VERRE 12CL'])(
    'goes unsaid when it is as little as %s',
    async (label) => {
      await night('2024-11-20', { code: '2060', label });
      expect(await relabelled()).toEqual([]);
    },
  );

  it('is told when the year is no longer that of the link, which has not moved', async () => {
    await night('2024-11-20', { code: '2060', label: 'VERRE CHABLIS 23', amount: '8,00' });
    expect(await relabelled()).toMatchObject([
      { change: 'vintage', labelVintage: 2023, vintage: 2022, sinceDay: '2024-11-20', amountSinceCents: 800 },
    ]);
    expect(await states()).toMatchObject({ 'VERRE CHABLIS 23': 'linked' });
  });

  describe('a lot', () => {
    beforeEach(async () => {
      await night('2024-11-20', { code: '2060', label: 'ENTRECOTE FRITES', amount: '26,50' });
    });
    const told = async () => {
      const [item] = await relabelled();
      if (item === undefined) throw new Error('Nothing is told.');
      return item;
    };
    const onHand = async () =>
      (await engine.stockAt({})).find(({ drink }) => drink === 'chablis-22')?.onHandMl;

    it('is told with what it was, and keeps the labels with their days', async () => {
      expect(await told()).toMatchObject({
        change: 'article',
        before: 'VERRE CHABLIS 22',
        after: 'ENTRECOTE FRITES',
      });
      expect((await card('code:2060')).labels).toEqual([
        { label: 'ENTRECOTE FRITES', firstDay: '2024-11-20', lastDay: '2024-11-20' },
        { label: 'VERRE CHABLIS 22', firstDay: '2024-11-19', lastDay: '2024-11-19' },
      ]);
    });

    it('is settled by keeping the link, and told again when that is undone', async () => {
      const { act } = valueOf(await engine.keepLink({ linkId: (await told()).linkId }));
      expect(await relabelled()).toEqual([]);
      valueOf(await engine.undoAct({ actId: act.id }));
      expect(await relabelled()).toHaveLength(1);
    });

    it('is settled by breaking from that day: earlier sales stay, later ones wait', async () => {
      const { linkId, sinceDay } = await told();
      const { act } = valueOf(await engine.endLink({ linkId, fromDay: sinceDay }));
      expect(await onHand()).toBe(-120);
      expect(await states()).toMatchObject({ 'ENTRECOTE FRITES': 'toMatch' });
      expect((await card('code:2060')).linkedBefore).toMatchObject({ untilDay: '2024-11-19' });
      await link('code:2060', 'morgon-21');
      expect(await onHand()).toBe(-120);
      expect(await engine.undoAct({ actId: act.id })).toMatchObject({
        ok: false,
        error: { code: 'LINK.EXISTS' },
      });
    });
  });
});

describe('from when', () => {
  it('is asked where a count has settled sales, with what each day would take', async () => {
    await night('2024-11-23', { code: '2041', label: 'CUVEE DU PATRON', quantity: 2, amount: '15,00' });
    valueOf(
      await engine.recordStock({
        drinkId: 'chablis-22',
        kind: 'count',
        volumeMl: 3000,
        note: null,
        at: '2024-11-21T10:00',
      }),
    );
    const asked = valueOf(
      await engine.linkConsequence({
        itemKey: glass,
        drinkId: 'chablis-22',
        servingId: 'chablis-22/0',
        day: '2024-11-24',
      }),
    );
    expect(asked.asksWhen).toBe(true);
    expect(asked.choices.map(({ kind, salesCount, volumeMl }) => [kind, salesCount, volumeMl])).toEqual([
      ['first', 2, 240],
      ['count', 1, 240],
      ['today', 0, 0],
      ['day', 0, 0],
    ]);
  });
});
