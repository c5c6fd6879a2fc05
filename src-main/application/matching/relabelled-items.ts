import { readLabel } from '../../domain/matching/index.ts';
import { compareLabels } from '../../domain/sales/label-change.ts';
import type { Link, Stores } from '../ports/stores/index.ts';
import type { RelabelledItem } from '../views/matching.ts';
import { openLinkOf, type KnownItem } from './known-items.ts';
import type { Matching } from './matching.ts';

type Change = RelabelledItem['change'];

/** A year that is the drink's own is no news. */
const changeOf = (matching: Matching, item: KnownItem, link: Link): Change | null => {
  const { label } = item.record;
  if (link.label === null || link.label === label) return null;
  const change = compareLabels(link.label, label);
  if (change !== 'vintage') return change === 'none' ? null : change;
  const vintage = matching.library.get(link.drinkId)?.vintage ?? null;
  return vintage === null || vintage === readLabel(label).vintage ? null : change;
};

/** Linked items whose label changed enough to be looked at. The links have not moved. */
export const relabelledItems = async (stores: Stores, matching: Matching): Promise<RelabelledItem[]> => {
  const found: RelabelledItem[] = [];
  for (const item of matching.items.list()) {
    const link = openLinkOf(item);
    if (link?.label == null) continue;
    const change = changeOf(matching, item, link);
    const drink = matching.library.get(link.drinkId);
    if (change === null || drink === undefined) continue;
    const { itemKey, code, label } = item.record;
    const sinceDay =
      (await stores.items.labelsOf(itemKey)).find((span) => span.label === label)?.firstDay ??
      item.figures.lastDay;
    const since = await stores.items.soldSince(itemKey, sinceDay, null);
    found.push({
      linkId: link.id,
      itemKey,
      code,
      before: link.label,
      after: label,
      sinceDay,
      change,
      labelVintage: readLabel(label).vintage,
      drinkId: drink.id,
      name: drink.name,
      vintage: drink.vintage,
      servingId: link.servingId,
      salesSince: since.salesCount,
      amountSinceCents: since.amountCents,
    });
  }
  return found;
};
