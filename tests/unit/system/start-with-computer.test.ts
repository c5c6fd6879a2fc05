import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { xdgAutostart, type StartWithComputer } from '../../../src-main/adapters/system/index.ts';
import { temporaryFolder } from '../../builders/engine.ts';

let configFolder: string;
let autostart: StartWithComputer;
const file = (): string => join(configFolder, 'autostart', 'caisse-doree.desktop');

beforeEach(async () => {
  configFolder = await temporaryFolder();
  autostart = xdgAutostart({ command: ['/opt/Caisse Dorée/caisse', '--hidden'], configFolder });
});

describe('starting with the computer on a Linux desktop', () => {
  it('is off until the manager wants it, and off again when not', async () => {
    expect(await autostart.isOn()).toBe(false);
    await autostart.set(true);
    expect(await autostart.isOn()).toBe(true);
    await autostart.set(false);
    expect(await autostart.isOn()).toBe(false);
  });

  it('starts hidden, from a path with spaces', async () => {
    await autostart.set(true);
    expect(await readFile(file(), 'utf8')).toContain('Exec="/opt/Caisse Dorée/caisse" "--hidden"\n');
  });

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
    'sees that the desktop set %s',
    async (line) => {
      await mkdir(join(configFolder, 'autostart'));
      await writeFile(file(), `[Desktop Entry]\nType=Application\n${line}\n`);
      expect(await autostart.isOn()).toBe(false);
    },
  );
});
