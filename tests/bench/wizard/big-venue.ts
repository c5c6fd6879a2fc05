import type { EngineApi } from '../../../src-main/application/engine-api/index.ts';
import { CATEGORIES, COLOURS } from '../../../src-main/domain/sheets/drink.ts';
import { printNight } from '../../builders/night.ts';
import { readKnownVenues } from '../../fixtures/matching/venues.ts';
import { makeLibrary } from '../matching/big-library.ts';

export const DRINKS = 20_000;
export const ITEMS = 2_000;
export const NIGHTS = 10;

export const bigLibrary = makeLibrary(DRINKS);
const labels = readKnownVenues().flatMap((venue) => venue.labels.map(({ label }) => label));

/** What the venue sells: the venues' own labels first, then the same with a number behind. */
export const items = Array.from({ length: ITEMS }, (_, at) => ({
  code: String(10_000 + at),
  label: at < labels.length ? (labels[at] ?? '') : `${labels[at % labels.length] ?? ''} ${at}`,
}));

export const valueOf = <T>(
  outcome: { ok: true; value: T } | { ok: false; error: { message: string } },
): T => {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

/** A venue of twenty thousand drinks, two thousand labels to match and ten nights that sold them. */
export const fillVenue = async (engine: EngineApi): Promise<void> => {
  const libraryText = JSON.stringify(
    bigLibrary.map((drink) => ({
      ...drink,
      category: CATEGORIES.find((known) => known === drink.category) ?? 'vin',
      colour: COLOURS.find((known) => known === drink.colour) ?? null,
      formats: (drink.formats ?? []).map(({ name, cl }) => ({ name: name ?? 'verre', cl: cl ?? 12 })),
    })),
  );
  valueOf(await engine.importLibrary({ text: libraryText, fileName: 'library.json' }));
  for (let night = 0; night < NIGHTS; night += 1) {
    const day = `2026-10-${String(night + 1).padStart(2, '0')}`;
    const lines = items.map((item, index) => ({
      ...item,
      z: String(100 + night),
      ticket: String(index + 1).padStart(6, '0'),
      amount: '7,50',
    }));
    await engine.keepFile({ fileName: `JV_${night}.csv`, bytes: printNight(day, lines), peer: 'bench' });
  }
  await engine.takeIn();
};
