import { app, clipboard, dialog, Notification, safeStorage, shell, type BrowserWindow } from 'electron';

export const copyText = (text: string): void => {
  void clipboard.writeText(text);
};

export const openMail = (subject: string, body: string): Promise<void> =>
  shell.openExternal(`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`);

/** A notification where the system has one; its click opens what it tells of. */
export const notify = (title: string, body: string, onClick: () => void): void => {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  notification.on('click', onClick);
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

/** Windows and macOS keep the list of programs that start with the session. */
export const loginItems = {
  isOn: () => Promise.resolve(app.getLoginItemSettings({ args: ['--hidden'] }).openAtLogin),
  set: (isOn: boolean) => {
    app.setLoginItemSettings({ openAtLogin: isOn, args: ['--hidden'] });
    return Promise.resolve();
  },
};
