import { readdirSync, readFileSync } from 'node:fs';

const development = new URL('../../fixtures/journals/development/', import.meta.url);
const samples = new URL('../../fixtures/journals/samples/', import.meta.url);

export type JournalFile = { name: string; bytes: Buffer };

export const developmentJournals = (): JournalFile[] =>
  readdirSync(development)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(name, development)) }));

export const sampleJournal = (name: string): JournalFile => ({
  name,
  bytes: readFileSync(new URL(name, samples)),
});
