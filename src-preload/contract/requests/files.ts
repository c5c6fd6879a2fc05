import * as v from 'valibot';
import type { TakenFile, WatchedFolder } from '../replies.ts';
import { nothing } from './fields.ts';

const LARGEST_BYTES = 128 * 1024 * 1024;

export const fileRequests = {
  /** A file dropped on the window: its bytes, never its place on the disk. */
  'file:take': v.strictObject({
    fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check(({ byteLength }) => byteLength <= LARGEST_BYTES),
    ),
  }),
  'file:watchedFolder': nothing,
  /** Opens the system's dialog; the folder that holds from then on. */
  'file:chooseWatchedFolder': nothing,
  'file:stopWatching': nothing,
  /** A file that was written in this run, by its name. */
  'file:showInFolder': v.strictObject({ fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)) }),
} as const;

export type FileReplies = {
  'file:take': TakenFile[];
  'file:watchedFolder': WatchedFolder;
  'file:chooseWatchedFolder': WatchedFolder;
  'file:stopWatching': WatchedFolder;
  'file:showInFolder': null;
};
