/**
 * What stands in the spool folder:
 * - `<id>.label`: who sends which file; written before the first byte, so that no crash loses the name;
 * - `<id>.part`: an upload under way, or cut;
 * - `<sha256>-<id>.in`: whole;
 * - `<sha256>-<id>.suspect`: ended, but nothing proves that it is whole.
 */
export type SpoolEnding = 'in' | 'suspect';

export const labelFile = (id: string): string => `${id}.label`;
export const partFile = (id: string): string => `${id}.part`;
export const endedFile = (sha256: string, id: string, ending: SpoolEnding): string =>
  `${sha256}-${id}.${ending}`;

export type SpoolFile =
  | { kind: 'label'; id: string }
  | { kind: 'part'; id: string }
  | { kind: SpoolEnding; id: string; sha256: string };

const startedPattern = /^([0-9a-f-]{36})\.(label|part)$/;
const endedPattern = /^([0-9a-f]{64})-([0-9a-f-]{36})\.(in|suspect)$/;

/** Null for a file that is none of ours. */
export const readSpoolName = (name: string): SpoolFile | null => {
  const [, startedId, startedKind] = startedPattern.exec(name) ?? [];
  if (startedId) return { kind: startedKind === 'label' ? 'label' : 'part', id: startedId };
  const [, sha256, endedId, ending] = endedPattern.exec(name) ?? [];
  if (sha256 && endedId) return { kind: ending === 'in' ? 'in' : 'suspect', id: endedId, sha256 };
  return null;
};
