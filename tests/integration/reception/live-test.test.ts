import { once } from 'node:events';
import { connect } from 'node:net';
import { connect as connectTls, createSecureContext } from 'node:tls';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ReceiverStep } from '../../../src-preload/contract/index.ts';
import type { ReceiverEvent, ReceiverLimits } from '../../../src-main/adapters/register-ftps/index.ts';
import { createStepLog } from '../../../src-main/boot/reception/receiver-steps.ts';
import { receiverWordsOf } from '../../../src-main/boot/reception/receiver-words.ts';
import { openBareTill, upload, type BareTill } from '../register-ftps/bare-till.ts';
import { openVenue, type Venue } from '../register-ftps/venue.ts';

/** Timers that a venue waits 30 s for. */
const impatient: Partial<ReceiverLimits> = { dataConnectMs: 300, handshakeMs: 1000, wrongPasswordDelayMs: 1 };

const open = async (limits: Partial<ReceiverLimits> = impatient): Promise<Venue> => {
  const venue = await openVenue({ limits, settings: { maxFileBytes: 1024 * 1024 } });
  onTestFinished(() => venue.close());
  return venue;
};

/** What Connexion caisse would show of what the receiver told. */
const shownIn = (language: 'fr' | 'en', venue: Venue, events: readonly ReceiverEvent[]): ReceiverStep[] => {
  const log = createStepLog({
    wording: () => ({
      language,
      words: receiverWordsOf(language),
      facts: {
        port: venue.port,
        host: venue.host,
        user: venue.user,
        passivePorts: { from: 41_000, to: 41_199 },
        maxFileMegabytes: 1,
      },
    }),
    now: () => new Date(),
    onStep: () => undefined,
  });
  for (const event of events) log.event(event);
  return log.list();
};

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

type Told = { fr: string; en: string };
type Case = {
  name: string;
  converse: (venue: Venue, till: () => Promise<BareTill>) => Promise<unknown>;
  detail: Told;
  remedy: Told;
  limits?: Partial<ReceiverLimits>;
};

const oldTls = createSecureContext({
  minVersion: 'TLSv1',
  maxVersion: 'TLSv1.1',
  ciphers: 'DEFAULT@SECLEVEL=0',
});

const closed = (socket: { destroyed: boolean }): Promise<unknown> =>
  vi.waitFor(() => expect(socket.destroyed).toBe(true), 5000);

const cases: Case[] = [
  {
    name: 'a register that does not encrypt at all',
    converse: async (venue, till) => (await till()).ask(`USER ${venue.user}`),
    detail: { fr: 'sans chiffrer la connexion ; il n’a pas été lu', en: 'without encrypting the connection' },
    remedy: { fr: 'choisissez « FTP avec TLS explicite »', en: 'choose “FTP with explicit TLS”' },
  },
  {
    name: 'a register that encrypts from the first byte',
    converse: async (venue) => {
      const socket = connectTls({ host: venue.host, port: venue.port, rejectUnauthorized: false });
      socket.on('error', () => undefined);
      await closed(socket);
    },
    detail: { fr: 'dès le premier octet : c’est le mode TLS implicite', en: 'that is implicit TLS' },
    remedy: { fr: '« TLS explicite » (FTPES, AUTH TLS) sur le port', en: '“explicit TLS” (FTPES, AUTH TLS)' },
  },
  {
    name: 'a register that only knows TLS 1.0 and 1.1',
    converse: async (_venue, till) => {
      const old = await till();
      await old.ask('AUTH TLS');
      const socket = connectTls({ socket: old.socket(), secureContext: oldTls, rejectUnauthorized: false });
      socket.on('error', () => undefined);
      await closed(socket);
    },
    detail: { fr: 'ne connaît que TLS 1.0 ou 1.1 ; il faut TLS 1.2', en: 'only knows TLS 1.0 or 1.1' },
    remedy: { fr: 'mettre à jour la caisse ou son Windows', en: 'update the register or its Windows' },
  },
  {
    name: 'a register that hangs up on our certificate',
    converse: async (_venue, till) => {
      const distrustful = await till();
      await distrustful.ask('AUTH TLS');
      const socket = connectTls({ socket: distrustful.socket(), rejectUnauthorized: true });
      socket.on('error', () => undefined);
      await closed(socket);
    },
    detail: { fr: 'rompu avant d’être établi', en: 'broke off before it was established' },
    remedy: { fr: 'd’accepter le certificat de ce poste', en: 'accept this computer’s certificate' },
  },
  {
    name: 'an unknown login',
    converse: async (venue, till) => {
      const stranger = await till();
      await stranger.authTls();
      await stranger.ask('USER caisse');
      await stranger.ask(`PASS ${venue.password}`);
    },
    detail: { fr: 'Le login saisi sur la caisse n’est pas « till »', en: 'is not “till”' },
    remedy: { fr: 'saisissez till', en: 'enter till' },
  },
  {
    name: 'a wrong password',
    converse: async (venue, till) => {
      const wrong = await till();
      await wrong.authTls();
      await wrong.ask(`USER ${venue.user}`);
      await wrong.ask('PASS 1234');
    },
    detail: {
      fr: 'Le login est juste, le mot de passe ne l’est pas',
      en: 'The login is right, the password is not',
    },
    remedy: { fr: 'Recopiez le mot de passe', en: 'Copy the password to the register again' },
  },
  {
    name: 'data that is not to be encrypted',
    converse: async (_venue, till) => {
      const open = await till();
      await open.authTls();
      await open.login();
      await open.ask('EPSV');
      await open.ask('STOR a.csv');
    },
    detail: { fr: 'sans le chiffrer (PROT P manque)', en: '(PROT P is missing)' },
    remedy: { fr: 'chiffrez aussi les données : « PROT P »', en: 'encrypt the data as well: “PROT P”' },
  },
  ...['PORT 127,0,0,1,200,10', 'EPRT |1|127.0.0.1|51210|'].map((command) => ({
    name: `active mode by ${command.slice(0, 4)}`,
    converse: async (_venue: Venue, till: () => Promise<BareTill>) => {
      const active = await till();
      await active.logInAndProtect();
      await active.ask(command);
    },
    detail: { fr: 'demande le mode actif', en: 'asks for active mode' },
    remedy: { fr: 'choisissez le mode passif', en: 'choose passive mode' },
  })),
  {
    name: 'a folder that is not there',
    converse: async (_venue, till) => {
      const lost = await till();
      await lost.logInAndProtect();
      await lost.ask('CWD /ventes');
    },
    detail: { fr: 'Le dossier « /ventes » n’existe pas ici', en: 'The folder “/ventes” does not exist here' },
    remedy: { fr: 'donnez /sales comme dossier', en: 'give /sales as the upload folder' },
  },
  {
    name: 'a file for a folder that is not there',
    converse: async (_venue, till) => {
      const lost = await till();
      await lost.logInAndProtect();
      await upload(lost, '/export/nuit/JV.csv', 'x');
    },
    detail: { fr: 'Le dossier « /export/nuit » n’existe pas ici', en: 'The folder “/export/nuit”' },
    remedy: { fr: 'donnez /sales comme dossier', en: 'give /sales as the upload folder' },
  },
  {
    name: 'a name that is not allowed',
    converse: async (_venue, till) => {
      const odd = await till();
      await odd.logInAndProtect();
      await upload(odd, 'JV?.csv', 'x');
    },
    detail: {
      fr: 'Le nom de fichier « JV?.csv » n’est pas permis',
      en: 'The file name “JV?.csv” is not allowed',
    },
    remedy: { fr: 'choisissez un nom sans', en: 'choose a name without' },
  },
  {
    name: 'a data port that is not reached after STOR',
    converse: async (_venue, till) => {
      const walled = await till();
      await walled.logInAndProtect();
      await walled.ask('EPSV');
      await walled.ask('STOR a.csv');
      await walled.reply();
    },
    detail: { fr: 'n’a pas atteint le port de données 41', en: 'did not reach data port 41' },
    remedy: {
      fr: 'Ouvrez les ports 41000 à 41199 (TCP, entrants) au pare-feu',
      en: 'Open ports 41000 to 41199 (TCP',
    },
  },
  {
    name: 'a data port that is tried before STOR, in vain, and left',
    limits: { ...impatient, dataConnectMs: 20_000 },
    converse: async (_venue, till) => {
      const walled = await till();
      await walled.logInAndProtect();
      await walled.ask('EPSV');
      await walled.ask('QUIT');
    },
    detail: { fr: 'n’a pas atteint le port de données 41', en: 'did not reach data port 41' },
    remedy: { fr: 'au pare-feu de ce poste', en: 'on this computer’s firewall' },
  },
  {
    name: 'a data channel where TLS does not begin',
    converse: async (_venue, till) => {
      const half = await till();
      await half.logInAndProtect();
      await half.openData();
      await half.ask('STOR a.csv');
      await half.reply();
    },
    detail: { fr: 'sans y commencer le chiffrement', en: 'did not begin encryption there' },
    remedy: { fr: 'activez TLS pour les données aussi', en: 'switch TLS on for the data as well' },
  },
  {
    name: 'an upload that is cut',
    converse: async (_venue, till) => {
      const cut = await till();
      await cut.logInAndProtect();
      const data = await cut.openData();
      await cut.ask('STOR JV.csv');
      const line = await data.protect();
      await new Promise<void>((written) => void line.write('half a journ', () => written()));
      data.raw.resetAndDestroy();
      await cut.reply();
    },
    detail: { fr: 'L’envoi de JV.csv a été coupé', en: 'The upload of JV.csv was cut' },
    remedy: { fr: 'vérifiez le câble ou le Wi-Fi', en: 'check the register’s cable or Wi-Fi' },
  },
  {
    name: 'a file larger than allowed',
    converse: async (_venue, till) => {
      const large = await till();
      await large.logInAndProtect();
      await upload(large, 'JV.csv', Buffer.alloc(1024 * 1024 + 1));
    },
    detail: { fr: 'Le fichier dépasse 1 Mo', en: 'The file is larger than 1 MB' },
    remedy: { fr: 'relevez la limite dans Réglages', en: 'raise the limit in Settings' },
  },
];

/** The first refusal: what the register does after it was told is its own affair. */
const trouble = (steps: readonly ReceiverStep[]): ReceiverStep | undefined =>
  steps.find(({ step }) => step === 'refused' || step === 'aborted');

describe('the live test says where it stopped and what to do, in French and English:', () => {
  it.each(cases)('$name', async ({ converse, detail, remedy, limits }) => {
    const venue = await open(limits);
    await converse(venue, async () => {
      const till = await openBareTill(venue);
      onTestFinished(() => till.close());
      return till;
    });
    await vi.waitFor(() => expect(trouble(shownIn('fr', venue, venue.events))).toBeDefined(), 5000);
    for (const language of ['fr', 'en'] as const) {
      const told = trouble(shownIn(language, venue, venue.events));
      expect(told).toMatchObject({ peer: '127.0.0.1' });
      expect(plain(told?.detail ?? '')).toContain(detail[language]);
      expect(plain(told?.remedy ?? '')).toContain(remedy[language]);
    }
  });

  it('follows a whole upload step by step, within one conversation', async () => {
    const venue = await open();
    const till = await openBareTill(venue);
    onTestFinished(() => till.close());
    await till.logInAndProtect();
    await upload(till, 'JV_20261120.csv', Buffer.alloc(12_480, 'a'));
    const steps = shownIn('fr', venue, venue.events).filter(({ session }) => session !== null);
    expect(steps.map(({ step }) => step)).toEqual([
      'connected',
      'secured',
      'loggedIn',
      'receiving',
      'received',
    ]);
    expect(new Set(steps.map(({ session }) => session)).size).toBe(1);
    expect(plain(steps.at(-1)?.detail ?? '')).toBe('JV_20261120.csv, 12 480 octets');
    expect(steps[1]?.detail).toMatch(/^TLSv1\.[23]$/);
  });

  it('is not misled by a stranger that says nothing', async () => {
    const venue = await open();
    const stranger = connect(venue.port, venue.host);
    await once(stranger, 'data');
    stranger.destroy();
    await vi.waitFor(() => expect(venue.events.at(-1)?.type).toBe('disconnected'), 5000);
    expect(trouble(shownIn('fr', venue, venue.events))).toBeUndefined();
  });
});
