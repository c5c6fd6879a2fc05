import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTestEngine, receive, valueOf, type TestEngine } from '../../builders/engine.ts';
import { printNight, type PrintedLine } from '../../builders/night.ts';

/** Tickets of three nights as the till knows them: whatever files they come in, they say the same. */
const ticket = fc.record({ day: fc.integer({ min: 18, max: 20 }), number: fc.integer({ min: 1, max: 6 }) });
type Ticket = { day: number; number: number };

const linesOf = ({ day, number }: Ticket): PrintedLine[] =>
  Array.from({ length: 1 + (number % 2) }, (_, index) => ({
    code: String(2040 + ((number + index) % 3)),
    label: `VERRE ${(number + index) % 3}`,
    ticket: String(number).padStart(6, '0'),
    z: String(100 + day),
    quantity: number,
    amount: `${day},${10 + number}`,
  }));

const print = (tickets: readonly Ticket[]): Uint8Array => {
  const byDay = Map.groupBy(tickets, ({ day }) => day);
  const nights = [...byDay].map(([day, own]) =>
    new TextDecoder().decode(
      printNight(
        `2026-11-${day}`,
        own.flatMap((each) => linesOf(each)),
      ),
    ),
  );
  const [first = '', ...rest] = nights;
  return new TextEncoder().encode(first + rest.map((text) => text.slice(text.indexOf('\n') + 1)).join(''));
};

const files = fc.array(
  fc.uniqueArray(ticket, {
    minLength: 1,
    maxLength: 6,
    selector: ({ day, number }) => `${day}/${number}`,
  }),
  { minLength: 2, maxLength: 4 },
);

const figures = async (engine: TestEngine) =>
  (await engine.totals({})).map(({ day, lines, quantity, amountInclVat }) => ({
    day,
    lines,
    quantity,
    amountInclVat,
  }));

const receiveAll = async (sent: readonly (readonly Ticket[])[]): Promise<TestEngine> => {
  const engine = await openTestEngine();
  for (const [index, tickets] of sent.entries()) await receive(engine, `${index}.csv`, print(tickets));
  return engine;
};

it('totals overlapping files of the same tickets the same in any order', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (sent) => {
      const [forward, backward] = [await receiveAll(sent), await receiveAll(sent.toReversed())];
      expect(await figures(backward)).toEqual(await figures(forward));
      await Promise.all([forward.close(), backward.close()]);
    }),
    { numRuns: 12 },
  );
}, 120_000);

it('gives back exactly the totals before, whatever is done and undone', async () => {
  const act = fc.record({
    what: fc.constantFrom('removeJournal', 'putBackJournal', 'keepEarlier', 'takeLater', 'readAgain'),
    which: fc.integer({ min: 0, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(files, fc.array(act, { minLength: 1, maxLength: 5 }), async (sent, acts) => {
      const engine = await receiveAll(sent);
      const journals = valueOf(await engine.listJournals());
      const known = new Set<string>();
      for (const { what, which } of acts) {
        const { id: journalId } = journals[which % journals.length] ?? { id: '' };
        const before = await engine.totals({});
        const done =
          what === 'readAgain'
            ? await engine.readAgain({ journalIds: [journalId] })
            : await engine[what]({ journalId });
        if (!done.ok) {
          expect(await engine.totals({})).toEqual(before);
          continue;
        }
        const after = await engine.totals({});
        const { id: actId } = done.value.act;
        // Doing what is done already changes nothing, and tells the act that did it.
        if (known.has(actId)) {
          expect(after).toEqual(before);
          continue;
        }
        const undone = await engine.undoAct({ actId });
        if (!undone.ok) continue;
        expect(await engine.totals({})).toEqual(before);
        if (what !== 'readAgain') known.add(valueOf(await engine[what]({ journalId })).act.id);
        expect(await engine.totals({})).toEqual(after);
      }
      await engine.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);
