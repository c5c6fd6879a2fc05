import { describe, expect, it } from 'vitest';
import { measure } from '../../bench/matching/measures.ts';
import { ours } from '../../bench/matching/rivals.ts';
import { readAsideVenues, readKnownVenues } from '../../fixtures/matching/venues.ts';

describe('the matcher on labels typed by hand', () => {
  it('keeps its figures on the venues it was tuned on', () => {
    const measures = measure(ours, readKnownVenues());
    expect(measures['R@1 %']).toBeGreaterThanOrEqual(99);
    expect(measures['R@5 %']).toBeGreaterThanOrEqual(99.5);
    expect(measures.AUC).toBeGreaterThanOrEqual(0.995);
    expect(measures['coverage %']).toBeGreaterThanOrEqual(98);
    expect(measures['kind %']).toBeGreaterThanOrEqual(99);
    expect(measures['volume %']).toBeGreaterThanOrEqual(98.5);
    expect(measures['calibration error']).toBeLessThanOrEqual(0.015);
  });

  it('holds on a venue kept aside', () => {
    const measures = measure(ours, readAsideVenues());
    expect(measures['R@1 %']).toBeGreaterThanOrEqual(98);
    expect(measures['R@5 %']).toBeGreaterThanOrEqual(98);
    expect(measures.AUC).toBeGreaterThanOrEqual(0.99);
    expect(measures['coverage %']).toBeGreaterThanOrEqual(96);
    expect(measures['kind %']).toBeGreaterThanOrEqual(97);
    expect(measures['volume %']).toBeGreaterThanOrEqual(97);
  });
});
