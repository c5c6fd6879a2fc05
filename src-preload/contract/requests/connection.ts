import * as v from 'valibot';
import type { ConnectionSheet, ReceiverStep } from '../replies.ts';
import { nothing } from './fields.ts';

export const connectionRequests = {
  'connection:sheet': nothing,
  'connection:steps': nothing,
  'connection:renewPassword': nothing,
  /** Puts text on the clipboard. */
  'connection:copy': v.strictObject({ text: v.pipe(v.string(), v.maxLength(10_000)) }),
  /** Opens the mail program with the message for Pointex, written by the window. */
  'connection:mail': v.strictObject({
    subject: v.pipe(v.string(), v.maxLength(300)),
    body: v.pipe(v.string(), v.maxLength(5000)),
  }),
} as const;

export type ConnectionReplies = {
  'connection:sheet': ConnectionSheet;
  'connection:steps': ReceiverStep[];
  'connection:renewPassword': ConnectionSheet;
  'connection:copy': null;
  'connection:mail': null;
};
