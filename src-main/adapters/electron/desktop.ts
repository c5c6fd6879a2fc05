import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { app, clipboard, dialog, Notification, safeStorage, shell, type BrowserWindow } from 'electron';

export const copyText = async (text: string): Promise<void> => {
  await clipboard.writeText(text);
};

export const openMail = (subject: string, body: string): Promise<void> =>
  shell.openExternal(`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`);

/** Held until they go: one that is collected no longer hears its click. */
const shown = new Set<Notification>();

/** A notification where the system has one; its click opens what it tells of. */
export const notify = (title: string, body: string, onClick: () => void): void => {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  notification.on('click', () => {
    shown.delete(notification);
    onClick();
  });
  notification.on('close', () => shown.delete(notification));
  shown.add(notification);
  notification.show();
};

/** Files chosen in the system's dialog; none when it was closed. */
export const chooseFiles = async (
  window: BrowserWindow | undefined,
  options: { extensions: string[]; name: string; several: boolean },
): Promise<string[]> => {
  const dialogOptions: Electron.OpenDialogOptions = {
    properties: options.several ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: [{ name: options.name, extensions: options.extensions }],
  };
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(dialogOptions)
    : dialog.showOpenDialog(window, dialogOptions));
  return filePaths;
};

/** A folder chosen in the system's dialog; null when it was closed. */
export const chooseFolder = async (window: BrowserWindow | undefined): Promise<string | null> => {
  const dialogOptions: Electron.OpenDialogOptions = { properties: ['openDirectory'] };
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(dialogOptions)
    : dialog.showOpenDialog(window, dialogOptions));
  return filePaths[0] ?? null;
};

/** Where files were written: the window knows them by name, never by path. */
const chosenPlaces = new Map<string, string>();

export const keepPlace = (place: string): void => {
  chosenPlaces.set(basename(place), place);
};

/** Where to write a file, chosen in the system's dialog; null when it was closed. */
export const chooseDestination = async (
  window: BrowserWindow | undefined,
  options: { fileName: string; extensions: string[]; name: string },
): Promise<string | null> => {
  const dialogOptions: Electron.SaveDialogOptions = {
    defaultPath: options.fileName,
    filters: [{ name: options.name, extensions: options.extensions }],
  };
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(dialogOptions)
    : dialog.showSaveDialog(window, dialogOptions));
  if (canceled || filePath === '') return null;
  keepPlace(filePath);
  return filePath;
};

/** Shows a file that was written where it lies; false when it is no longer there. */
export const showInFolder = async (fileName: string): Promise<boolean> => {
  const place = chosenPlaces.get(fileName);
  if (place === undefined) return false;
  try {
    await access(place);
  } catch {
    return false;
  }
  shell.showItemInFolder(place);
  return true;
};

/** Before there is a window: whether the first answer was chosen. */
export const askAtStart = async (message: string, yes: string, no: string): Promise<boolean> => {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Caisse Dorée',
    message,
    buttons: [yes, no],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
};

export const sayAndQuit = (message: string): void => {
  dialog.showErrorBox('Caisse Dorée', message);
  app.exit(1);
};

const hasKeyring = async (): Promise<boolean> =>
  'isAsyncEncryptionAvailable' in safeStorage && (await safeStorage.isAsyncEncryptionAvailable());

const SEALED = 'sealed:';

/** The system's keyring where there is one; elsewhere the file's own mode protects the key. */
export const keyringBox = {
  seal: async (text: string): Promise<string> =>
    (await hasKeyring())
      ? `${SEALED}${(await safeStorage.encryptStringAsync(text)).toString('base64')}`
      : text,
  open: async (sealed: string): Promise<string> => {
    if (!sealed.startsWith(SEALED)) return sealed;
    const opened = await safeStorage.decryptStringAsync(Buffer.from(sealed.slice(SEALED.length), 'base64'));
    return opened.result;
  },
};

/** Only a packaged program is started by its own name. */
const programArguments = (): string[] => (app.isPackaged ? ['--hidden'] : [app.getAppPath(), '--hidden']);

/** Windows and macOS keep the list of programs that start with the session. */
export const loginItems = {
  isOn: () => {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings({
      args: programArguments(),
    });
    // Windows keeps the entry that was switched off in its Task Manager.
    return Promise.resolve(
      process.platform === 'win32' ? openAtLogin && executableWillLaunchAtLogin : openAtLogin,
    );
  },
  set: (isOn: boolean) => {
    app.setLoginItemSettings({ openAtLogin: isOn, args: programArguments() });
    return Promise.resolve();
  },
};

/** macOS passes no arguments to what it starts at login: it is asked instead. */
export const wasStartedWithSession = (): boolean =>
  process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;

/** What a Linux desktop is to start; an AppImage runs from a mount that is another one each time. */
export const programCommand = (): string[] => {
  const { APPIMAGE } = process.env;
  return APPIMAGE === undefined ? [process.execPath, ...programArguments()] : [APPIMAGE, '--hidden'];
};
