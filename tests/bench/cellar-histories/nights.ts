import { printNight, type PrintedLine } from '../../builders/night.ts';
import { expectDone, type History } from './history.ts';
import type { PlainFile, PlainLine } from './plain-cellar.ts';
import { CODES, DAYS, SALE_HOURS } from './venue.ts';

const KINDS = [
  { type: 'V', kind: 'sale', quantity: '1' },
  { type: 'V', kind: 'sale', quantity: '3' },
  { type: 'V', kind: 'sale', quantity: '0,25' },
  { type: 'V', kind: 'sale', quantity: '0,333' },
  { type: 'O', kind: 'gift', quantity: '1' },
  { type: 'A', kind: 'void', quantity: '-1' },
  { type: 'R', kind: 'refund', quantity: '-2' },
  { type: 'D', kind: 'discount', quantity: '1' },
] as const;

const TICKETS = 12;

type Sale = { printed: PrintedLine; plain: PlainLine };

const saleOf = ({ random }: History, day: string, ticket: string): Sale => {
  const code = random.pick(CODES);
  const { type, kind, quantity } = random.pick(KINDS);
  const time = random.pick(SALE_HOURS);
  const amount =
    kind === 'discount' ? '-1,00' : kind === 'gift' ? '0,00' : quantity.startsWith('-') ? '-5,00' : '5,00';
  return {
    printed: { time, ticket, code, label: `ARTICLE ${code}`, type, quantity, amount, price: '5,00' },
    plain: {
      moment: `${day}T${time}`,
      day,
      itemKey: `code:${code}`,
      kind,
      quantity: Math.round(Number(quantity.replace(',', '.')) * 1000),
    },
  };
};

type MadeFile = { bytes: Uint8Array; tickets: Map<string, PlainLine[]> };

/** Some tickets of one day: their numbers come again in other files, with other lines. */
const makeFile = (history: History): MadeFile => {
  const { random } = history;
  const day = random.pick(DAYS);
  const tickets = new Map<string, PlainLine[]>();
  const printed: PrintedLine[] = [];
  for (let count = 1 + random.below(3); count > 0; count--) {
    const number = String(1 + random.below(TICKETS)).padStart(6, '0');
    if (tickets.has(`${day}/${number}`)) continue;
    const sales = Array.from({ length: 1 + random.below(3) }, () => saleOf(history, day, number));
    tickets.set(
      `${day}/${number}`,
      sales.map(({ plain }) => plain),
    );
    printed.push(...sales.map((sale) => sale.printed));
  }
  return { bytes: printNight(day, printed), tickets };
};

const receive = async ({ engine }: History, fileName: string, bytes: Uint8Array) => {
  await engine.keepFile({ fileName, bytes, peer: '192.168.1.31' });
  return (await engine.takeIn()).at(-1);
};

const sent = new WeakMap<History, { name: string; bytes: Uint8Array }[]>();

/** A night, or a correction of one: the later file wins ticket by ticket. */
export const receiveNight = async (history: History): Promise<void> => {
  history.clock.tick();
  const { bytes, tickets } = makeFile(history);
  const name = `night-${history.plain.files.length}.csv`;
  const report = await receive(history, name, bytes);
  if (report === undefined || report.status === 'quarantined') {
    throw new Error(`${name} was not read: ${report?.reason?.message ?? 'nothing came of it'}`);
  }
  const known = sent.get(history) ?? [];
  if (report.status === 'duplicate' && known.some((file) => Buffer.from(file.bytes).equals(bytes))) return;
  sent.set(history, [...known, { name, bytes }]);
  history.plain.files.push({ id: report.receiptId, isCounted: true, tickets });
};

/** The same bytes again change nothing. */
export const replayNight = async (history: History): Promise<void> => {
  history.clock.tick();
  const known = sent.get(history) ?? [];
  if (known.length === 0) return;
  const { name, bytes } = history.random.pick(known);
  const report = await receive(history, `again-${name}`, bytes);
  if (report?.status !== 'duplicate') throw new Error(`${name} sent again is ${String(report?.status)}.`);
};

const setCounted = async (history: History, file: PlainFile, isCounted: boolean): Promise<void> => {
  const { engine } = history;
  const argument = { journalId: file.id };
  const done = isCounted ? await engine.putBackJournal(argument) : await engine.removeJournal(argument);
  const { act } = expectDone(done);
  file.isCounted = isCounted;
  history.acts.push({ id: act.id, takeBack: () => (file.isCounted = !isCounted) });
};

export const moveJournal = async (history: History): Promise<void> => {
  history.clock.tick();
  const { files } = history.plain;
  if (files.length === 0) return;
  const file = history.random.pick(files);
  await setCounted(history, file, !file.isCounted);
};
