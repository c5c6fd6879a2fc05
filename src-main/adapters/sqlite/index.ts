export { DatabaseRefused, openDatabase } from './open-database.ts';
