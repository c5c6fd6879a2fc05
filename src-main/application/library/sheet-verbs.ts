import type { SheetApi } from '../engine-api/sheet.ts';
import { redateConsequence, redateLink } from '../links/redate-link.ts';
import type { Needs } from '../needs.ts';
import { drinkLines, drinkNights } from './drink-nights.ts';

export const sheetVerbs = (needs: Needs): SheetApi => ({
  drinkNights: (input) => drinkNights(needs, input),
  drinkLines: (input) => drinkLines(needs, input),
  redateConsequence: (input) => redateConsequence(needs, input),
  redateLink: (input) => redateLink(needs, input),
});
