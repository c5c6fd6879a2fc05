import { parseScaled } from '../../format/parse';

export type Typed = { containers: string; rest: string };

/** A container from which glasses are drawn for days is counted with litres, a bottle with centilitres. */
export const isKeg = (containerMl: number | null): boolean => containerMl !== null && containerMl >= 5000;

/**
 * Whole containers and what is left, as typed, in millilitres. An empty field counts for nothing; two empty
 * fields, or a text that is no number, give null.
 */
export const typedVolume = ({ containers, rest }: Typed, containerMl: number | null): number | null => {
  const isEmpty = (text: string): boolean => text.trim() === '';
  if (isEmpty(containers) && isEmpty(rest)) return null;
  const count = isEmpty(containers) ? 0 : parseScaled(containers, 0);
  const restMl = isEmpty(rest) ? 0 : parseScaled(rest, isKeg(containerMl) ? 3 : 1);
  return count === null || restMl === null ? null : count * (containerMl ?? 0) + restMl;
};
