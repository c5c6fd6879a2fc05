import type { Notice } from '../../domain/journal/notices.ts';

/** What the reader wonders at, in French and, where it was read since it is kept, as facts. */
export type Warning = { message: string; notice: Notice | null };
