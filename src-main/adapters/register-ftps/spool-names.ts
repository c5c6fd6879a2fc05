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

const startedPattern = /^(?<id>[0-9a-f-]{36})\.(?<kind>label|part)$/;
const endedPattern = /^(?<sha256>[0-9a-f]{64})-(?<id>[0-9a-f-]{36})\.(?<kind>in|suspect)$/;

/** Null for a file that is none of ours. */
export const readSpoolName = (name: string): SpoolFile | null => {
  const started = startedPattern.exec(name)?.groups;
  if (started?.['id']) {
    return { kind: started['kind'] === 'label' ? 'label' : 'part', id: started['id'] };
  }
  const ended = endedPattern.exec(name)?.groups;
  if (ended?.['id'] && ended['sha256']) {
    return { kind: ended['kind'] === 'in' ? 'in' : 'suspect', id: ended['id'], sha256: ended['sha256'] };
  }
  return null;
};
