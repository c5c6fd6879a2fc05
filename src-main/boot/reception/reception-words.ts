import type { SelfTestFault, SelfTestStage } from '../../adapters/register-ftps/index.ts';
import type { ListenFailure } from './receiver-sentences.ts';
import type { SettingsRefusal } from './settings-in-force.ts';

type Place = { host: string; port: number };

const bytes = (size: number, locale: string): string => new Intl.NumberFormat(locale).format(size);

const fr = {
  /** One line of the tray. */
  trouble: {
    PORT_TAKEN: 'Réception impossible : port déjà pris',
    PORT_REFUSED: 'Réception impossible : port refusé par le système',
    NO_NETWORK: 'Réception impossible : pas de réseau',
    ADDRESS_GONE: 'Réception impossible : adresse perdue',
    SELF_TEST: 'Réception à vérifier : auto-essai sans réponse',
    OTHER: 'Réception impossible',
  } satisfies Record<ListenFailure, string>,
  silent: (hours: number) => `Aucun fichier depuis ${hours}\u00a0h`,
  selfTestDone: (stage: SelfTestStage, { host, port }: Place, size: number) =>
    ({
      reach: `${host}, port ${port}`,
      encrypt: 'c’est bien ce poste, par son certificat',
      login: 'laissez-passer d’un instant',
      upload: `${bytes(size, 'fr-FR')}\u00a0octets`,
      kept: 'octets et empreinte retrouvés, rien n’est gardé',
    })[stage],
  selfTestFault: {
    NOBODY_ANSWERS: ({ host, port }) =>
      `Rien ne répond à ${host}, port ${port}. Vérifiez le réseau de ce poste et le port choisi.`,
    TOO_LATE: ({ host, port }) =>
      `${host}, port ${port}, n’a pas répondu à temps\u00a0: un pare-feu retient peut-être la connexion. Autorisez Caisse Dorée.`,
    SOMEBODY_ELSE: ({ host, port }) =>
      `Un autre programme répond à ${host}, port ${port}. Fermez-le, ou choisissez un autre port.`,
    REFUSED: () => 'Le récepteur a refusé. Vérifiez la place sur le disque, puis refaites l’essai.',
    OTHER_BYTES: () => 'Ce qui est arrivé n’est pas ce qui est parti. Refaites l’essai ; rien n’est gardé.',
    BROKEN: ({ host }) =>
      `La connexion à ${host}\u00a0s’est rompue. Un antivirus l’a peut-être coupée\u00a0: autorisez Caisse Dorée.`,
  } satisfies Record<SelfTestFault, (place: Place) => string>,
  refusal: (refusal: SettingsRefusal): string => {
    switch (refusal.code) {
      case 'RANGE_REVERSED':
        return 'Le premier port de données est après le dernier. Rien n’a été changé.';
      case 'RANGE_SHORT':
        return 'Il faut au moins un port de données par connexion. Rien n’a été changé.';
      case 'PORT_IN_RANGE':
        return 'Le port est parmi les ports de données. Rien n’a été changé : choisissez-en un autre.';
      case 'MORE_PER_PEER':
        return 'Une adresse aurait plus de connexions que toutes ensemble. Rien n’a été changé.';
      case 'PORT_TAKEN':
        return `Le port ${refusal.port} est pris par ${refusal.holder ?? 'un autre programme'}. Rien n’a été changé.`;
      case 'PORT_REFUSED':
        return `Le système refuse le port ${refusal.port}. Rien n’a été changé\u00a0: choisissez un port à partir de 1024.`;
    }
  },
  certificateFile: 'Certificat',
  certificateKept: (name: string) => `${name} n’a pas pu être écrit. Choisissez un autre dossier.`,
};

const en: typeof fr = {
  trouble: {
    PORT_TAKEN: 'Cannot receive: port in use',
    PORT_REFUSED: 'Cannot receive: port refused by the system',
    NO_NETWORK: 'Cannot receive: no network',
    ADDRESS_GONE: 'Cannot receive: address gone',
    SELF_TEST: 'Reception to be checked: self-test not answered',
    OTHER: 'Cannot receive',
  },
  silent: (hours) => `No file for ${hours} h`,
  selfTestDone: (stage, { host, port }, size) =>
    ({
      reach: `${host}, port ${port}`,
      encrypt: 'it is this computer, by its certificate',
      login: 'a pass for a moment',
      upload: `${bytes(size, 'en-GB')} bytes`,
      kept: 'bytes and hash found again, nothing is kept',
    })[stage],
  selfTestFault: {
    NOBODY_ANSWERS: ({ host, port }) =>
      `Nothing answers at ${host}, port ${port}. Check this computer’s network and the port chosen.`,
    TOO_LATE: ({ host, port }) =>
      `${host}, port ${port}, did not answer in time: a firewall may hold the connection. Allow Caisse Dorée.`,
    SOMEBODY_ELSE: ({ host, port }) =>
      `Another program answers at ${host}, port ${port}. Close it, or choose another port.`,
    REFUSED: () => 'The receiver refused. Check the space on the disk, then run the test again.',
    OTHER_BYTES: () => 'What arrived is not what was sent. Run the test again; nothing is kept.',
    BROKEN: ({ host }) =>
      `The connection to ${host} broke. An antivirus may have cut it: allow Caisse Dorée.`,
  },
  refusal: (refusal) => {
    switch (refusal.code) {
      case 'RANGE_REVERSED':
        return 'The first data port comes after the last. Nothing was changed.';
      case 'RANGE_SHORT':
        return 'There must be at least one data port for each connection. Nothing was changed.';
      case 'PORT_IN_RANGE':
        return 'The port is one of the data ports. Nothing was changed: choose another.';
      case 'MORE_PER_PEER':
        return 'One address would have more connections than all together. Nothing was changed.';
      case 'PORT_TAKEN':
        return `Port ${refusal.port} is held by ${refusal.holder ?? 'another program'}. Nothing was changed.`;
      case 'PORT_REFUSED':
        return `The system refuses port ${refusal.port}. Nothing was changed: choose a port from 1024 on.`;
    }
  },
  certificateFile: 'Certificate',
  certificateKept: (name) => `${name} could not be written. Choose another folder.`,
};

export type ReceptionWords = typeof fr;

export const receptionWordsOf = (language: 'fr' | 'en'): ReceptionWords => (language === 'fr' ? fr : en);
