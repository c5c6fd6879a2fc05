type Span = { itemKey: string; fromDay: string | null; untilDay: string | null };

/** Which link stands for an item on a day; a null day asks for items whose links have no dates. */
export const linkFinder = <S extends Span>(
  spans: readonly S[],
): ((itemKey: string, day: string | null) => S | undefined) => {
  const byItem = Map.groupBy(spans, ({ itemKey }) => itemKey);
  return (itemKey, day) =>
    byItem
      .get(itemKey)
      ?.find(
        ({ fromDay, untilDay }) =>
          (fromDay === null || (day !== null && day >= fromDay)) &&
          (untilDay === null || (day !== null && day <= untilDay)),
      );
};
