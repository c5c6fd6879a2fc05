import * as v from 'valibot';
import type { JournalDetail, JournalRow } from '../replies.ts';
import { id, nothing } from './fields.ts';

export const journalRequests = {
  'journal:list': nothing,
  'journal:detail': v.strictObject({ journalId: id }),
  /** Opens the system's file dialog and takes the chosen files in; answers how many, or null when closed. */
  'journal:importFiles': nothing,
} as const;

export type JournalReplies = {
  'journal:list': JournalRow[];
  'journal:detail': JournalDetail;
  'journal:importFiles': { taken: number } | null;
};
