import { QueryFailedError } from 'typeorm';

export type RefusalCode = 'DATABASE.NEWER' | 'DATABASE.DAMAGED' | 'DATABASE.HELD' | 'DATABASE.NOT_WRITABLE';

const messages: Record<RefusalCode, string> = {
  'DATABASE.NEWER':
    'Ces données viennent d’une version plus récente de Caisse Dorée. Rien n’a été modifié : installez cette version ou une suivante.',
  'DATABASE.DAMAGED':
    'Le fichier de données est abîmé. Rien n’a été modifié : remettez une sauvegarde à sa place.',
  'DATABASE.HELD':
    'Le fichier de données est tenu par un autre programme (antivirus, copie en cours, autre session). Rien n’a été modifié : fermez-le, puis relancez Caisse Dorée.',
  'DATABASE.NOT_WRITABLE':
    'Le fichier de données ne peut pas être écrit. Rien n’a été modifié : vérifiez la place sur le disque et les droits du dossier, puis relancez Caisse Dorée.',
};

/** The data can't be opened; nothing was changed. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(messages[code]);
    this.code = code;
  }
}

/** See https://www.sqlite.org/rescode.html. */
const saidBySqlite: [said: RegExp, code: RefusalCode][] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'DATABASE.DAMAGED'],
  [/^SQLITE_(BUSY|LOCKED)/, 'DATABASE.HELD'],
  [/^SQLITE_(CANTOPEN|READONLY|PERM|FULL|IOERR)/, 'DATABASE.NOT_WRITABLE'],
];

/** The same error in the manager's words, where it has any. */
export const refusalOf = (error: unknown): unknown => {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error) || !('code' in cause)) return error;
  const [, code] = saidBySqlite.find(([said]) => said.test(String(cause.code))) ?? [];
  return code === undefined ? error : new DatabaseRefused(code);
};
