import * as v from 'valibot';
import {
  requests,
  type Announcement,
  type Announcements,
  type Answer,
  type Channel,
  type Reply,
  type Request,
} from '../../../src-preload/contract/index.ts';

export type Handlers = { [C in Channel]: (argument: Request<C>) => Promise<Answer<C>> };

/** What the door needs of Electron's `ipcMain`. */
export type Listening = {
  handle(channel: string, listener: (event: Asking, argument: unknown) => Promise<unknown>): void;
};
export type Asking = { senderFrame: { url: string } | null };

/** What the door itself answers, instead of a handler. */
export type Refusal = 'REQUEST.INVALID' | 'REQUEST.FOREIGN' | 'APPLICATION.BUG';

const channels = Object.keys(requests) as Channel[];

/**
 * The only way from a window into the application: known channels, asked by our own pages, with
 * arguments that fit their schema. A bug is told to `onBug` and answered without its details.
 */
export const openDoor = (needs: {
  listen: Listening;
  handlers: Handlers;
  isOurs(url: string): boolean;
  /** The sentence for the person in front of the window. */
  say(code: Refusal): string;
  onBug(error: unknown, doing: string): void;
}): void => {
  const refused = (code: Refusal): Reply<never> => ({ ok: false, error: { code, message: needs.say(code) } });

  const answer = async <C extends Channel>(channel: C, argument: unknown): Promise<Answer<C>> => {
    const parsed = v.safeParse(requests[channel], argument);
    if (!parsed.success) return refused('REQUEST.INVALID');
    return needs.handlers[channel](parsed.output);
  };

  for (const channel of channels) {
    needs.listen.handle(channel, async (event, argument) => {
      if (!needs.isOurs(event.senderFrame?.url ?? '')) {
        return refused('REQUEST.FOREIGN');
      }
      try {
        return await answer(channel, argument);
      } catch (error) {
        needs.onBug(error, channel);
        return refused('APPLICATION.BUG');
      }
    });
  }
};

/** Tells every open window. */
export const announcer =
  (windows: () => readonly { webContents: { send(channel: string, told: unknown): void } }[]) =>
  <A extends Announcement>(announcement: A, told: Announcements[A]): void => {
    for (const { webContents } of windows()) webContents.send(announcement, told);
  };

export type Announce = ReturnType<typeof announcer>;
