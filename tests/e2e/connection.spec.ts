import type { Page } from '@playwright/test';
import { Client } from 'basic-ftp';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls, createSecureContext } from 'node:tls';
import { printNight } from '../builders/night.ts';
import { expect, launchApp, passwordOf, test } from './support/app.ts';
import { uploadWithLftp } from './support/till.ts';

const night = printNight('2026-11-20', [
  { code: '2041', label: 'VERRE CHABLIS 22', quantity: 3, amount: '22,50' },
  { code: '5101', label: 'ENTRECOTE FRITES', family: 'PLATS', amount: '26,50', ticket: '000002' },
]);

const stage = (page: Page, name: string) => page.locator(`[data-stage="${name}"]`);
const goTo = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).click();

/** A till of another age: it asks for TLS, and knows only 1.0 and 1.1. */
const callWithOldTls = async (port: number): Promise<void> => {
  const plain = connect(port, '127.0.0.1');
  await once(plain, 'data');
  plain.write('AUTH TLS\r\n');
  await once(plain, 'data');
  const secureContext = createSecureContext({
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  const socket = connectTls({ socket: plain, secureContext, rejectUnauthorized: false });
  await Promise.race([once(socket, 'error'), once(socket, 'close')]).catch(() => undefined);
};

const logIn = async (port: number, user: string, password: string): Promise<void> => {
  const client = new Client(20_000);
  try {
    const secureOptions = { rejectUnauthorized: false };
    await client.access({ host: '127.0.0.1', port, user, password, secure: true, secureOptions });
  } finally {
    client.close();
  }
};

test('Connexion caisse follows a till from its first mistakes to a journal that is read', async ({
  running,
}) => {
  const { window: page, port } = running;
  const password = await passwordOf(page);
  await expect(stage(page, 'connected')).toHaveAttribute('data-state', 'running');

  await test.step('TLS 1.0 alone is refused, and said', async () => {
    await callWithOldTls(port);
    await expect(stage(page, 'secured')).toHaveAttribute('data-state', 'failed');
    await expect(stage(page, 'connected')).toContainText('127.0.0.1');
    await expect(stage(page, 'secured')).toContainText('ne connaît que TLS 1.0 ou 1.1');
    await expect(stage(page, 'secured')).toContainText('mettre à jour la caisse');
  });

  await test.step('an unknown login, then a wrong password', async () => {
    await expect(logIn(port, 'caisse', password)).rejects.toThrow('530');
    await expect(stage(page, 'loggedIn')).toContainText('n’est pas « pointex »');
    await expect(logIn(port, 'pointex', '1234')).rejects.toThrow('530');
    await expect(stage(page, 'loggedIn')).toContainText('le mot de passe ne l’est pas');
    await expect(page.locator('[data-fact="lastError"]')).toContainText('le mot de passe ne l’est pas');
    await expect(page.getByTestId('attempt')).toHaveCount(3);
  });

  await test.step('a whole upload, to its lines and its amount', async () => {
    await uploadWithLftp({ port, user: 'pointex', password }, 'JV_20261120.csv', night);
    await expect(stage(page, 'imported')).toHaveAttribute('data-state', 'done');
    await expect(stage(page, 'secured')).toContainText('TLSv1.');
    await expect(stage(page, 'received')).toContainText(`JV_20261120.csv, ${night.length} octets`);
    await expect(stage(page, 'imported')).toContainText(/forme \w+, 2 lignes, 49,00/);
    await expect(page.locator('[data-fact="lastError"]')).toContainText('aucune depuis le dernier fichier');
  });

  await test.step('the sentences follow the language', async () => {
    await page.evaluate(() => window.caisse.ask('app:setPreferences', { language: 'en' }));
    await expect(stage(page, 'imported')).toContainText(/form \w+, 2 lines, €49.00/);
    await expect(page.getByTestId('attempt').first()).toContainText('First successful login');
    await page.evaluate(() => window.caisse.ask('app:setPreferences', { language: 'fr' }));
  });
});

test('the self-test sends a file to itself, and no journal comes of it', async ({ running }) => {
  const { window: page } = running;
  await goTo(page, 'Connexion caisse');
  await page.getByTestId('run-self-test').click();
  await expect(page.getByTestId('self-test')).toContainText('réussi');
  for (const name of ['reach', 'encrypt', 'login', 'upload', 'kept']) {
    await expect(page.locator(`[data-self-stage="${name}"]`)).toHaveAttribute('data-state', 'done');
  }
  await expect(page.getByTestId('attempt')).toHaveCount(0);
  await expect(stage(page, 'connected')).toHaveAttribute('data-state', 'running');
  await goTo(page, 'Journaux');
  await expect(page.getByTestId('journal-row')).toHaveCount(0);
});

test('a port that is taken is said with its holder, another is proposed and taken when asked for', async ({
  dataFolder,
}) => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const address = squatter.address();
  const taken = typeof address === 'object' && address !== null ? address.port : 0;
  const running = await launchApp(dataFolder, ['--port', String(taken)]);
  const { window: page } = running;
  try {
    await goTo(page, 'Connexion caisse');
    await expect(page.getByTestId('trouble')).toContainText(`Le port ${taken} est pris par`);
    await expect(page.getByRole('status').filter({ hasText: 'Réception impossible' })).toBeVisible();
    const proposal = page.getByTestId('use-port');
    const proposed = /\d+/.exec((await proposal.textContent()) ?? '')?.[0] ?? '';
    await proposal.click();
    await expect(page.getByRole('alertdialog')).toContainText('La caisse doit recevoir ce nouveau port');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Utiliser' }).click();
    await expect(page.getByTestId('trouble')).toHaveCount(0);
    await expect(page.getByTestId('port')).toHaveText(proposed);
    await expect(page.getByRole('status').filter({ hasText: `:${proposed}` })).toBeVisible();
  } finally {
    await running.close();
    squatter.close();
  }
  const kept = JSON.parse(await readFile(join(dataFolder, 'receiver', 'settings.json'), 'utf8')) as object;
  expect(kept).toHaveProperty('port');
});

test('Réglages refuses limits that do not go together, and applies those that do', async ({ running }) => {
  const { window: page, port } = running;
  await goTo(page, 'Réglages');
  const field = (name: string) => page.getByTestId(`setting-${name}`).getByRole('textbox');
  await expect(field('port')).toHaveValue(String(port));
  const apply = page.getByTestId('apply-reception');
  await expect(apply).toBeDisabled();

  await field('banMinutes').fill('0');
  await expect(apply).toBeDisabled();
  await field('banMinutes').fill('30');
  await field('passiveTo').fill('42099');
  await apply.click();
  await expect(page.getByTestId('settings-refusal')).toContainText('Rien n’a été changé');
  await field('passiveTo').fill('42119');
  await apply.click();
  await expect(page.getByText('Le récepteur tourne avec ces réglages')).toBeVisible();
  await expect(apply).toBeDisabled();
  await goTo(page, 'Connexion caisse');
  await expect(stage(page, 'listening')).toContainText('42100 à 42119');
  await expect(stage(page, 'listening')).toHaveAttribute('data-state', 'done');
});

test('the certificate is saved where the manager says', async ({ running, dataFolder }) => {
  const { window: page, app } = running;
  await goTo(page, 'Connexion caisse');
  const fingerprint = (await page.getByTestId('fingerprint').textContent())?.replace(/\s/g, '') ?? '';
  for (const name of ['poste.crt', 'poste.der']) {
    const path = join(dataFolder, name);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByTestId('export-certificate').click();
    await expect(page.getByText(`${name} est enregistré`)).toBeVisible();
    const saved = new X509Certificate(await readFile(path));
    expect(saved.fingerprint256.replaceAll(':', '')).toBe(fingerprint.replaceAll(':', ''));
  }
});
