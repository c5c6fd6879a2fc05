export {
  askAtStart,
  chooseDestination,
  chooseFiles,
  chooseFolder,
  copyText,
  keepPlace,
  keyringBox,
  loginItems,
  notify,
  openMail,
  programCommand,
  sayAndQuit,
  showInFolder,
  wasStartedWithSession,
} from './desktop.ts';
export { printPage } from './print-page.ts';
export { announceScheme, ORIGIN, serveWindow } from './scheme.ts';
export { closeEverythingElse } from './security.ts';
export { createTray, type AppTray } from './tray.ts';
export { createMainWindow, type MainWindow } from './window.ts';
