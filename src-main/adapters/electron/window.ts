import { BrowserWindow, nativeTheme, screen } from 'electron';

const GROUND = { light: '#efece8', dark: '#141210' };
const SETTLED_AFTER_MS = 400;
const MENDED_AT_MOST_EVERY_MS = 10_000;

export type WindowShape = { width: number; height: number; isMaximised: boolean };

export type MainWindow = {
  show: () => void;
  /** Shows the window on one of its screens. */
  open: (path: string) => void;
  hide: () => void;
  all: () => BrowserWindow[];
  act: (what: 'minimise' | 'maximise' | 'close') => void;
};

const ground = (): string => (nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light);

const bringForward = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

/** The size to come back to, told once the hand has let go of the border. */
const watchShape = (window: BrowserWindow, onShaped: (shape: WindowShape) => void): void => {
  let settling: NodeJS.Timeout | undefined;
  const tell = (): void => {
    if (window.isDestroyed()) return;
    const { width, height } = window.getNormalBounds();
    onShaped({ width, height, isMaximised: window.isMaximized() });
  };
  window.on('resize', () => {
    clearTimeout(settling);
    settling = setTimeout(tell, SETTLED_AFTER_MS);
  });
};

/** A page that died is loaded again, unless it dies at once each time. */
const mendPage = ({ webContents }: BrowserWindow, onBug: (error: unknown, doing: string) => void): void => {
  let mendedAt = -MENDED_AT_MOST_EVERY_MS;
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    onBug(new Error(`The page is gone: ${reason} (${exitCode})`), 'showing the window');
    const at = performance.now();
    if (at - mendedAt >= MENDED_AT_MOST_EVERY_MS) webContents.reload();
    mendedAt = at;
  });
};

/**
 * The one window. Closing it hides it, since reception goes on in the tray; it is made at the first
 * showing, so that a start with the computer costs nothing.
 */
export const createMainWindow = (needs: {
  address: string;
  preload: string;
  icon: string;
  shape(): WindowShape;
  onShaped: (shape: WindowShape) => void;
  /** Asks the page that is there for one of its screens. */
  askFor(path: string): void;
  isQuitting(): boolean;
  /** The system ends the session with the window open. */
  onSessionEnd: () => void;
  onBug: (error: unknown, doing: string) => void;
}): MainWindow => {
  let window: BrowserWindow | null = null;

  const make = (path: string): BrowserWindow => {
    const { width, height, isMaximised } = needs.shape();
    const room = screen.getPrimaryDisplay().workAreaSize;
    const made = new BrowserWindow({
      width: Math.min(width, room.width),
      height: Math.min(height, room.height),
      minWidth: 1024,
      minHeight: 700,
      show: false,
      frame: false,
      titleBarStyle: process.platform === 'darwin' ? 'hiddenInset' : 'hidden',
      backgroundColor: ground(),
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
    made.once('ready-to-show', () => {
      if (isMaximised) made.maximize();
      made.show();
    });
    watchShape(made, needs.onShaped);
    mendPage(made, needs.onBug);
    made.on('close', (event) => {
      if (needs.isQuitting()) return;
      event.preventDefault();
      made.hide();
    });
    made.on('session-end', needs.onSessionEnd);
    made.on('closed', () => (window = null));
    const address = new URL(needs.address);
    address.hash = path;
    made.loadURL(address.href).catch((error: unknown) => needs.onBug(error, 'opening the window'));
    return made;
  };

  nativeTheme.on('updated', () => window?.setBackgroundColor(ground()));

  const open = (path: string): void => {
    if (window === null) {
      window = make(path);
      return;
    }
    bringForward(window);
    const { webContents } = window;
    if (webContents.isLoadingMainFrame()) webContents.once('did-finish-load', () => needs.askFor(path));
    else needs.askFor(path);
  };

  return {
    show: () => {
      if (window === null) window = make('/');
      else bringForward(window);
    },
    open,
    hide: () => window?.hide(),
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
