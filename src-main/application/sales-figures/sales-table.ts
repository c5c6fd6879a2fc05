import type { CellKind } from '../../domain/reports/report.ts';
import type { SoldSums } from '../../domain/sales/sold-sums.ts';
import { depletedMl } from '../../domain/stock/volumes.ts';
import type { PlainTable } from '../ports/exporters.ts';
import type { SalesBy, SalesFigures, SalesRow } from '../views/sales.ts';

export type SalesLanguage = 'fr' | 'en';
type Cells = PlainTable['rows'][number];

const words = {
  fr: {
    by: {
      day: 'Nuit',
      week: 'Semaine du',
      month: 'Mois',
      hour: 'Heure',
      drink: 'Boisson',
      category: 'Catégorie',
      serving: 'Format de vente',
      family: 'Famille de caisse',
      item: 'Référence caisse',
      till: 'Caisse',
    },
    states: { toMatch: 'Non rattaché', ignored: 'Ignoré', discount: 'Remises sur tickets' },
    nothing: { hour: 'Sans heure', family: 'Sans famille', till: 'Sans n° de caisse' },
    code: 'Code',
    before: 'CA comparé',
    total: 'Total',
    measures: {
      amount: 'CA TTC',
      linked: 'Rattaché',
      toMatch: 'Non rattaché',
      ignored: 'Ignoré',
      discounts: 'Remises',
      voids: 'Annulations',
      refunds: 'Retours',
      quantity: 'Quantité',
      gifts: 'Offerts',
      litres: 'Litres servis',
      lines: 'Lignes',
    },
  },
  en: {
    by: {
      day: 'Night',
      week: 'Week of',
      month: 'Month',
      hour: 'Hour',
      drink: 'Drink',
      category: 'Category',
      serving: 'Serving',
      family: 'Register family',
      item: 'Register reference',
      till: 'Till',
    },
    states: { toMatch: 'Not matched', ignored: 'Ignored', discount: 'Discounts on tickets' },
    nothing: { hour: 'No time', family: 'No family', till: 'No till number' },
    code: 'Code',
    before: 'Compared revenue',
    total: 'Total',
    measures: {
      amount: 'Revenue incl. VAT',
      linked: 'Linked',
      toMatch: 'Not matched',
      ignored: 'Ignored',
      discounts: 'Discounts',
      voids: 'Voids',
      refunds: 'Refunds',
      quantity: 'Quantity',
      gifts: 'Gifts',
      litres: 'Litres poured',
      lines: 'Lines',
    },
  },
} as const;

const measures: {
  key: keyof (typeof words)['fr']['measures'];
  kind: CellKind;
  of: (sums: SoldSums) => number;
}[] = [
  { key: 'amount', kind: 'money', of: (sums) => sums.amountCents },
  { key: 'linked', kind: 'money', of: (sums) => sums.linkedCents },
  { key: 'toMatch', kind: 'money', of: (sums) => sums.toMatchCents },
  { key: 'ignored', kind: 'money', of: (sums) => sums.ignoredCents },
  { key: 'discounts', kind: 'money', of: (sums) => sums.discountCents },
  { key: 'voids', kind: 'money', of: (sums) => sums.voidCents },
  { key: 'refunds', kind: 'money', of: (sums) => sums.refundCents },
  { key: 'quantity', kind: 'quantity', of: (sums) => sums.quantity },
  { key: 'gifts', kind: 'quantity', of: (sums) => sums.giftQuantity },
  { key: 'litres', kind: 'volume', of: (sums) => depletedMl(sums.thousandthsOfMl) },
  { key: 'lines', kind: 'integer', of: (sums) => sums.lineCount },
];

const nameOf = (row: SalesRow, by: SalesBy, language: SalesLanguage): Cells[number] => {
  const { states, nothing } = words[language];
  if (row.state !== null) return { kind: 'text', value: states[row.state] };
  if (by === 'day' || by === 'week') return { kind: 'day', value: row.key };
  if (row.key === '' && (by === 'hour' || by === 'family' || by === 'till')) {
    return { kind: 'text', value: nothing[by] };
  }
  if (by === 'hour' || by === 'till' || by === 'month') return { kind: 'code', value: row.key };
  return { kind: 'text', value: row.label ?? row.key };
};

/** What the screen shows, as a table of a file: every row, then all of them together. */
export const salesTable = (
  { question: { by }, rows, total, totalBefore }: SalesFigures,
  language: SalesLanguage,
): PlainTable => {
  const told = words[language];
  const hasCode = by === 'item';
  const figuresOf = (sums: SoldSums, before: SoldSums | null): Cells => [
    ...measures.map(({ kind, of }) => ({ kind, value: of(sums) })),
    ...(totalBefore === null ? [] : [{ kind: 'money' as const, value: before?.amountCents ?? 0 }]),
  ];
  const codeOf = (code: string | null): Cells => (hasCode ? [{ kind: 'code', value: code }] : []);
  return {
    headings: [
      told.by[by],
      ...(hasCode ? [told.code] : []),
      ...measures.map(({ key }) => told.measures[key]),
      ...(totalBefore === null ? [] : [told.before]),
    ],
    rows: [
      ...rows.map((row): Cells => [
        nameOf(row, by, language),
        ...codeOf(row.code),
        ...figuresOf(row.sums, row.before),
      ]),
      [{ kind: 'text', value: told.total }, ...codeOf(null), ...figuresOf(total, totalBefore)],
    ],
  };
};
