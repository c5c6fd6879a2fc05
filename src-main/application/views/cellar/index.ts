export type { LossReason } from '../../../domain/stock/facts.ts';
export type * from './names.ts';
export type * from './stock.ts';
export type * from './deliveries.ts';
export type * from './counts.ts';
export type * from './recipes.ts';
export type * from './to-do.ts';
export type * from './vintages.ts';
