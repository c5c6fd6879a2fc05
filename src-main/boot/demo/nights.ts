import iconv from 'iconv-lite';
import { addDays } from '../../domain/kernel/business-day.ts';
import { billOf, type TillLine } from './bill.ts';
import { isWeekend } from './calendar.ts';
import type { Menu } from './menu.ts';
import { openKitchen, ordersOf, type Service } from './orders.ts';
import { createRandom, type Random } from './random.ts';

export type MadeNight = {
  day: string;
  fileName: string;
  bytes: Uint8Array;
  /** Everything sold, as it was decided before it was printed: the truth that a reader must find. */
  sold: readonly TillLine[];
  ticketCount: number;
};

type Sitting = {
  service: Service;
  from: number;
  to: number;
  week: [number, number];
  weekend: [number, number];
};

/** Minutes since midnight of the business day; after 24 h the calendar has turned. */
const sittings: readonly Sitting[] = [
  { service: 'lunch', from: 12 * 60 + 5, to: 14 * 60 + 40, week: [23, 27], weekend: [25, 28] },
  { service: 'bar', from: 17 * 60, to: 18 * 60 + 59, week: [13, 16], weekend: [18, 22] },
  { service: 'dinner', from: 20 * 60, to: 22 * 60 + 50, week: [18, 22], weekend: [26, 31] },
  { service: 'late', from: 22 * 60 + 55, to: 25 * 60 + 29, week: [16, 20], weekend: [20, 26] },
];

const heading =
  'Date;Heure;NumZ;NumTicket;Caisse;Serveur;Famille;Code;Libelle;Qte;PUTTC;Remise;MontantTTC;TauxTVA;Type';
const kindCodes: Record<TillLine['kind'], string> = {
  sale: 'V',
  void: 'A',
  gift: 'O',
  discount: 'D',
  tender: 'P',
};

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** `-1234` cents is `-12,34`. */
const printHundredths = (value: number): string => {
  const size = Math.abs(value);
  return `${value < 0 ? '-' : ''}${(size - (size % 100)) / 100},${pad(size % 100, 2)}`;
};

const printMoment = (day: string, minute: number): [date: string, time: string] => {
  const date = addDays(day, minute >= 24 * 60 ? 1 : 0);
  const ofDay = minute % (24 * 60);
  return [
    date.split('-').reverse().join('/'),
    `${pad((ofDay - (ofDay % 60)) / 60, 2)}:${pad(ofDay % 60, 2)}`,
  ];
};

const printLine = (line: TillLine): string =>
  [
    line.family,
    line.article?.code ?? '',
    line.label,
    line.count,
    printHundredths(line.unitCents),
    printHundredths(line.discountCents),
    printHundredths(line.amountCents),
    line.vatRate === null ? '' : printHundredths(line.vatRate),
    kindCodes[line.kind],
  ].join(';');

const timesOf = (sitting: Sitting, day: string, random: Random): { minute: number; service: Service }[] => {
  const [fewest, most] = isWeekend(day) ? sitting.weekend : sitting.week;
  return Array.from({ length: random.between(fewest, most) }, () => ({
    minute: random.between(sitting.from, sitting.to),
    service: sitting.service,
  }));
};

/**
 * One night of the sample venue as its register would write it: `;`, windows-1252, CR LF, a line for
 * everything sold and for each payment. The same arguments always give the same bytes.
 */
export const makeNight = (options: {
  day: string;
  z: number;
  firstTicket: number;
  menu: Menu;
  seed: number;
}): MadeNight => {
  const { day, z, firstTicket, menu, seed } = options;
  const random = createRandom(seed + z);
  const kitchen = openKitchen(menu, random);
  const food = new Set(menu.families.flatMap(({ name, isFood }) => (isFood ? [name] : [])));
  const visits = sittings
    .flatMap((sitting) => timesOf(sitting, day, random))
    .sort((a, b) => a.minute - b.minute);

  const tickets = visits
    .map(({ minute, service }) => ({
      minute,
      server: random.pick(menu.servers, () => 1),
      lines: billOf(ordersOf(service, kitchen, random), service, random, (family) => food.has(family)),
    }))
    .filter(({ lines }) => lines.some(({ kind }) => kind !== 'tender'));

  const rows = tickets.flatMap(({ minute, server, lines }, index) => {
    const start = [...printMoment(day, minute), z, pad(firstTicket + index, 6), 1, server].join(';');
    return lines.map((line) => `${start};${printLine(line)}`);
  });
  return {
    day,
    fileName: `JV_${day.replaceAll('-', '')}_Z${z}.csv`,
    bytes: iconv.encode(`${[heading, ...rows].join('\r\n')}\r\n`, 'windows-1252'),
    sold: tickets.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'tender')),
    ticketCount: tickets.length,
  };
};
