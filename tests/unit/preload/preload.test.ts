import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { requests, type Door } from '../../../src-preload/contract/index.ts';

type Listener = (event: unknown, told: unknown) => void;

/** Electron as the sandbox gives it: what is exposed, asked and listened to is written down. */
const sandbox = vi.hoisted(() => ({
  exposed: [] as [string, unknown][],
  asked: [] as [string, unknown][],
  listeners: new Map<string, Set<(event: unknown, told: unknown) => void>>(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, what: unknown) => sandbox.exposed.push([name, what]),
  },
  ipcRenderer: {
    setMaxListeners: () => undefined,
    invoke: (channel: string, argument: unknown) => {
      sandbox.asked.push([channel, argument]);
      return Promise.resolve({ ok: true, value: null });
    },
    on: (channel: string, listener: Listener) => {
      sandbox.listeners.set(channel, (sandbox.listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener: (channel: string, listener: Listener) => sandbox.listeners.get(channel)?.delete(listener),
  },
}));

/** The page is no TypeScript: it may ask for anything. */
type Untyped = {
  ask(channel: string, argument?: unknown): Promise<unknown>;
  on(announcement: string, listener: () => void): () => void;
};

let door: Door & Untyped;

beforeAll(async () => {
  await import('../../../src-preload/index.ts');
  door = sandbox.exposed[0]?.[1] as Door & Untyped;
});
beforeEach(() => {
  sandbox.asked.length = 0;
});

const tell = (channel: string, told: unknown): void =>
  sandbox.listeners.get(channel)?.forEach((listener) => listener({ sender: 'ipcRenderer' }, told));

describe('what the window finds', () => {
  it('is one object with two functions', () => {
    expect(sandbox.exposed.map(([name]) => name)).toEqual(['caisse']);
    expect(Object.keys(door).sort()).toEqual(['ask', 'on']);
  });

  it('asks every request of the contract, with its argument alone', async () => {
    for (const channel of Object.keys(requests)) await door.ask(channel, { of: channel });
    expect(sandbox.asked).toEqual(Object.keys(requests).map((channel) => [channel, { of: channel }]));
  });

  it.each(['sql:run', 'window:show', 'toString', '__proto__', 'ELECTRON_BROWSER_REQUIRE', ''])(
    'does not ask for « %s »',
    async (channel) => {
      await expect(door.ask(channel)).rejects.toThrow('Unknown request.');
      expect(sandbox.asked).toEqual([]);
    },
  );

  it.each(['data:changed', 'receiver:stepped', 'preferences:changed', 'window:show'])(
    'tells %s without Electron’s event, until it stops listening',
    (announcement) => {
      const heard: unknown[][] = [];
      const stop = door.on(announcement, (...told: unknown[]) => void heard.push(told));
      tell(announcement, 'first');
      stop();
      tell(announcement, 'second');
      expect(heard).toEqual([['first']]);
    },
  );

  it.each(['app:state', 'constructor', 'did-finish-load'])('does not listen to « %s »', (announcement) => {
    expect(() => door.on(announcement, () => undefined)).toThrow('Unknown announcement.');
  });
});
