import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronExecutable } from '../../../scripts/setup/electron-path.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

export type RunningApp = {
  app: ElectronApplication;
  window: Page;
  port: number;
  dataFolder: string;
  close(): Promise<void>;
};

/** The built application in a real window, on a data folder and ports of its own. */
export const launchApp = async (dataFolder: string, more: string[] = []): Promise<RunningApp> => {
  const { executablePath, args } = electronExecutable();
  const port = await freePort();
  const app = await _electron.launch({
    executablePath,
    args: [
      ...args,
      root,
      '--data',
      dataFolder,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--passive',
      '42100-42149',
      ...more,
    ],
    env: { ...process.env, LANG: 'fr_FR.UTF-8' },
  });
  const window = await app.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  return { app, window, port, dataFolder, close: () => app.close() };
};

/** Ends the application as a power cut would. */
export const killApp = async ({ app }: RunningApp): Promise<void> => {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

/** The password that Connexion caisse shows once, when it was just made. */
export const passwordOf = async (window: Page): Promise<string> => {
  await window.getByRole('navigation').getByRole('link', { name: 'Connexion caisse' }).click();
  return (await window.getByTestId('password').textContent())?.trim() ?? '';
};

type OfATest = { dataFolder: string; running: RunningApp };

export const test = base.extend<OfATest, { display: string | undefined }>({
  display: [
    async ({}, use, { parallelIndex }) => {
      const display = process.env.WINDOW_DISPLAYS?.split(' ')[parallelIndex];
      if (display !== undefined && display !== '') process.env.DISPLAY = display;
      await use(display);
    },
    { scope: 'worker', auto: true },
  ],
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'caisse-doree-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  running: async ({ dataFolder }, use) => {
    const running = await launchApp(dataFolder);
    await use(running);
    await running.close();
  },
});

export { expect };
