import type { Reference } from '../../domain/sheets/reference/types.ts';

/** Public facts of the trade, that come with the program. Read once, when first asked for. */
export type ReferenceSource = { load(): Promise<Reference> };
