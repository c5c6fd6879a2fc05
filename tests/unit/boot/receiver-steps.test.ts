import { describe, expect, it } from 'vitest';
import type { ReceiverStep } from '../../../src-preload/contract/index.ts';
import type { ImportReport } from '../../../src-main/application/engine-api/index.ts';
import { createStepLog } from '../../../src-main/boot/reception/receiver-steps.ts';
import { receiverWordsOf } from '../../../src-main/boot/reception/receiver-words.ts';

const at = '2026-11-20T03:10:00.000Z';
const where = { session: 's', peer: '192.168.1.31', at };

const openLog = () => {
  const told: ReceiverStep[] = [];
  let language: 'fr' | 'en' = 'fr';
  const log = createStepLog({
    wording: () => ({
      language,
      words: receiverWordsOf(language),
      facts: {
        port: 21,
        host: '0.0.0.0',
        user: 'pointex',
        passivePorts: { from: 40_100, to: 40_149 },
        maxFileMegabytes: 128,
      },
    }),
    now: () => new Date(at),
    onStep: (step) => told.push(step),
  });
  return { log, told, speak: (chosen: 'fr' | 'en') => (language = chosen) };
};

const received = (state: 'received' | 'waiting' | 'suspect') => ({
  type: 'received' as const,
  ...where,
  receipt: {
    id: 'i',
    fileName: 'JV_20261119.csv',
    sha256: '00',
    size: 12_480,
    spoolFile: 'i.in',
    receivedAt: at,
    source: { way: 'ftps' as const, peer: where.peer, tls: 'TLSv1.2' },
    state,
  },
});

const report = (part: Partial<ImportReport>): ImportReport => ({
  receiptId: 'i',
  file: 'JV_20261119.csv',
  status: 'imported',
  reason: null,
  days: ['2026-11-19'],
  lineCount: 212,
  amountCents: 320_450,
  dialect: 'P1',
  ...part,
});

const plain = (text: string | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

describe('the steps that Connexion caisse shows', () => {
  it('tells a port that cannot be had in words, and once however often it is tried', () => {
    const { log, told } = openLog();
    const taken = { type: 'failed', code: 'PORT_TAKEN', message: 'listen EADDRINUSE 0.0.0.0:21' } as const;
    for (let attempt = 0; attempt < 3; attempt++) log.event(taken);
    expect(told.map(({ step }) => step)).toEqual(['failed']);
    expect(told[0]?.detail).toContain('Le port 21 est pris');
    log.event({ type: 'listening', host: '0.0.0.0', port: 21 });
    log.event(taken);
    expect(told.map(({ step }) => step)).toEqual(['failed', 'listening', 'failed']);
  });

  it.each([
    ['received', 'received', 'JV_20261119.csv, 12 480 octets'],
    ['waiting', 'received', 'lu dès que la caisse lui donne son nom'],
    ['suspect', 'aborted', 'rien ne prouve qu’il est entier'],
  ] as const)('shows a %s file as %s', (state, step, words) => {
    const { log, told } = openLog();
    log.event(received(state));
    expect(told).toMatchObject([{ step, peer: '192.168.1.31' }]);
    expect(plain(told[0]?.detail)).toContain(words);
  });

  it.each<[string, Partial<ImportReport>, ReceiverStep['step'], string]>([
    ['form, lines and amount', {}, 'imported', 'forme P1, 212 lignes, 3 204,50 €'],
    ['a file that came before', { status: 'duplicate' }, 'imported', 'rien n’est compté deux fois'],
    ['a closed day', { status: 'empty' }, 'imported', 'est vide : aucune vente'],
    [
      'a file that is not understood',
      { status: 'quarantined', reason: { code: 'x', line: 3, message: 'La ligne 3 n’a pas de date.' } },
      'setAside',
      'La ligne 3 n’a pas de date.',
    ],
  ])('tells what became of the file in its conversation: %s', (_, part, step, words) => {
    const { log, told } = openLog();
    log.event(received('received'));
    log.imported(report(part));
    expect(told[1]).toMatchObject({ step, session: 's' });
    expect(plain(told[1]?.detail)).toContain(words);
  });

  it('is told again in the language that is chosen afterwards', () => {
    const { log, speak } = openLog();
    log.event({ type: 'refused', reason: 'WRONG_PASSWORD', ...where });
    speak('en');
    expect(log.list()[0]?.detail).toBe('The login is right, the password is not.');
  });

  it('keeps the last two hundred', () => {
    const { log, told } = openLog();
    for (let at = 0; at < 230; at++) log.event({ type: 'connected', ...where, peer: `10.0.0.${at}` });
    expect(told).toHaveLength(230);
    expect(log.list()).toHaveLength(200);
    expect(log.list().at(-1)?.peer).toBe('10.0.0.229');
  });
});
