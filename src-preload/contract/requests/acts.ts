import * as v from 'valibot';
import type { ActPage } from '../replies.ts';
import { id } from './fields.ts';

const moment = v.pipe(v.string(), v.isoTimestamp());

const wish = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(200)),
  kinds: v.array(v.picklist(['links', 'drinks', 'stock', 'journals', 'nights', 'exports', 'undone'])),
  origins: v.array(v.picklist(['window', 'ingest', 'command-line'])),
  from: v.nullable(moment),
  until: v.nullable(moment),
  subject: v.nullable(id),
});

export const actRequests = {
  'act:list': v.strictObject({
    wish,
    before: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(500)),
  }),
  /** Asks where to write; answers the file's name, or null when the dialog was closed. */
  'act:export': v.strictObject({ wish }),
} as const;

export type ActReplies = {
  'act:list': ActPage;
  'act:export': { fileName: string; count: number } | null;
};
