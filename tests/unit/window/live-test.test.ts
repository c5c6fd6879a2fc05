import { describe, expect, it } from 'vitest';
import type { ReceiverStep } from '../../../src-preload/contract';
import { checkList } from '../../../src-renderer/features/connection/check-list';
import {
  fingerprintLines,
  shortFingerprint,
} from '../../../src-renderer/features/connection/pointex-message';

type Step = ReceiverStep['step'];
const listening = { state: 'listening', message: null } as const;

const told = (steps: readonly (Step | [Step, string])[]): ReceiverStep[] =>
  steps.map((one, second) => {
    const [step, conversation] = typeof one === 'string' ? [one, 'register'] : one;
    return {
      at: new Date(second * 1000).toISOString(),
      step,
      session: step === 'listening' || step === 'failed' ? null : conversation,
      peer: '192.168.1.45',
      detail: step,
      remedy: step === 'refused' ? 'what to do' : null,
    };
  });
const marks = { done: '✓', running: '…', toCome: '○', failed: '✗' };
const statesAfter = (steps: readonly (Step | [Step, string])[]): string =>
  checkList(told(steps), listening)
    .map((view) => marks[view.state])
    .join('');
const whole: Step[] = ['listening', 'connected', 'secured', 'loggedIn', 'receiving', 'received', 'imported'];

describe('the live test of the connection', () => {
  it.each<[string, (Step | [Step, string])[], string]>([
    ['waits for the register once the port listens', ['listening'], '✓…○○○○'],
    ['advances with the register', ['listening', 'connected', 'secured', 'loggedIn'], '✓✓✓✓…○'],
    ['is done when the journal was read', whole, '✓✓✓✓✓✓'],
    [
      'starts again with another conversation',
      [...whole, ['connected', 'again'], ['secured', 'again']],
      '✓✓✓…○○',
    ],
    ['is not wiped out by a stranger that only calls', [...whole, ['connected', 'stranger']], '✓✓✓✓✓✓'],
    ['shows whoever calls while nobody spoke', ['listening', ['connected', 'stranger']], '✓✓…○○○'],
    ['shows the file on its way', ['listening', 'connected', 'secured', 'loggedIn', 'receiving'], '✓✓✓✓…○'],
    ['stops at a refused password', ['listening', 'connected', 'secured', 'refused'], '✓✓✓✗○○'],
    ['goes on when the next try is right', ['connected', 'secured', 'refused', 'loggedIn'], '✓✓✓✓…○'],
    ['stops at a register that does not encrypt', ['listening', 'connected', 'refused'], '✓✓✗○○○'],
    [
      'stops at an upload that was cut',
      ['listening', 'connected', 'secured', 'loggedIn', 'receiving', 'aborted'],
      '✓✓✓✓✗○',
    ],
    ['stops at a journal set aside', [...whole.slice(0, -1), 'setAside'], '✓✓✓✓✓✗'],
    ['does not keep the success of the file before', [...whole, 'receiving', 'received'], '✓✓✓✓✓…'],
    ['keeps what was done when the port is opened anew', [...whole, 'listening'], '✓✓✓✓✓✓'],
  ])('%s', (_, steps, expected) => {
    expect(statesAfter(steps)).toBe(expected);
  });

  it('keeps the reason of an upload that is told as cut afterwards', () => {
    const steps = told(['connected', 'secured', 'loggedIn', 'receiving', 'refused', 'aborted']);
    const failed = checkList(steps, listening).find(({ state }) => state === 'failed');
    expect(failed).toMatchObject({ stage: 'received', detail: 'refused', remedy: 'what to do' });
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
