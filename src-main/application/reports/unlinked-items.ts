import { linkFinder } from '../../domain/reports/link-spans.ts';
import type { Period } from '../../domain/reports/report.ts';
import type { UnlinkedItem } from '../../domain/reports/unmatched.ts';
import type { Stores } from '../ports/stores/index.ts';

/** References that were sold while no link stood for them. Discounts need none. */
export const unlinkedItems = async (stores: Stores, period: Period): Promise<UnlinkedItem[]> => {
  const items = new Map((await stores.items.list()).map((item) => [item.itemKey, item]));
  const linkOf = linkFinder(await stores.reports.links());
  const spans = new Map((await stores.reports.spans(period)).map((span) => [span.itemKey, span]));
  const sold = (await stores.reports.items(period)).filter(
    ({ isDiscount, itemKey, day }) => isDiscount === 0 && linkOf(itemKey, day) === undefined,
  );
  return [...Map.groupBy(sold, ({ itemKey }) => itemKey)].map(([itemKey, parts]) => {
    const item = items.get(itemKey);
    const sum = (of: (part: (typeof parts)[number]) => number): number =>
      parts.reduce((total, part) => total + of(part), 0);
    // Items whose links have dates come day by day.
    const days = parts.flatMap(({ day }) => day ?? []).sort();
    const span = spans.get(itemKey);
    return {
      itemKey,
      code: item?.code ?? null,
      label: item?.label ?? itemKey,
      family: item?.family ?? null,
      isIgnored: item?.ignored === true,
      lineCount: sum(({ lineCount }) => lineCount),
      quantity: sum(({ quantity }) => quantity),
      amountCents: sum(({ inclVat, exclVat }) => inclVat ?? exclVat ?? 0),
      firstDay: days[0] ?? span?.firstDay ?? '',
      lastDay: days.at(-1) ?? span?.lastDay ?? '',
    };
  });
};
