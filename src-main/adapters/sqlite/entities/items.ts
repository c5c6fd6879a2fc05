import { table } from './table.ts';

export type RegisterItemRow = {
  itemKey: string;
  code: string | null;
  label: string;
  family: string | null;
  labelDay: string;
  ignored: number;
};

export type LinkRow = {
  id: string;
  itemKey: string;
  drinkId: string;
  servingId: string;
  fromDay: string | null;
  untilDay: string | null;
  madeAt: string;
  brokenAt: string | null;
  label: string | null;
};

export const RegisterItemTable = table<RegisterItemRow>(
  'register_item',
  { itemKey: 'text', code: 'text?', label: 'text', family: 'text?', labelDay: 'text', ignored: 'integer' },
  ['itemKey'],
);

export const LinkTable = table<LinkRow>(
  'link',
  {
    id: 'text',
    itemKey: 'text',
    drinkId: 'text',
    servingId: 'text',
    fromDay: 'text?',
    untilDay: 'text?',
    madeAt: 'text',
    brokenAt: 'text?',
    label: 'text?',
  },
  ['id'],
);
