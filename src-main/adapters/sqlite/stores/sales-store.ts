import { In, type EntityManager } from 'typeorm';
import type { Line } from '../../../domain/journal/index.ts';
import { itemKeyOf, momentOf } from '../../../domain/sales/sale-line.ts';
import type { ItemFigures, SalesStore } from '../../../application/ports/stores/index.ts';
import { CountedLineView, LinkedSaleView, RegisterItemTable, SaleLineTable } from '../entities/index.ts';
import type { SaleLineRow } from '../entities/sales.ts';
import { inChunks } from './chunks.ts';

const given = <K extends string, V>(key: K, value: V | null): Partial<Record<K, V>> => {
  const part: Partial<Record<K, V>> = {};
  if (value !== null) part[key] = value;
  return part;
};

const toLine = (row: SaleLineRow): Line => ({
  line: row.line,
  businessDay: row.businessDay,
  ...given('soldAt', row.soldAt),
  ...given('z', row.z),
  ...given('till', row.till),
  ...given('ticket', row.ticket),
  ...given('code', row.code),
  label: row.label,
  ...given('family', row.family),
  kind: row.kind as Line['kind'],
  quantity: row.quantity,
  ...given('amountInclVat', row.amountInclVat),
  ...given('amountExclVat', row.amountExclVat),
  ...given('vatRate', row.vatRate),
});

const toRow = (journalId: string, line: Line): Omit<SaleLineRow, 'id'> => ({
  journalId,
  line: line.line,
  businessDay: line.businessDay,
  soldAt: line.soldAt ?? null,
  moment: momentOf(line),
  z: line.z ?? null,
  till: line.till ?? null,
  ticket: line.ticket ?? null,
  itemKey: itemKeyOf(line),
  code: line.code ?? null,
  label: line.label,
  family: line.family ?? null,
  kind: line.kind,
  quantity: line.quantity,
  amountInclVat: line.amountInclVat ?? null,
  amountExclVat: line.amountExclVat ?? null,
  vatRate: line.vatRate ?? null,
  replacedBy: null,
});

export const createSalesStore = (manager: EntityManager): SalesStore => {
  const counted = () => manager.createQueryBuilder(CountedLineView, 'line');
  return {
    countedOn: async (days) => {
      const rows = await inChunks(days, 500, (some) =>
        manager.findBy(CountedLineView, { businessDay: In(some) }),
      );
      return rows.map((row) => ({ id: row.id, line: toLine(row) }));
    },

    add: async (journalId, lines) => {
      await inChunks(lines, 1000, async (some) => {
        await manager
          .createQueryBuilder()
          .insert()
          .into(SaleLineTable)
          .values(some.map((line) => toRow(journalId, line)))
          .updateEntity(false)
          .execute();
        return [];
      });
    },

    replace: async (lineIds, byJournalId) => {
      const journals = new Set<string>();
      await inChunks(lineIds, 1000, async (some) => {
        const rows = await manager
          .createQueryBuilder(SaleLineTable, 'line')
          .select('DISTINCT line.journalId', 'journalId')
          .where({ id: In(some) })
          .getRawMany<{ journalId: string }>();
        rows.forEach((row) => journals.add(row.journalId));
        await manager.update(SaleLineTable, { id: In(some) }, { replacedBy: byJournalId });
        return [];
      });
      return [...journals];
    },

    linesOf: async (journalId, limit) => {
      const rows = await manager.find(SaleLineTable, {
        where: { journalId },
        order: { line: 'ASC' },
        take: limit,
      });
      return rows.map((row) => ({ ...toLine(row), itemKey: row.itemKey, replaced: row.replacedBy !== null }));
    },

    totals: async ({ from, to }) => {
      const query = counted()
        .select('line.businessDay', 'day')
        .addSelect('COUNT(*)', 'lines')
        .addSelect('SUM(line.quantity)', 'quantity')
        .addSelect('SUM(line.amountInclVat)', 'amountInclVat')
        .addSelect('COUNT(DISTINCT line.journalId)', 'journals')
        .groupBy('line.businessDay')
        .orderBy('line.businessDay');
      if (from !== undefined) query.andWhere('line.businessDay >= :from', { from });
      if (to !== undefined) query.andWhere('line.businessDay <= :to', { to });
      return query.getRawMany();
    },

    figuresByItem: () =>
      counted()
        .select('line.itemKey', 'itemKey')
        .addSelect('COUNT(*)', 'salesCount')
        .addSelect('SUM(line.quantity)', 'quantity')
        .addSelect('COALESCE(SUM(line.amountInclVat), SUM(line.amountExclVat), 0)', 'amountCents')
        .addSelect('MIN(line.businessDay)', 'firstDay')
        .addSelect('MAX(line.businessDay)', 'lastDay')
        .addSelect('MAX(line.moment)', 'lastMoment')
        .where("line.kind <> 'discount'")
        .groupBy('line.itemKey')
        .having("SUM(line.kind IN ('sale', 'gift', 'other')) > 0")
        .getRawMany<ItemFigures>(),

    figuresOfItem: async (itemKey, afterMoment) => {
      const query = counted()
        .select('COUNT(*)', 'salesCount')
        .addSelect(
          "COALESCE(SUM(CASE line.kind WHEN 'discount' THEN 0 ELSE line.quantity END), 0)",
          'quantity',
        )
        .where('line.itemKey = :itemKey', { itemKey });
      if (afterMoment !== null) query.andWhere('line.moment > :afterMoment', { afterMoment });
      return (
        (await query.getRawOne<{ salesCount: number; quantity: number }>()) ?? { salesCount: 0, quantity: 0 }
      );
    },

    amountsByItemState: async (day) => {
      const amount = 'COALESCE(line.amount_incl_vat, line.amount_excl_vat, 0)';
      const isLinked = 'linked.sale_id IS NOT NULL';
      const row = await counted()
        .leftJoin(LinkedSaleView.options.name, 'linked', 'linked.sale_id = line.id')
        .innerJoin(RegisterItemTable.options.name, 'item', 'item.item_key = line.item_key')
        .select(`SUM(CASE WHEN ${isLinked} THEN ${amount} ELSE 0 END)`, 'linked')
        .addSelect(
          `SUM(CASE WHEN NOT (${isLinked}) AND item.ignored = 0 AND line.kind <> 'discount' THEN ${amount} ELSE 0 END)`,
          'toMatch',
        )
        .addSelect(
          `SUM(CASE WHEN NOT (${isLinked}) AND item.ignored = 1 THEN ${amount} ELSE 0 END)`,
          'ignored',
        )
        .where('line.businessDay = :day', { day })
        .getRawOne<{ linked: number | null; toMatch: number | null; ignored: number | null }>();
      return { linked: row?.linked ?? 0, toMatch: row?.toMatch ?? 0, ignored: row?.ignored ?? 0 };
    },

    quantityByDay: (itemKeys, fromDay) =>
      inChunks(itemKeys, 500, (some) =>
        counted()
          .select('line.itemKey', 'itemKey')
          .addSelect('line.businessDay', 'day')
          .addSelect('SUM(line.quantity)', 'quantity')
          .where({ itemKey: In(some) })
          .andWhere('line.businessDay >= :fromDay', { fromDay })
          .groupBy('line.itemKey')
          .addGroupBy('line.businessDay')
          .orderBy('line.businessDay')
          .getRawMany<{ itemKey: string; day: string; quantity: number }>(),
      ),

    nightFigures: async (day) => {
      const figures = await counted()
        .select('COUNT(*)', 'lineCount')
        .addSelect('COALESCE(SUM(line.amountInclVat), 0)', 'amountCents')
        .addSelect("COUNT(DISTINCT line.till || '/' || line.z || '/' || line.ticket)", 'fullTickets')
        .addSelect('COUNT(DISTINCT line.ticket)', 'tickets')
        .addSelect('MAX(line.journalId)', 'journalId')
        .where('line.businessDay = :day', { day })
        .getRawOne<{
          lineCount: number;
          amountCents: number;
          fullTickets: number;
          tickets: number;
          journalId: string | null;
        }>();
      if (figures === undefined) return { lineCount: 0, amountCents: 0, ticketCount: 0, journalId: null };
      return {
        lineCount: figures.lineCount,
        amountCents: figures.amountCents,
        ticketCount: Math.max(figures.fullTickets, figures.tickets),
        journalId: figures.journalId,
      };
    },
  };
};
