import { describe, expect, it } from 'vitest';
import { announcer, openDoor, ownPages, type Handlers } from '../../../src-main/adapters/ipc/index.ts';
import { requests } from '../../../src-preload/contract/index.ts';

type Asked = (event: { senderFrame: { url: string } | null }, argument: unknown) => Promise<unknown>;

const ours = { senderFrame: { url: 'app://caisse/index.html' } };

/** A door whose only answers that matter are those to `link:break`. */
const openTestDoor = (breakLink: Handlers['link:break']) => {
  const listeners = new Map<string, Asked>();
  const bugs: [unknown, string][] = [];
  const nobody = (): never => {
    throw new Error('Nobody should have asked.');
  };
  const handlers = Object.fromEntries(
    Object.keys(requests).map((channel) => [channel, channel === 'link:break' ? breakLink : nobody]),
  ) as unknown;
  openDoor({
    listen: { handle: (channel, listener) => void listeners.set(channel, listener) },
    handlers: handlers as Handlers,
    isOurs: ownPages('app://caisse/index.html'),
    say: (code) => `sentence of ${code}`,
    onBug: (error, doing) => bugs.push([error, doing]),
  });
  const ask = (argument: unknown, event: Parameters<Asked>[0] = ours) =>
    listeners.get('link:break')?.(event, argument);
  return { ask, bugs, channels: [...listeners.keys()] };
};

const failure = {
  ok: false as const,
  error: { code: 'LINK.UNKNOWN', message: 'Cette liaison n’existe plus.' },
};
const alwaysFails = () => Promise.resolve(failure);

describe('the door between the window and the application', () => {
  it('answers every request of the contract and no other', () => {
    expect(openTestDoor(alwaysFails).channels).toEqual(Object.keys(requests));
  });

  it('passes an expected failure on as it is', async () => {
    expect(await openTestDoor(alwaysFails).ask({ linkId: 'l1' })).toEqual(failure);
  });

  it.each([
    ['nothing', undefined],
    ['another shape', { link: 'l1' }],
    ['more than is asked', { linkId: 'l1', sql: 'DROP TABLE link' }],
    ['an empty id', { linkId: '' }],
    ['a number for an id', { linkId: 12 }],
  ])('refuses %s before anybody sees it', async (_, argument) => {
    const { ask, bugs } = openTestDoor(() => {
      throw new Error('Nobody should have seen this.');
    });
    expect(await ask(argument)).toMatchObject({ ok: false, error: { code: 'REQUEST.INVALID' } });
    expect(bugs).toEqual([]);
  });

  it.each([
    ['another page', { senderFrame: { url: 'https://example.org/' } }],
    ['a page that looks like ours', { senderFrame: { url: 'app://caisse.example.org/' } }],
    ['another host of ours', { senderFrame: { url: 'app://elsewhere/index.html' } }],
    ['a frame that is gone', { senderFrame: null }],
    ['an empty page', { senderFrame: { url: 'about:blank' } }],
  ])('refuses %s', async (_, event) => {
    expect(await openTestDoor(alwaysFails).ask({ linkId: 'l1' }, event)).toMatchObject({
      error: { code: 'REQUEST.FOREIGN' },
    });
  });

  it('tells a bug to the funnel and keeps its details from the window', async () => {
    const bug = new Error('SQLITE_CORRUPT in a secret folder');
    const { ask, bugs } = openTestDoor(() => Promise.reject(bug));
    const answer = await ask({ linkId: 'l1' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'APPLICATION.BUG' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(bugs).toEqual([[bug, 'link:break']]);
  });
});

describe('our own pages', () => {
  it.each([
    ['app://caisse/index.html', 'app://caisse/index.html#/boissons', true],
    ['app://caisse/index.html', 'https://caisse/index.html', false],
    ['http://localhost:5173', 'http://localhost:5173/#/journaux', true],
    ['http://localhost:5173', 'http://localhost:51730/', false],
    ['http://localhost:5173', 'http://localhost:5173.example.org/', false],
  ])('of %s: %s is %s', (address, url, isOurs) => {
    expect(ownPages(address)(url)).toBe(isOurs);
  });
});

it('tells every open window', () => {
  const told: unknown[] = [];
  const window = (name: string) => ({
    webContents: { send: (channel: string, what: unknown) => told.push([name, channel, what]) },
  });
  announcer(() => [window('a'), window('b')])('window:show', { path: '/boissons' });
  expect(told).toEqual([
    ['a', 'window:show', { path: '/boissons' }],
    ['b', 'window:show', { path: '/boissons' }],
  ]);
});
