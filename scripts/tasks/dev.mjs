import { runInForeground } from '../setup/command.mjs';
import { withDisplay } from '../setup/display.mjs';
import { electronRuntime } from '../setup/electron-path.mjs';
import { isRootOnLinux } from '../setup/paths.mjs';
import { electronVite } from './build.mjs';

export function runTask(args) {
  const sandbox = isRootOnLinux ? ['--noSandbox'] : [];
  const command = [electronVite, 'dev', ...sandbox, '--', ...args];
  return withDisplay(() =>
    runInForeground(process.execPath, command, { ELECTRON_EXEC_PATH: electronRuntime().executablePath }),
  );
}
