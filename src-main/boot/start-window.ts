import { app } from 'electron';
import { createMainWindow } from '../adapters/electron/index.ts';
import { announcer } from '../adapters/ipc/index.ts';
import type { PreferenceFile } from './preferences.ts';

/** The window, in the shape that it had, and the way to tell it something. */
export const startWindow = (needs: {
  address: string;
  preload: string;
  icon: string;
  preferences: PreferenceFile;
  isQuitting: () => boolean;
  onBug: (error: unknown, doing: string) => void;
}) => {
  const { preferences, onBug, ...given } = needs;
  const window = createMainWindow({
    ...given,
    shape: preferences.read,
    onShaped: (shape) => {
      preferences.change(shape).catch((error: unknown) => onBug(error, 'keeping the window’s size'));
    },
    askFor: (path) => announce('window:show', { path }),
    onSessionEnd: () => app.quit(),
    onBug,
  });
  const announce = announcer(window.all);
  return { window, announce };
};
