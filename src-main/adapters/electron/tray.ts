import { Menu, nativeImage, Tray } from 'electron';

export type TrayLines = {
  open: string;
  status: string;
  missing: string | null;
  toMatch: string | null;
  quit: string;
};

export type AppTray = { show: (lines: TrayLines) => void; remove: () => void };

/** The application lives here with no window open. */
export const createTray = (needs: {
  /** 16 px, with its `@2x` beside it. */
  icon: string;
  onOpen(path: string): void;
  onQuit(): void;
}): AppTray => {
  const tray = new Tray(nativeImage.createFromPath(needs.icon));
  tray.setToolTip('Caisse Dorée');
  tray.on('click', () => needs.onOpen('/'));
  return {
    show: ({ open, status, missing, toMatch, quit }) => {
      tray.setToolTip(`Caisse Dorée · ${missing ?? status}`);
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: open, click: () => needs.onOpen('/') },
          { label: status, click: () => needs.onOpen('/connexion') },
          ...(missing === null ? [] : [{ label: missing, click: () => needs.onOpen('/') }]),
          ...(toMatch === null ? [] : [{ label: toMatch, click: () => needs.onOpen('/synchroniser') }]),
          { type: 'separator' as const },
          { label: quit, click: () => needs.onQuit() },
        ]),
      );
    },
    remove: () => tray.destroy(),
  };
};
