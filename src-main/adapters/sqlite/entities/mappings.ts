import type { Mapping, Shape } from '../../../domain/journal/index.ts';
import { table } from './table.ts';

export type MappingRow = {
  id: string;
  version: number;
  name: string;
  shape: Shape;
  columns: Mapping;
  isAlways: number;
  madeAt: string;
  withdrawnAt: string | null;
};

export const MappingTable = table<MappingRow>(
  'mapping',
  {
    id: 'text',
    version: 'integer',
    name: 'text',
    shape: 'json',
    columns: 'json',
    isAlways: 'integer',
    madeAt: 'text',
    withdrawnAt: 'text?',
  },
  ['id', 'version'],
);
