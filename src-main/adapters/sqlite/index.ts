export { copyDatabase, CopyDamaged } from './copy-database.ts';
export { DatabaseRefused } from './database-refused.ts';
export { openDatabase } from './open-database.ts';
export { openReader } from './open-reader.ts';
export { putBackCopy } from './put-back-copy.ts';
export { countActsSince, readCopy, type CopyContent } from './read-copy.ts';
