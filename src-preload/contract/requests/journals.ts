import * as v from 'valibot';
import type {
  CorrectionView,
  Done,
  JournalConsequence,
  JournalDetail,
  JournalLines,
  JournalRow,
  NightChecks,
  RawLines,
  TakenFile,
} from '../replies.ts';
import { day, id, nothing } from './fields.ts';

const ofJournal = v.strictObject({ journalId: id });
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000));
const pageSize = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(2000));

export const journalRequests = {
  'journal:list': nothing,
  'journal:detail': ofJournal,
  /** Sale lines, in the order of the file. */
  'journal:lines': v.strictObject({ journalId: id, offset: count, limit: pageSize }),
  /** The file as it came, from a physical line on. */
  'journal:raw': v.strictObject({
    journalId: id,
    firstLine: v.pipe(count, v.minValue(1)),
    limit: pageSize,
  }),
  'journal:correction': ofJournal,
  'night:checks': v.strictObject({ day }),
  /** What an act would change, said before it is done. */
  'journal:consequence': v.strictObject({
    journalId: id,
    act: v.picklist(['keepEarlier', 'takeLater', 'remove', 'putBack', 'accept', 'refuse', 'readAgain']),
  }),
  'journal:keepEarlier': ofJournal,
  'journal:takeLater': ofJournal,
  'journal:remove': ofJournal,
  'journal:putBack': ofJournal,
  'journal:accept': ofJournal,
  'journal:refuse': ofJournal,
  'journal:readAgain': v.strictObject({
    journalIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(5000)),
  }),
  /** Opens the system's file dialog and takes the chosen files in; answers what was made of each, or null when closed. */
  'journal:importFiles': nothing,
} as const;

export type JournalReplies = {
  'journal:list': JournalRow[];
  'journal:detail': JournalDetail;
  'journal:lines': JournalLines;
  'journal:raw': RawLines;
  'journal:correction': CorrectionView;
  'night:checks': NightChecks;
  'journal:consequence': JournalConsequence;
  'journal:keepEarlier': Done;
  'journal:takeLater': Done;
  'journal:remove': Done;
  'journal:putBack': Done;
  'journal:accept': Done;
  'journal:refuse': Done;
  'journal:readAgain': Done & { changed: number };
  'journal:importFiles': { taken: number; files: TakenFile[]; notRead: string[] } | null;
};
