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
  setAsideTitle: 'Un journal est en quarantaine',
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
  setAsideTitle: 'A journal was set aside',
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
