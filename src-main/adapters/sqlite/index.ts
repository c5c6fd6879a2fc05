export { DatabaseRefused, openDatabase } from './open-database.ts';
export { openReader } from './open-reader.ts';
