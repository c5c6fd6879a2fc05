import type { Reply } from '../../../src-preload/contract/index.ts';
import { succeed } from '../../domain/kernel/outcome.ts';

/** The answer of an act that has nothing to say but that it was done. */
export const after = async (act: () => Promise<void> | void): Promise<Reply<null>> => {
  await act();
  return succeed(null);
};
