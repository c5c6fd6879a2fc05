import type { LinkView } from '../../../src-preload/contract';
import { dayOf } from '../../format/dates';

/** Whether a link takes today's sales in: one that ended keeps those of its days. */
export const isStanding = ({ untilDay }: Pick<LinkView, 'untilDay'>, now = new Date()): boolean =>
  untilDay === null || untilDay >= dayOf(now);
