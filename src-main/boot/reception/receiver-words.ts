import type { ReceiverWords } from './receiver-sentences.ts';
import { receiverWordsEn } from './receiver-words-en.ts';

const count = (value: number): string => new Intl.NumberFormat('fr-FR').format(value);

const fr: ReceiverWords = {
  refusals: {
    TLS_REQUIRED: () => ({
      detail: 'La caisse a donné son login sans chiffrer la connexion ; il n’a pas été lu.',
      remedy: 'Sur la caisse, choisissez « FTP avec TLS explicite » (FTPES) au lieu de « FTP » seul.',
    }),
    IMPLICIT_TLS: ({ port }) => ({
      detail: 'La caisse chiffre dès le premier octet : c’est le mode TLS implicite, celui du port 990.',
      remedy: `Sur la caisse, choisissez «\u00a0TLS explicite\u00a0» (FTPES, AUTH TLS) sur le port ${port}.`,
    }),
    TLS_TOO_OLD: () => ({
      detail: 'La caisse ne connaît que TLS 1.0 ou 1.1 ; il faut TLS 1.2 ou 1.3.',
      remedy:
        'Demandez à Pointex de mettre à jour la caisse ou son Windows. Un chiffrement plus ancien n’est jamais accepté.',
    }),
    TLS_FAILED: () => ({
      detail: 'L’échange chiffré a été rompu avant d’être établi.',
      remedy:
        'Demandez à Pointex d’accepter le certificat de ce poste ; son empreinte est sur la page Connexion caisse.',
    }),
    UNKNOWN_LOGIN: ({ user }) => ({
      detail: `Le login saisi sur la caisse n’est pas «\u00a0${user}\u00a0».`,
      remedy: `Sur la caisse, saisissez ${user}, en minuscules et sans espace, puis le mot de passe.`,
    }),
    WRONG_PASSWORD: () => ({
      detail: 'Le login est juste, le mot de passe ne l’est pas.',
      remedy:
        'Recopiez le mot de passe sur la caisse, majuscules comprises. S’il est perdu, renouvelez-le sur la page Connexion caisse.',
    }),
    BANNED: () => ({
      detail: 'Trop de mots de passe faux : cette adresse est écartée pour un moment.',
      remedy: 'Corrigez le mot de passe sur la caisse, puis levez l’écart sur la page Connexion caisse.',
    }),
    PROT_P_MISSING: () => ({
      detail: 'La caisse veut envoyer le fichier sans le chiffrer (PROT P manque).',
      remedy: 'Sur la caisse, chiffrez aussi les données : « PROT P », ou « protection : privée ».',
    }),
    ACTIVE_MODE: () => ({
      detail: 'La caisse demande le mode actif, où ce poste devrait l’appeler ; il n’appelle personne.',
      remedy: 'Sur la caisse, choisissez le mode passif.',
    }),
    DATA_UNREACHABLE: ({ passivePorts }, port) => ({
      detail: `La caisse n’a pas atteint le port de données ${port} de ce poste.`,
      remedy: `Ouvrez les ports ${passivePorts.from} à ${passivePorts.to} (TCP, entrants) au pare-feu de ce poste, puis relancez l’envoi.`,
    }),
    DATA_NOT_ENCRYPTED: (_facts, port) => ({
      detail: `La caisse a ouvert le port de données ${port} sans y commencer le chiffrement.`,
      remedy: 'Sur la caisse, activez TLS pour les données aussi, puis relancez l’envoi.',
    }),
    WRONG_FOLDER: (_facts, folder) => ({
      detail: `Le dossier «\u00a0${folder}\u00a0» n’existe pas ici.`,
      remedy: 'Sur la caisse, donnez /sales comme dossier de dépôt.',
    }),
    NAME_NOT_ALLOWED: (_facts, name) => ({
      detail:
        name === ''
          ? 'Le fichier n’a pas de nom permis.'
          : `Le nom de fichier «\u00a0${name}\u00a0» n’est pas permis.`,
      remedy: 'Sur la caisse, choisissez un nom sans / \\ : * ? " < > | et de 200 caractères au plus.',
    }),
    FILE_TOO_LARGE: ({ maxFileMegabytes }) => ({
      detail: `Le fichier dépasse ${count(maxFileMegabytes)}\u00a0Mo\u202f; il n’est pas gardé.`,
      remedy: 'Vérifiez que c’est un journal de ventes ; au besoin, relevez la limite dans Réglages.',
    }),
    DISK_FULL: () => ({
      detail: 'Le disque de ce poste est plein : le fichier est refusé, la caisse le garde.',
      remedy: 'Libérez de la place, puis relancez l’envoi.',
    }),
    TOO_MANY_CONNECTIONS: () => ({
      detail: 'Trop de connexions à la fois : celle-ci a été refusée.',
      remedy: 'Relancez dans une minute ; si cela revient, relevez la limite dans Réglages.',
    }),
    TOO_MANY_COMMANDS: () => ({
      detail: 'Trop de commandes d’un coup : la connexion a été fermée.',
      remedy: 'Si c’est bien la caisse, relancez l’envoi ; sinon, rien n’est à faire.',
    }),
    LINE_TOO_LONG: () => ({
      detail: 'Une commande trop longue a été envoyée : la connexion a été fermée.',
      remedy: 'Si c’est bien la caisse, relancez l’envoi ; sinon, rien n’est à faire.',
    }),
  },
  cut: (fileName) => ({
    detail: `L’envoi de ${fileName} a été coupé. Ce qui est arrivé est gardé et n’est pas compté.`,
    remedy: 'Relancez l’envoi ; si cela revient, vérifiez le câble ou le Wi-Fi de la caisse.',
  }),
  suspect: (fileName) => ({
    detail: `La caisse a disparu à la fin de ${fileName}\u00a0: rien ne prouve qu’il est entier. Il est gardé et n’est pas compté.`,
    remedy: 'Relancez l’envoi du même fichier.',
  }),
  received: (fileName, size) => `${fileName}, ${count(size)}\u00a0octets`,
  waiting: (fileName, size) =>
    `${fileName}, ${count(size)}\u00a0octets, lu dès que la caisse lui donne son nom`,
  read: (dialect, lines, amount) =>
    [
      ...(dialect === null ? [] : [`forme ${dialect}`]),
      lines > 1 ? `${count(lines)} lignes` : `${lines} ligne`,
      ...(amount === null ? [] : [amount]),
    ].join(', '),
  duplicate: (fileName) => `${fileName} était déjà reçu\u00a0: rien n’est compté deux fois`,
  empty: (fileName) => `${fileName} est vide\u00a0: aucune vente`,
  setAsideRemedy: 'Le fichier est gardé. Ouvrez Journaux pour voir la ligne et la raison.',
  failed: (code, { port, host, holder }) =>
    ({
      PORT_TAKEN: `Le port ${port} est pris par ${holder ?? 'un autre programme'}. Rien n’arrive tant qu’il n’est pas libéré\u202f; un essai est fait toutes les 10\u00a0s.`,
      PORT_REFUSED:
        port < 1024
          ? `Le système réserve le port ${port} à l’administrateur. Rien n’arrive\u00a0: choisissez un port à partir de 1024, ou demandez à l’administrateur de permettre celui-ci.`
          : `Le système refuse le port ${port}, réservé à un autre usage. Rien n’arrive\u00a0: choisissez-en un autre.`,
      NO_NETWORK:
        'Ce poste n’a plus de réseau : la caisse ne peut pas le joindre. La réception reprend dès que le câble ou le Wi-Fi revient.',
      ADDRESS_GONE: `L’adresse ${host} n’est plus celle de ce poste. Un essai est fait toutes les 10\u00a0s.`,
      SELF_TEST: `Le port ${port} est ouvert, mais l’auto-essai n’a pas abouti. Refaites-le sur la page Connexion caisse.`,
      OTHER: `Le port ${port} ne peut pas être ouvert. Un essai est fait toutes les 10\u00a0s.`,
    })[code],
};

export const receiverWordsOf = (language: 'fr' | 'en'): ReceiverWords =>
  language === 'fr' ? fr : receiverWordsEn;
