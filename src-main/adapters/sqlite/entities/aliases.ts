import type { Alias } from '../../../application/ports/stores/index.ts';
import { table } from './table.ts';

export const AliasTable = table<Alias>(
  'alias',
  {
    id: 'text',
    label: 'text',
    labelKey: 'text',
    drinkId: 'text',
    servingId: 'text',
    learntAt: 'text',
    actId: 'text',
  },
  ['id'],
);
