/** `quick` fits beside the other tests, `whole` is the proof. */
export type Scale = 'quick' | 'whole';

export type Figure = {
  /** What was tried, in the words of the trade. */
  what: string;
  tried: number;
  lost: number;
  figure: string;
  target: string;
  isReached: boolean;
};

export type Fault = {
  number: string;
  /** Counts what the whole process holds: nothing else may run meanwhile. */
  isAlone?: true;
  run(scale: Scale): Promise<Figure[]>;
};

/** Something that the computer lacks: neither reached nor missed. */
export class NotRun extends Error {
  override readonly name = 'NotRun';
}

/** Nothing may be lost: the usual target. */
export const noneLost = (what: string, tried: number, lost: number, figure = ''): Figure => ({
  what,
  tried,
  lost,
  figure: figure === '' ? `${lost}` : figure,
  target: '0 lost',
  isReached: tried > 0 && lost === 0,
});
