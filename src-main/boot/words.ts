export type Language = 'fr' | 'en';

const fr = {
  open: 'Ouvrir Caisse Dorée',
  quit: 'Quitter',
  listening: (port: number) => `À l’écoute, port ${port}`,
  stopped: 'Réception arrêtée',
  toMatch: (count: number) =>
    count > 1 ? `${count} boissons à synchroniser` : `${count} boisson à synchroniser`,
  nightTitle: (day: string) => `La nuit du ${day} est arrivée`,
  nightBody: (lines: number, amount: string) => `${lines} ${lines > 1 ? 'lignes' : 'ligne'}, ${amount}`,
  nightsTitle: (count: number) => `${count} nuits sont arrivées`,
  setAsideTitle: 'Un journal est en quarantaine',
  setAsideTitles: (count: number) => `${count} journaux sont en quarantaine`,
  certificateTitle: 'Le certificat a été refait',
  certificateBody:
    'L’ancien n’était plus utilisable. Si la caisse vérifie son empreinte, donnez-lui la nouvelle.',
  protocol: 'FTP avec TLS (explicite)',
  journalFiles: 'Journaux de ventes',
  reportFiles: 'Rapport',
  entryFiles: 'Écritures de ventes',
  packageFiles: 'Dossier pour le comptable',
  packageNotWritten: (name: string) =>
    `« ${name} » n’a pas pu être écrit. Choisissez un autre dossier, ou fermez ce fichier s’il est ouvert.`,
  packageBusy: 'Un dossier est déjà en cours d’écriture. Attendez sa fin, puis recommencez.',
  packageTitle: 'Le dossier du comptable est prêt',
  packageBody: (name: string) => `${name} est enregistré.`,
  packageLacks: (count: number) => (count === 1 ? '1 nuit y manque.' : `${count} nuits y manquent.`),
  packageFailedTitle: 'Le dossier du comptable n’a pas pu être fait',
  backupFiles: 'Sauvegarde de Caisse Dorée',
  notACopy:
    'Ce fichier n’est pas une sauvegarde de Caisse Dorée, ou il est abîmé. Rien n’a été modifié : choisissez-en un autre.',
  notWeighed: 'Aucune sauvegarde n’est choisie. Rien n’a été modifié.',
  notPutBack:
    'La sauvegarde n’a pas pu être remise. Les données sont celles d’avant : vérifiez la place sur le disque, puis recommencez.',
  damaged: (moment: string) =>
    `Le fichier de données est abîmé. La sauvegarde du ${moment} peut être remise en place\u00a0: les journaux reçus depuis seront relus, et le fichier abîmé est gardé.`,
  putBack: 'Remettre cette sauvegarde',
  libraryFiles: 'Bibliothèque de boissons',
  notRead: (names: string) => `Fichier illisible\u00a0: ${names}. Les autres ont été pris.`,
  libraryNotRead: (name: string) => `${name} ne peut pas être lu, ou est trop grand. Rien n’a été modifié.`,
  mappingFiles: 'Formats de journal',
  salesFiles: 'Ventes',
  salesFileName: 'ventes',
  orderFiles: 'Liste de commande',
  orderFileName: 'commande.csv',
  actFiles: 'Tableau CSV',
  actFileName: 'journal-des-actes.csv',
  notWritten: (name: string) => `${name} n’a pas pu être écrit. Rien n’a été modifié.`,
  fileGone: (name: string) => `${name} n’est plus là où il a été enregistré. Exportez-le de nouveau.`,
  missingNight: (day: string) => `Il manque la nuit du ${day}`,
  missingNights: (count: number) => `Il manque ${count} nuits`,
  missingBody: 'Aucun journal n’est arrivé de la caisse. Accueil dit que faire.',
  noMailProgram:
    'Aucun programme de courrier ne s’est ouvert. Copiez le message, puis collez-le dans le vôtre.',
  door: {
    'REQUEST.INVALID': 'La demande n’est pas valable. Rien n’a été modifié.',
    'REQUEST.FOREIGN': 'Cette page ne fait pas partie de l’application.',
    'APPLICATION.BUG':
      'Une erreur imprévue est survenue ; elle est notée dans le journal de l’application. Relancez l’application si elle revient.',
  },
  /** Why the data could not be opened, by code; the engine says it in French. */
  refused: {} as Readonly<Record<string, string>>,
  noStart: 'L’application n’a pas pu démarrer. Les données n’ont pas été modifiées.',
};

const en: typeof fr = {
  open: 'Open Caisse Dorée',
  quit: 'Quit',
  listening: (port) => `Listening, port ${port}`,
  stopped: 'Reception stopped',
  toMatch: (count) => (count === 1 ? '1 drink to match' : `${count} drinks to match`),
  nightTitle: (day) => `The night of ${day} has arrived`,
  nightBody: (lines, amount) => `${lines} ${lines === 1 ? 'line' : 'lines'}, ${amount}`,
  nightsTitle: (count) => `${count} nights have arrived`,
  setAsideTitle: 'A journal was set aside',
  setAsideTitles: (count) => `${count} journals were set aside`,
  certificateTitle: 'The certificate was made again',
  certificateBody:
    'The one before could not be used any more. If the register checks its fingerprint, give it the new one.',
  protocol: 'FTP with TLS (explicit)',
  journalFiles: 'Sales journals',
  reportFiles: 'Report',
  entryFiles: 'Sales entries',
  packageFiles: 'Package for the accountant',
  packageNotWritten: (name) =>
    `“${name}” could not be written. Choose another folder, or close this file if it is open.`,
  packageBusy: 'A package is being written already. Wait until it is done, then try again.',
  packageTitle: 'The accountant’s package is ready',
  packageBody: (name) => `${name} is saved.`,
  packageLacks: (count) =>
    count === 1 ? '1 night is missing from it.' : `${count} nights are missing from it.`,
  packageFailedTitle: 'The accountant’s package could not be made',
  backupFiles: 'Caisse Dorée backup',
  notACopy:
    'This file is not a backup of Caisse Dorée, or it is damaged. Nothing was changed: choose another one.',
  notWeighed: 'No backup is chosen. Nothing was changed.',
  notPutBack:
    'The backup could not be put back. The data is as it was before: check the room on the disk, then try again.',
  damaged: (moment) =>
    `The data file is damaged. The backup of ${moment} can be put back: the journals received since are read again, and the damaged file is kept.`,
  putBack: 'Put this backup back',
  libraryFiles: 'Drinks library',
  notRead: (names) => `Could not be read: ${names}. The others were taken in.`,
  libraryNotRead: (name) => `${name} cannot be read, or is too large. Nothing was changed.`,
  mappingFiles: 'Journal formats',
  salesFiles: 'Sales',
  salesFileName: 'sales',
  orderFiles: 'Order list',
  orderFileName: 'order.csv',
  actFiles: 'CSV table',
  actFileName: 'audit-log.csv',
  fileGone: (name) => `${name} is no longer where it was saved. Export it again.`,
  notWritten: (name) => `${name} could not be written. Nothing was changed.`,
  missingNight: (day) => `The night of ${day} is missing`,
  missingNights: (count) => `${count} nights are missing`,
  missingBody: 'No journal came from the register. Home says what to do.',
  noMailProgram: 'No mail program opened. Copy the message and paste it into yours.',
  door: {
    'REQUEST.INVALID': 'The request is not valid. Nothing was changed.',
    'REQUEST.FOREIGN': 'This page is not part of the application.',
    'APPLICATION.BUG':
      'Something unexpected went wrong; it is noted in the application’s log. Start the application again if it comes back.',
  },
  refused: {
    'DATABASE.NEWER':
      'These data come from a later version of Caisse Dorée. Nothing was changed: install that version or a later one.',
    'DATABASE.DAMAGED': 'The data file is damaged. Nothing was changed: put a backup in its place.',
    'DATABASE.HELD':
      'The data file is held by another program (antivirus, a copy under way, another session). Nothing was changed: close it, then start Caisse Dorée again.',
    'DATABASE.NOT_WRITABLE':
      'The data file cannot be written. Nothing was changed: check the room on the disk and the rights of the folder, then start Caisse Dorée again.',
  },
  noStart: 'The application could not start. The data was not changed.',
};

export type Words = typeof fr;
export const wordsOf = (language: Language): Words => (language === 'fr' ? fr : en);

const locale = (language: Language): string => (language === 'fr' ? 'fr-FR' : 'en-GB');

export const money = (cents: number, language: Language): string =>
  new Intl.NumberFormat(locale(language), { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** `19 novembre`, `1er novembre`; the day is a calendar date, so no time zone may move it. */
export const dayName = (day: string, language: Language): string => {
  const name = new Intl.DateTimeFormat(locale(language), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const told = name.format(new Date(`${day}T12:00:00Z`));
  return language === 'fr' ? told.replace(/^1 /, '1er ') : told;
};
