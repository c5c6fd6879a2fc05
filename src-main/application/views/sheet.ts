import type { SaleView } from './library.ts';

/** What one register label sold of a drink on one night; quantity in thousandths. */
export type NightSale = {
  day: string;
  itemKey: string;
  code: string | null;
  label: string;
  servingId: string;
  salesCount: number;
  quantity: number;
  amountCents: number;
  volumeMl: number;
};

export type DrinkLines = { lines: SaleView[]; hasMore: boolean };

/** With the last of their lines. */
export type DrinkNights = DrinkLines & {
  /** As asked, or the days up to the last night that came. */
  fromDay: string;
  untilDay: string;
  /** The latest night first. */
  nights: NightSale[];
  /** The first night that this drink was sold on, ever. */
  firstDay: string | null;
  /** The last night that came, of any drink. */
  lastDay: string;
};

/** What changes in the sheet: signed, positive when the sheet gains sales or the stock rises. */
export type RedateConsequence = {
  linkId: string;
  salesCount: number;
  amountCents: number;
  onHandMl: number;
  containerMl: number | null;
};
