import { describe, expect, it } from 'vitest';
import type { ReceiverStep } from '../../../src-preload/contract';
import { checkList } from '../../../src-renderer/features/connection/check-list';
import {
  fingerprintLines,
  shortFingerprint,
} from '../../../src-renderer/features/connection/pointex-message';

type Step = ReceiverStep['step'];
const listening = { state: 'listening', message: null } as const;
const statesAfter = (...steps: Step[]): string => {
  const told = steps.map((step, second): ReceiverStep => ({
    at: new Date(second * 1000).toISOString(),
    step,
    peer: '192.168.1.45',
    detail: step,
    session: 's',
    remedy: null,
  }));
  const marks = { done: '✓', running: '…', toCome: '○', failed: '✗' };
  return checkList(told, listening)
    .map((view) => marks[view.state])
    .join('');
};
const whole: Step[] = ['listening', 'connected', 'secured', 'loggedIn', 'receiving', 'received', 'imported'];

describe('the live test of the connection', () => {
  it.each<[string, Step[], string]>([
    ['waits for the register once the port listens', ['listening'], '✓…○○○○'],
    ['advances with the register', ['listening', 'connected', 'secured', 'loggedIn'], '✓✓✓✓…○'],
    ['is done when the journal was read', whole, '✓✓✓✓✓✓'],
    ['starts again with another call', [...whole, 'connected'], '✓✓…○○○'],
    ['shows the file on its way', ['listening', 'connected', 'secured', 'loggedIn', 'receiving'], '✓✓✓✓…○'],
    ['stops at a refused password', ['listening', 'connected', 'secured', 'refused'], '✓✓✓✗○○'],
    ['stops at a register that does not encrypt', ['listening', 'connected', 'refused'], '✓✓✗○○○'],
    [
      'stops at an upload that was cut',
      ['listening', 'connected', 'secured', 'loggedIn', 'receiving', 'aborted'],
      '✓✓✓✓✗○',
    ],
    ['stops at a journal set aside', [...whole.slice(0, -1), 'setAside'], '✓✓✓✓✓✗'],
    ['does not keep the success of the file before', [...whole, 'receiving', 'received'], '✓✓✓✓✓…'],
  ])('%s', (_, steps, expected) => {
    expect(statesAfter(...steps)).toBe(expected);
  });

  it('says why the port does not listen, and expects nothing else', () => {
    const views = checkList([], { state: 'failed', message: 'Le port 21 est pris.' });
    expect(views.map((view) => view.state)).toEqual(['failed', ...Array(5).fill('toCome')]);
    expect(views[0]?.detail).toBe('Le port 21 est pris.');
  });
});

describe('the fingerprint of the certificate', () => {
  const pairs = Array.from({ length: 32 }, (_, at) => at.toString(16).toUpperCase().padStart(2, '0'));

  it('is shown on two lines of sixteen pairs and named by its first four', () => {
    const lines = fingerprintLines(pairs.join(':'));
    expect(lines.map((line) => line.split(':').length)).toEqual([16, 16]);
    expect(shortFingerprint(pairs.join(':'))).toBe('00:01:02:03');
  });
});
