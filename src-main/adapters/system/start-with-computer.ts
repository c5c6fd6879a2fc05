import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readIfThere } from './private-file.ts';

/** Starts the application, hidden, when the user logs in. Read back: users switch it off elsewhere too. */
export type StartWithComputer = { isOn(): Promise<boolean>; set(isOn: boolean): Promise<void> };

/** As the Desktop Entry Specification asks: quotes for spaces, and `%%` for a percent sign. */
const quoted = (part: string): string => `"${part.replace(/(["\\$`])/g, '\\$1').replaceAll('%', '%%')}"`;

/** A demonstration leaves the computer as it was. */
export const notInDemonstration: StartWithComputer = {
  isOn: () => Promise.resolve(false),
  set: () => Promise.resolve(),
};

/** Linux desktops start what has a file in the XDG autostart folder. */
export const xdgAutostart = (options: {
  command: readonly string[];
  configFolder?: string;
}): StartWithComputer => {
  const config = options.configFolder ?? process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
  const folder = join(config, 'autostart');
  const file = join(folder, 'caisse-doree.desktop');
  return {
    isOn: async () => {
      const text = await readIfThere(file);
      return text !== null && !/^(?:Hidden=true|X-GNOME-Autostart-enabled=false)$/m.test(text);
    },
    set: async (isOn) => {
      if (!isOn) {
        await rm(file, { force: true });
        return;
      }
      await mkdir(folder, { recursive: true });
      const lines = [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Caisse Dorée',
        `Exec=${options.command.map(quoted).join(' ')}`,
        'X-GNOME-Autostart-enabled=true',
      ];
      await writeFile(file, `${lines.join('\n')}\n`);
    },
  };
};
