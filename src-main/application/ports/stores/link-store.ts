export type Link = {
  id: string;
  itemKey: string;
  drinkId: string;
  servingId: string;
  fromDay: string | null;
  untilDay: string | null;
  madeAt: string;
  brokenAt: string | null;
  /** The register's label that this link was made for, or kept for when it changed. */
  label: string | null;
};

export type LinkStore = {
  add(link: Link): Promise<void>;
  get(id: string): Promise<Link | null>;
  ofItem(itemKey: string): Promise<Link[]>;
  ofDrink(drinkId: string): Promise<Link[]>;
  /** Links that are not broken. */
  live(): Promise<Link[]>;
  /** The same, of these items. */
  ofItems(itemKeys: readonly string[]): Promise<Link[]>;
  /** Labels of the register items that feed each drink, or each of some, today and from now on. */
  feedingLabels(drinkIds: readonly string[] | null): Promise<Map<string, string[]>>;
  /** Servings that a link, standing or broken, or a recipe speaks of. */
  citedServings(): Promise<Set<string>>;
  setBroken(ids: readonly string[], brokenAt: string | null): Promise<void>;
  setUntil(id: string, untilDay: string | null): Promise<void>;
  setDays(id: string, days: Pick<Link, 'fromDay' | 'untilDay'>): Promise<void>;
  setLabel(id: string, label: string | null): Promise<void>;
  /** Takes back a link that was just made; breaking one keeps it. */
  remove(ids: readonly string[]): Promise<void>;
};
