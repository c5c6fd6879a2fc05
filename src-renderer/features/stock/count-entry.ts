import type { CountEntry, Request } from '../../../src-preload/contract';
import { parseScaled } from '../../format/parse';
import { typedCounted } from './typed';

export type Typed =
  | { kind: 'nothing' }
  | { kind: 'count'; counted: Pick<Request<'count:drink'>, 'containers' | 'tenths' | 'volumeMl'> }
  | { kind: 'barcode'; code: string }
  | { kind: 'words'; words: string }
  | { kind: 'wrong' };

/** One field takes all: a quantity, what a scanner types, or the words of another drink. */
export const readTyped = (text: string, containerMl: number | null): Typed => {
  const typed = text.trim();
  if (typed === '') return { kind: 'nothing' };
  if (/^\d{8,14}$/.test(typed)) return { kind: 'barcode', code: typed };
  if (!/^[\d.,\s]+$/.test(typed)) return { kind: 'words', words: typed };
  if (containerMl === null) {
    const volumeMl = parseScaled(typed, 3);
    if (volumeMl === null) return { kind: 'wrong' };
    return { kind: 'count', counted: { containers: 0, tenths: 0, volumeMl } };
  }
  const counted = typedCounted(typed);
  return counted === null ? { kind: 'wrong' } : { kind: 'count', counted: { ...counted, volumeMl: null } };
};

const weightOf = ({ varianceCents }: CountEntry): number => Math.abs(varianceCents ?? 0);

/** The greatest variance first: by what it is worth, then by how much it is. */
export const byVariance = (entries: readonly CountEntry[]): CountEntry[] =>
  [...entries].sort((a, b) => weightOf(b) - weightOf(a) || Math.abs(b.varianceMl) - Math.abs(a.varianceMl));
