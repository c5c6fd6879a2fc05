import { _electron, type ElectronApplication } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronExecutable } from '../../scripts/setup/electron-path.mjs';
import { expect, freePort, launchApp, test } from './support/app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const startHidden = async (dataFolder: string): Promise<{ app: ElectronApplication; port: number }> => {
  const { executablePath, args } = electronExecutable();
  const port = await freePort();
  const own = [root, '--data', dataFolder, '--host', '127.0.0.1', '--port', String(port), '--hidden'];
  return { app: await _electron.launch({ executablePath, args: [...args, ...own] }), port };
};

/** A second start of the same venue; it ends by itself. */
const startAgain = async (dataFolder: string, ...more: string[]): Promise<number | null> => {
  const { executablePath, args } = electronExecutable();
  const child = spawn(executablePath, [...args, root, '--data', dataFolder, ...more], { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
};

const greeting = (port: number): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString());
    });
    socket.once('error', (error) => resolve(error.message));
  });

const windows = (app: ElectronApplication): Promise<boolean[]> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));

test('closing the window keeps receiving, and a second start shows it again', async ({
  running,
  dataFolder,
}) => {
  await running.window.evaluate(() => window.caisse.ask('window:act', { what: 'close' }));
  await expect.poll(() => windows(running.app)).toEqual([false]);
  expect(await greeting(running.port)).toMatch(/^220/);

  expect(await startAgain(dataFolder, '--hidden')).toBe(0);
  expect(await windows(running.app)).toEqual([false]);
  expect(await startAgain(dataFolder)).toBe(0);
  await expect.poll(() => windows(running.app)).toEqual([true]);
});

test('starts hidden with the computer; the tray opens the screen that was asked for', async ({
  dataFolder,
}) => {
  const { app, port } = await startHidden(dataFolder);
  await expect.poll(() => greeting(port)).toMatch(/^220/);
  expect(await windows(app)).toEqual([]);

  // The menu is built again when the receiver is contacted; its lines are pressed as a hand would.
  await app.evaluate(({ Menu }) => {
    const build = Menu.buildFromTemplate.bind(Menu);
    Menu.buildFromTemplate = (lines) => {
      const menu = build(lines);
      Object.assign(globalThis, { trayMenu: menu });
      return menu;
    };
  });
  const labels = () =>
    app.evaluate(() => {
      const { trayMenu } = globalThis as { trayMenu?: Electron.Menu };
      return trayMenu?.items.map(({ label }) => label).filter((label) => label !== '') ?? [];
    });
  await greeting(port);
  await expect.poll(labels).toEqual(['Ouvrir Caisse Dorée', `À l’écoute, port ${port}`, 'Quitter']);

  const opened = app.waitForEvent('window');
  await app.evaluate(() => {
    const { trayMenu } = globalThis as { trayMenu?: Electron.Menu };
    trayMenu?.items[1]?.click();
  });
  const page = await opened;
  await expect.poll(() => page.url()).toContain('#/connexion');
  await expect(page.getByTestId('password')).toBeVisible();
  await app.close();
});

test('comes back in the size it was left in', async ({ dataFolder }) => {
  const first = await launchApp(dataFolder);
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1180, 760));
  const kept = async () => {
    const file = join(dataFolder, 'preferences.json');
    return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as object) : {};
  };
  await expect.poll(kept).toMatchObject({ width: 1180, height: 760 });
  await first.close();

  const second = await launchApp(dataFolder);
  const size = () => second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  await expect.poll(size).toEqual([1180, 760]);
  await second.close();
});

test('ends well when the system asks', async ({ dataFolder }) => {
  const { app, process: child } = await launchApp(dataFolder).then((running) => ({
    ...running,
    process: running.app.process(),
  }));
  const ended = once(child, 'exit');
  await app.evaluate(({ app: electron }) => electron.isReady());
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  // A closed database has nothing left to replay.
  expect(existsSync(join(dataFolder, 'caisse-doree.sqlite'))).toBe(true);
  expect(existsSync(join(dataFolder, 'caisse-doree.sqlite-wal'))).toBe(false);
});

test('the page can reach nothing but the contract', async ({ running }) => {
  const page = running.window;
  const before = page.url();
  expect(
    await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
      caisse: Object.keys(window.caisse).sort(),
      opened: window.open('https://example.org/') === null,
    })),
  ).toEqual({ node: [], caisse: ['ask', 'on'], opened: true });

  const served = (address: string) =>
    running.app.evaluate(async ({ net }, url) => {
      const { status, headers } = await net.fetch(url);
      return { status, policy: headers.get('content-security-policy') };
    }, address);
  const { status, policy } = await served('app://caisse/index.html');
  expect(status).toBe(200);
  expect(policy).toContain("default-src 'none'; script-src 'self'");
  expect(policy).not.toContain('unsafe');
  for (const address of [
    'app://caisse/%2e%2e/main/index.js',
    'app://caisse/..%2fpackage.json',
    'app://other/',
  ]) {
    expect((await served(address)).status).toBe(404);
  }

  const refusedBy = (act: () => Promise<unknown>) =>
    page.evaluate(act).then(
      () => 'nobody',
      (error: unknown) => String(error),
    );
  expect(await refusedBy(() => fetch('https://example.org/'))).toContain('Failed to fetch');
  expect(await refusedBy(() => navigator.mediaDevices.getUserMedia({ audio: true }))).toMatch(
    /NotAllowedError|NotFoundError|undefined/,
  );
  await page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  await page.evaluate(() => window.caisse.ask('app:state'));
  expect(page.url()).toBe(before);
});

test('a copy of the data is made and put back, and the window shows what it held', async ({ running }) => {
  const page = running.window;
  const name = page.getByLabel('Nom de l’établissement');
  const openSettings = (): Promise<void> =>
    page
      .getByRole('navigation', { name: 'Navigation principale' })
      .getByRole('link', { name: 'Réglages' })
      .click();
  const rename = async (text: string): Promise<void> => {
    await openSettings();
    await name.fill(text);
    await name.press('Enter');
    await expect
      .poll(() => page.evaluate(() => window.caisse.ask('app:preferences')))
      .toMatchObject({ value: { venueName: text } });
  };
  await rename('Le Zinc');
  await page.getByTestId('open-backups').click();
  await page.getByTestId('make-backup').click();
  const copy = page.getByTestId('backup-copy');
  await expect(copy).toHaveCount(1);
  await rename('Le Comptoir');
  await page.getByTestId('open-backups').click();
  await copy.getByRole('button', { name: 'Remettre la sauvegarde' }).click();
  await page.getByRole('button', { name: 'Remettre cette sauvegarde' }).click();
  await expect(copy).toHaveCount(2);
  await expect(copy.first()).toContainText('Avant une remise en place');
  await openSettings();
  await expect(name).toHaveValue('Le Zinc');
});
