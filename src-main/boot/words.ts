export type Language = 'fr' | 'en';

type FailureCode = 'PORT_TAKEN' | 'PORT_REFUSED' | 'OTHER';

const fr = {
  open: 'Ouvrir Caisse Dorée',
  quit: 'Quitter',
  listening: (port: number) => `À l’écoute, port ${port}`,
  stopped: 'Réception arrêtée',
  toMatch: (count: number) =>
    count > 1 ? `${count} boissons à synchroniser` : `${count} boisson à synchroniser`,
  nightTitle: (day: string) => `La nuit du ${day} est arrivée`,
  nightBody: (lines: number, amount: string) => `${lines} lignes, ${amount}`,
  nightsTitle: (count: number) => `${count} nuits sont arrivées`,
  setAsideTitle: 'Un journal est en quarantaine',
  setAsideTitles: (count: number) => `${count} journaux sont en quarantaine`,
  certificateTitle: 'Le certificat a été refait',
  certificateBody:
    'L’ancien n’était plus utilisable. Si la caisse vérifie son empreinte, donnez-lui la nouvelle.',
  protocol: 'FTP avec TLS (explicite)',
  journalFiles: 'Journaux de ventes',
  libraryFiles: 'Bibliothèque de boissons',
  notRead: (names: string) => `Fichier illisible : ${names}. Les autres ont été pris.`,
  libraryNotRead: (name: string) => `${name} ne peut pas être lu, ou est trop grand. Rien n’a été modifié.`,
  noMailProgram:
    'Aucun programme de courrier ne s’est ouvert. Copiez le message, puis collez-le dans le vôtre.',
  door: {
    'REQUEST.INVALID': 'La demande n’est pas valable. Rien n’a été modifié.',
    'REQUEST.FOREIGN': 'Cette page ne fait pas partie de l’application.',
    'APPLICATION.BUG':
      'Une erreur imprévue est survenue ; elle est notée dans le journal de l’application. Relancez l’application si elle revient.',
  },
  noStart: 'L’application n’a pas pu démarrer. Les données n’ont pas été modifiées.',
  failed: (code: FailureCode, port: number) =>
    ({
      PORT_TAKEN: `Le port ${port} est déjà pris par un autre programme. Rien ne peut être reçu tant qu’il n’est pas libéré ; un essai est fait toutes les 15 s.`,
      PORT_REFUSED: `Le système refuse l’ouverture du port ${port}. Rien ne peut être reçu : autorisez ce port ou lancez l’application avec --port.`,
      OTHER: `Le port ${port} ne peut pas être ouvert. Un essai est fait toutes les 15 s.`,
    })[code],
  refusals: {
    TLS_REQUIRED:
      'La caisse n’a pas chiffré la connexion. Choisissez « FTP avec TLS explicite » sur la caisse.',
    TLS_TOO_OLD: 'La caisse ne connaît que TLS 1.0 ou 1.1. Elle doit être mise à jour pour TLS 1.2.',
    TLS_FAILED: 'L’échange chiffré a échoué. Vérifiez que la caisse accepte notre certificat.',
    WRONG_PASSWORD: 'Login ou mot de passe refusé. Recopiez-les depuis cette page.',
    BANNED: 'Trop de mots de passe faux : cette adresse est écartée pour un moment.',
    PROT_P_MISSING:
      'Les données ne sont pas chiffrées. Activez la protection des données (PROT P) sur la caisse.',
    NAME_NOT_ALLOWED: 'Le nom du fichier n’est pas permis.',
    FILE_TOO_LARGE: 'Le fichier est trop grand pour un journal de ventes.',
    DISK_FULL: 'Le disque de ce PC est plein : libérez de la place, puis relancez l’envoi.',
    TOO_MANY_CONNECTIONS: 'Trop de connexions à la fois.',
    TOO_MANY_COMMANDS: 'La caisse envoie trop de commandes.',
    LINE_TOO_LONG: 'La caisse envoie une commande trop longue.',
  },
  bytes: (size: number) => `${new Intl.NumberFormat('fr-FR').format(size)} octets`,
  imported: (lines: number) => `${lines} lignes lues`,
};

const en: typeof fr = {
  open: 'Open Caisse Dorée',
  quit: 'Quit',
  listening: (port) => `Listening, port ${port}`,
  stopped: 'Reception stopped',
  toMatch: (count) => (count === 1 ? '1 drink to match' : `${count} drinks to match`),
  nightTitle: (day) => `The night of ${day} has arrived`,
  nightBody: (lines, amount) => `${lines} lines, ${amount}`,
  nightsTitle: (count) => `${count} nights have arrived`,
  setAsideTitle: 'A journal was set aside',
  setAsideTitles: (count) => `${count} journals were set aside`,
  certificateTitle: 'The certificate was made again',
  certificateBody:
    'The one before could not be used any more. If the register checks its fingerprint, give it the new one.',
  protocol: 'FTP with TLS (explicit)',
  journalFiles: 'Sales journals',
  libraryFiles: 'Drinks library',
  notRead: (names) => `Could not be read: ${names}. The others were taken in.`,
  libraryNotRead: (name) => `${name} cannot be read, or is too large. Nothing was changed.`,
  noMailProgram: 'No mail program opened. Copy the message and paste it into yours.',
  door: {
    'REQUEST.INVALID': 'The request is not valid. Nothing was changed.',
    'REQUEST.FOREIGN': 'This page is not part of the application.',
    'APPLICATION.BUG':
      'Something unexpected went wrong; it is noted in the application’s log. Start the application again if it comes back.',
  },
  noStart: 'The application could not start. The data was not changed.',
  failed: (code, port) =>
    ({
      PORT_TAKEN: `Port ${port} is used by another program. Nothing can be received until it is free; a new attempt is made every 15 s.`,
      PORT_REFUSED: `The system refuses port ${port}. Nothing can be received: allow this port or start the application with --port.`,
      OTHER: `Port ${port} cannot be opened. A new attempt is made every 15 s.`,
    })[code],
  refusals: {
    TLS_REQUIRED:
      'The register did not encrypt the connection. Choose “FTP with explicit TLS” on the register.',
    TLS_TOO_OLD: 'The register only knows TLS 1.0 or 1.1. It must be updated for TLS 1.2.',
    TLS_FAILED: 'The encrypted exchange failed. Check that the register accepts our certificate.',
    WRONG_PASSWORD: 'Login or password refused. Copy them again from this page.',
    BANNED: 'Too many wrong passwords: this address is kept out for a while.',
    PROT_P_MISSING: 'The data is not encrypted. Switch data protection (PROT P) on in the register.',
    NAME_NOT_ALLOWED: 'The file’s name is not allowed.',
    FILE_TOO_LARGE: 'The file is too large for a sales journal.',
    DISK_FULL: 'This computer’s disk is full: free some space, then send again.',
    TOO_MANY_CONNECTIONS: 'Too many connections at once.',
    TOO_MANY_COMMANDS: 'The register sends too many commands.',
    LINE_TOO_LONG: 'The register sends a command that is too long.',
  },
  bytes: (size) => `${new Intl.NumberFormat('en-GB').format(size)} bytes`,
  imported: (lines) => `${lines} lines read`,
};

export type Words = typeof fr;
export const wordsOf = (language: Language): Words => (language === 'fr' ? fr : en);

const locale = (language: Language): string => (language === 'fr' ? 'fr-FR' : 'en-GB');

export const money = (cents: number, language: Language): string =>
  new Intl.NumberFormat(locale(language), { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** `19 novembre`; the day is a calendar date, so no time zone may move it. */
export const dayName = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
