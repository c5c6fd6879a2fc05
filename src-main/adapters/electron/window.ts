import { BrowserWindow, nativeTheme } from 'electron';

const GROUND = { light: '#efece8', dark: '#141210' };

export type MainWindow = {
  show: () => void;
  all: () => BrowserWindow[];
  act: (what: 'minimise' | 'maximise' | 'close') => void;
};

/**
 * The one window. Closing it hides it, since reception goes on in the tray; it is made at the first
 * showing, so that a start with the computer costs nothing.
 */
export const createMainWindow = (needs: {
  address: string;
  preload: string;
  icon: string;
  size(): { width: number; height: number };
  onResized(width: number, height: number): void;
  isQuitting(): boolean;
}): MainWindow => {
  let window: BrowserWindow | null = null;

  const make = (): BrowserWindow => {
    const made = new BrowserWindow({
      ...needs.size(),
      minWidth: 1024,
      minHeight: 700,
      show: false,
      frame: false,
      titleBarStyle: process.platform === 'darwin' ? 'hiddenInset' : 'hidden',
      backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
      icon: needs.icon,
      webPreferences: {
        preload: needs.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
      },
    });
    made.removeMenu();
    made.once('ready-to-show', () => made.show());
    made.on('resized', () => {
      const [width = 1280, height = 800] = made.getSize();
      needs.onResized(width, height);
    });
    made.on('close', (event) => {
      if (needs.isQuitting()) return;
      event.preventDefault();
      made.hide();
    });
    made.on('closed', () => (window = null));
    void made.loadURL(needs.address);
    return made;
  };

  return {
    show: () => {
      if (window === null) {
        window = make();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    all: () => (window === null ? [] : [window]),
    act: (what) => {
      if (window === null) return;
      if (what === 'minimise') window.minimize();
      else if (what === 'close') window.close();
      else if (window.isMaximized()) window.unmaximize();
      else window.maximize();
    },
  };
};
