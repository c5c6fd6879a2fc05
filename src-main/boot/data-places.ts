import { join } from 'node:path';

/** Apart from what opens them: the main process names them and never loads the database. */
export const databaseFile = (dataFolder: string): string => join(dataFolder, 'caisse-doree.sqlite');
export const spoolFolder = (dataFolder: string): string => join(dataFolder, 'spool');
export const backupFolder = (dataFolder: string): string => join(dataFolder, 'backups');
export const preferencesFile = (dataFolder: string): string => join(dataFolder, 'preferences.json');
