import { contextBridge, ipcRenderer } from 'electron';
import { requests, type Announcement, type Door } from './contract/index.ts';

/** Every announcement once, checked against the type: a forgotten one does not compile. */
const announcements: Record<Announcement, true> = {
  'data:changed': true,
  'receiver:stepped': true,
  'preferences:changed': true,
  'report:progressed': true,
  'window:show': true,
};

const door: Door = {
  ask: (channel, ...argument) => {
    if (!Object.hasOwn(requests, channel)) return Promise.reject(new Error('Unknown request.'));
    return ipcRenderer.invoke(channel, argument[0]);
  },
  on: (announcement, listener) => {
    if (!Object.hasOwn(announcements, announcement)) throw new Error('Unknown announcement.');
    const forward = (_event: unknown, told: Parameters<typeof listener>[0]): void => listener(told);
    ipcRenderer.on(announcement, forward);
    return () => ipcRenderer.removeListener(announcement, forward);
  },
};

// Every store that shows something listens: more than the ten after which Node suspects a leak.
ipcRenderer.setMaxListeners(0);
contextBridge.exposeInMainWorld('caisse', door);
