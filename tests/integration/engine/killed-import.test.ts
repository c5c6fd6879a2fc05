import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openTestEngine, temporaryFolder } from '../../builders/engine.ts';

const LINES = 30_000;
const NIGHTS = 30;

/** A month in one file. */
const printMonth = (): Uint8Array => {
  const header = 'Date;Heure;NumZ;NumTicket;Caisse;Code;Libelle;Qte;MontantTTC;TauxTVA;Type';
  const rows = Array.from({ length: LINES }, (_, at) => {
    const day = String(1 + Math.floor((at / LINES) * NIGHTS)).padStart(2, '0');
    return `${day}/11/2025;21:15;${1800 + Number(day)};${Math.floor(at / 4)};1;${2000 + (at % 40)};VERRE ${at % 40};1;7,50;20,00;V`;
  });
  return new TextEncoder().encode(`${[header, ...rows].join('\r\n')}\r\n`);
};

/** Lets the journal be read in a process of its own; kills it so long after it began, if it still runs. */
const readAndKill = async (dataFolder: string, afterMs: number): Promise<'killed' | 'ended'> => {
  const child = fork(fileURLToPath(new URL('./killed-import.ts', import.meta.url)), [dataFolder]);
  const ended = once(child, 'exit');
  await Promise.race([once(child, 'message'), ended]);
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  const [, signal] = (await ended) as [number | null, string | null];
  clearTimeout(timer);
  return signal === 'SIGKILL' ? 'killed' : 'ended';
};

/** Starts three programs in turn, each from its sources: on a machine at work that alone takes longer than a usual test. */
const TIME_LIMIT_MS = 120_000;

describe('an import that is killed', () => {
  it('is made again at the next start, once and whole', { timeout: TIME_LIMIT_MS }, async () => {
    const dataFolder = await temporaryFolder();
    const before = await openTestEngine(dataFolder);
    await before.keepFile({ fileName: 'novembre.csv', bytes: printMonth(), peer: '192.168.1.31' });
    await before.close();

    const fates: string[] = [];
    for (const afterMs of [0, 60, 250]) fates.push(await readAndKill(dataFolder, afterMs));
    expect(fates[0]).toBe('killed');

    const engine = await openTestEngine(dataFolder);
    await engine.takeIn();
    const nights = await engine.totals({});
    expect(nights).toHaveLength(NIGHTS);
    expect(nights.reduce((sum, { lines }) => sum + lines, 0)).toBe(LINES);
    expect(nights.reduce((sum, { amountInclVat }) => sum + (amountInclVat ?? 0), 0)).toBe(LINES * 750);
    expect(await engine.listJournals()).toMatchObject({
      ok: true,
      value: [{ fileName: 'novembre.csv', status: 'imported', lineCount: LINES }],
    });
    expect(await engine.takeIn()).toEqual([]);
    expect(engine.bugs).toEqual([]);
  });
});
