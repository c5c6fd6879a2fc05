import { defineStore } from 'pinia';
import type { Announcements, Request } from '../../src-preload/contract';
import { ask, on } from '../bridge';

/** The frame of the window: its buttons, and the screen that the tray or a notification asks for. */
export const useWindowStore = defineStore('window', () => {
  const act = (what: Request<'window:act'>['what']) => ask('window:act', { what });
  const onAsked = (show: (told: Announcements['window:show']) => void) => on('window:show', show);
  return { act, onAsked };
});
