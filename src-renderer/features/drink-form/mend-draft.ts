import type { Mend } from '../../../src-preload/contract';
import type { Locale } from '../../format/numbers';
import type { DrinkDraft } from './drink-draft';
import { figure } from './typed';

/** The draft with what one button of a doubt puts in it. */
export const mendDraft = (draft: DrinkDraft, { fields, serving }: Mend, locale: Locale): DrinkDraft => ({
  ...draft,
  ...(fields.appellation === undefined ? {} : { appellation: fields.appellation ?? '' }),
  ...(fields.region === undefined ? {} : { region: fields.region ?? '' }),
  ...(fields.country === undefined ? {} : { country: fields.country ?? '' }),
  ...(fields.colour === undefined ? {} : { colour: fields.colour ?? 'none' }),
  ...(fields.category === undefined ? {} : { category: fields.category }),
  ...(fields.vintage === undefined ? {} : { vintage: fields.vintage === null ? '' : String(fields.vintage) }),
  ...(fields.containerMl === undefined ? {} : { container: figure(locale, fields.containerMl, 1) }),
  servings: draft.servings.map((line, at) =>
    at === serving?.at ? { ...line, volume: figure(locale, serving.volumeMl, 1) } : line,
  ),
  details:
    fields.vatRate === undefined
      ? draft.details
      : { ...draft.details, vat: figure(locale, fields.vatRate, 2) },
});
