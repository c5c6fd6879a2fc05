import { describe, expect, it } from 'vitest';
import { admit, type Occupant } from '../../../src-main/adapters/register-ftps/admission.ts';
import { defaultLimits } from '../../../src-main/adapters/register-ftps/limits.ts';

const now = 1_000_000;
const seconds = (count: number): number => count * 1000;

const occupant = (peer: string, quietFor: number, isLoggedIn = false): Occupant => ({
  peer,
  openedAt: now - seconds(100),
  lastCommandAt: now - seconds(quietFor),
  isLoggedIn,
  transfer: null,
  control: { isIdle: () => true },
});
const five = (quietFor: number, isLoggedIn = false): Occupant[] =>
  Array.from({ length: 5 }, () => occupant('10.0.0.5', quietFor, isLoggedIn));

describe('a newcomer', () => {
  it.each([
    { case: 'to an empty receiver', others: [], isAdmitted: true },
    { case: 'while five of its own are talking', others: five(1), isAdmitted: false },
    { case: 'while five of its own are silent', others: five(6), isAdmitted: true },
    { case: 'while five of its own logged in and pause', others: five(6, true), isAdmitted: false },
    { case: 'while five of its own never said QUIT', others: five(31, true), isAdmitted: true },
  ])('$case is admitted: $isAdmitted', ({ others, isAdmitted }) => {
    expect(admit('10.0.0.5', others, null, defaultLimits, now).isAdmitted).toBe(isAdmitted);
  });

  it('takes the place of a silent stranger before that of a forgotten login', () => {
    const silent = occupant('10.0.0.5', 6);
    const others = [...five(31, true).slice(1), silent];
    expect(admit('10.0.0.5', others, null, defaultLimits, now).toEvict).toBe(silent);
  });

  it('never takes the place of an upload', () => {
    const uploading = five(60, true).map((one) => ({ ...one, transfer: { abort: () => undefined } }));
    expect(admit('10.0.0.5', uploading, null, defaultLimits, now).isAdmitted).toBe(false);
  });
});
