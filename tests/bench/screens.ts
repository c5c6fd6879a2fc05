import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DRINKS, NIGHTS, writeTenYears } from './screens/ten-years.ts';

const dataFolder = await mkdtemp(join(tmpdir(), 'caisse-doree-bench-'));
try {
  await writeTenYears(dataFolder);
  console.log(`${DRINKS} drinks, ${NIGHTS} nights; in the built window:`);
  const script = join(import.meta.dirname, 'screens', 'in-window.ts');
  execFileSync(process.execPath, [script, dataFolder, ...process.argv.slice(2)], { stdio: 'inherit' });
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
