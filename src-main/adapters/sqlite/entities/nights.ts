import { table } from './table.ts';

export type ClosedDayRow = { day: string; declaredAt: string };

export const ClosedDayTable = table<ClosedDayRow>('closed_day', { day: 'text', declaredAt: 'text' }, ['day']);
