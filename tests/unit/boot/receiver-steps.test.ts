import { describe, expect, it } from 'vitest';
import type { ReceiverStep } from '../../../src-preload/contract/index.ts';
import { createStepLog } from '../../../src-main/boot/receiver-steps.ts';
import { wordsOf } from '../../../src-main/boot/words.ts';

const at = '2026-11-20T03:10:00.000Z';
const where = { session: 's', peer: '192.168.1.31', at };

const openLog = () => {
  const told: ReceiverStep[] = [];
  const log = createStepLog({
    words: () => wordsOf('fr'),
    port: () => 21,
    now: () => new Date(at),
    onStep: (step) => told.push(step),
  });
  return { log, told };
};

const received = (state: 'received' | 'suspect') => ({
  type: 'received' as const,
  ...where,
  receipt: {
    id: 'i',
    fileName: 'JV_20261119.csv',
    sha256: '00',
    size: 1024,
    spoolFile: 'i.in',
    receivedAt: at,
    source: { way: 'ftps' as const, peer: where.peer, tls: 'TLSv1.2' },
    state,
  },
});

describe('the steps that Connexion caisse shows', () => {
  it('tells a port that cannot be had in words, and once however often it is tried', () => {
    const { log, told } = openLog();
    const taken = { type: 'failed', code: 'PORT_TAKEN', message: 'listen EADDRINUSE 0.0.0.0:21' } as const;
    for (let attempt = 0; attempt < 3; attempt++) log.event(taken);
    expect(told.map(({ step }) => step)).toEqual(['failed']);
    expect(told[0]?.detail).toContain('Le port 21 est déjà pris');
    log.event({ type: 'listening', host: '0.0.0.0', port: 21 });
    log.event(taken);
    expect(told.map(({ step }) => step)).toEqual(['failed', 'listening', 'failed']);
  });

  it.each([
    ['received', 'received'],
    ['suspect', 'aborted'],
  ] as const)('shows a %s file as %s', (state, step) => {
    const { log, told } = openLog();
    log.event(received(state));
    expect(told).toMatchObject([{ step, peer: '192.168.1.31' }]);
  });

  it('keeps the last hundred', () => {
    const { log, told } = openLog();
    for (let at = 0; at < 130; at++) log.event({ type: 'connected', ...where, peer: `10.0.0.${at}` });
    expect(told).toHaveLength(130);
    expect(log.list()).toHaveLength(100);
    expect(log.list().at(-1)?.peer).toBe('10.0.0.129');
  });
});
