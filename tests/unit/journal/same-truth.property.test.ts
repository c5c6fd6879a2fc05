import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf } from './reading.ts';
import { amountOf, clockOf, encode, inCents, rung, truthOf, type Rung } from './told-truth.ts';

const FLAGS = {
  sale: ['V', 'VENTE'],
  void: ['A', 'ANNULATION'],
  refund: ['R', 'AVOIR'],
  gift: ['O', 'OFFERT'],
} as const;

type Manner = {
  separator: string;
  encoding: string;
  lineEnd: string;
  isTrailing: boolean;
  isSigned: boolean;
  isLong: boolean;
};

const manner = fc.record<Manner>({
  separator: fc.constantFrom(';', '\t', '|'),
  encoding: fc.constantFrom('utf-8', 'windows-1252', 'cp850', 'iso-8859-15', 'utf-16le'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  isTrailing: fc.boolean(),
  isSigned: fc.boolean(),
  isLong: fc.boolean(),
});

const lineJournal = (
  sales: readonly Rung[],
  { separator, encoding, lineEnd, isTrailing, isSigned, isLong }: Manner,
): Uint8Array => {
  const rows = sales.map((sale) => {
    const { day, time } = clockOf(sale.minute);
    const { quantity } = truthOf(sale);
    const figure = (cents: number): string =>
      inCents(isSigned ? cents : Math.abs(cents), ',', '', isTrailing);
    const units =
      isSigned && quantity < 0 ? (isTrailing ? `${sale.units}-` : `-${sale.units}`) : String(sale.units);
    const flag = FLAGS[sale.kind][isLong ? 1 : 0];
    return [
      `${day}/11/2025`,
      time,
      '000512',
      sale.code,
      sale.label,
      units,
      inCents(sale.price, ','),
      figure(amountOf(sale)),
      flag,
    ].join(separator);
  });
  const header = [
    'Date',
    'Heure',
    'N° ticket',
    'Code',
    'Libellé',
    'Qté',
    'PU TTC',
    'Montant TTC',
    'Type',
  ].join(separator);
  return encode([header, ...rows, ''].join(lineEnd), encoding);
};

const quoted = (sales: readonly Rung[]): Uint8Array => {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = sales.map((sale) => {
    const { day, time } = clockOf(sale.minute);
    const units = inCents(Math.sign(truthOf(sale).quantity) * sale.units * 100, ',', '\u202f');
    const flag = FLAGS[sale.kind][0];
    return [
      `2025-11-${day}`,
      time,
      sale.code,
      `${sale.label} ; "${sale.code}"`,
      units,
      inCents(amountOf(sale), ',', '\u202f'),
      flag,
    ]
      .map(cell)
      .join(';');
  });
  return encode(
    [
      '\uFEFFDate;Heure;Code;Désignation;Qté;Total TTC;Nature'.replace(/[^;\uFEFF]+/g, '"$&"'),
      ...rows,
      '',
    ].join('\n'),
    'utf-8',
  );
};

const records = (sales: readonly Rung[]): Uint8Array => {
  const marks = { sale: 'S', void: 'V', refund: 'R', gift: 'G' };
  const rows = sales.flatMap((sale, index) => {
    const { day, time } = clockOf(sale.minute);
    const amount = amountOf(sale);
    return [
      `H,g${index},${index},2025-11-${day} ${time}:00,1,MARIE,1,${amount}`,
      `D,g${index},1,${sale.code},${sale.label},VINS,${Math.sign(truthOf(sale).quantity) * sale.units},${sale.price},${amount},2000,${marks[sale.kind]}`,
    ];
  });
  return encode(rows.map((row) => `${row}\n`).join(''), 'utf-8');
};

const fixedWidth = (sales: readonly Rung[]): Uint8Array => {
  const row = (code: string, label: string, units: string, amount: string): string =>
    `${code.padEnd(6)} ${label.padEnd(20)} ${units.padStart(6)} ${amount.padStart(15)}`;
  const total = sales.reduce((sum, sale) => sum + amountOf({ ...sale, kind: 'sale' }), 0);
  const units = sales.reduce((sum, sale) => sum + sale.units, 0);
  const lines = [
    'Journée du 14/11/2025   Z n° 1843',
    row('CODE', 'LIBELLE', 'QTE', 'CA TTC'),
    [6, 20, 6, 15].map((width) => '-'.repeat(width)).join(' '),
    ...sales.map((sale) =>
      row(sale.code, sale.label, String(sale.units), inCents(sale.units * sale.price, ',', ' ')),
    ),
    row('', 'TOTAL GENERAL', String(units), inCents(total, ',', ' ')),
  ];
  return encode(lines.map((line) => `${line}\r\n`).join(''), 'cp850');
};

const told = (bytes: Uint8Array) =>
  linesOf(bytes).map(({ businessDay, code, label, kind, quantity, amountInclVat }) => ({
    businessDay,
    code,
    label,
    kind,
    quantity,
    amount: amountInclVat,
  }));

const night = fc.array(rung, { minLength: 1, maxLength: 25 });
const onTheDay = (sale: Rung) => ({ businessDay: '2025-11-14', ...truthOf(sale) });

it('tells the same night from a line journal in any manner of writing', () => {
  fc.assert(
    fc.property(night, manner, (sales, how) => {
      expect(told(lineJournal(sales, how))).toEqual(sales.map(onTheDay));
    }),
    { numRuns: 150 },
  );
});

it('tells the same night from quoted fields', () => {
  fc.assert(
    fc.property(night, (sales) => {
      expect(told(quoted(sales))).toEqual(
        sales.map((sale) => ({ ...onTheDay(sale), label: `${sale.label} ; "${sale.code}"` })),
      );
    }),
    { numRuns: 50 },
  );
});

it('tells the same night from tickets and details in cents', () => {
  fc.assert(
    fc.property(night, (sales) => {
      expect(told(records(sales))).toEqual(sales.map(onTheDay));
    }),
    { numRuns: 50 },
  );
});

it('tells the same night from a fixed width', () => {
  fc.assert(
    fc.property(night, (sales) => {
      expect(told(fixedWidth(sales))).toEqual(sales.map((sale) => onTheDay({ ...sale, kind: 'sale' })));
    }),
    { numRuns: 50 },
  );
});
