import { sentenceOf, type Notice } from '../../domain/journal/index.ts';
import type { Warning } from '../views/warnings.ts';

/** Readings of before have the sentence alone. */
export const warningOf = (kept: string | Notice): Warning =>
  typeof kept === 'string' ? { message: kept, notice: null } : { message: sentenceOf(kept), notice: kept };
