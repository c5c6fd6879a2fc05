import * as v from 'valibot';
import {
  requests,
  type Announcement,
  type Announcements,
  type Channel,
  type Replies,
  type Reply,
  type Request,
} from '../../../src-preload/contract/index.ts';

export type Handlers = { [C in Channel]: (argument: Request<C>) => Promise<Reply<Replies[C]>> };

/** What the door needs of Electron's `ipcMain`. */
export type Listening = {
  handle(channel: string, listener: (event: Asking, argument: unknown) => Promise<unknown>): void;
};
export type Asking = { senderFrame: { url: string } | null };

const refused = (code: string, message: string): Reply<never> => ({ ok: false, error: { code, message } });

const channels = Object.keys(requests) as Channel[];

/**
 * The only way from a window into the application: known channels, asked by our own pages, with
 * arguments that fit their schema. A bug is told to `onBug` and answered without its details.
 */
export const openDoor = (needs: {
  listen: Listening;
  handlers: Handlers;
  isOurs(url: string): boolean;
  onBug(error: unknown, doing: string): void;
}): void => {
  const answer = async <C extends Channel>(channel: C, argument: unknown): Promise<Reply<Replies[C]>> => {
    const parsed = v.safeParse(requests[channel], argument);
    if (!parsed.success) {
      return refused(
        'REQUEST.INVALID',
        `Demande refusée : ${v.getDotPath(parsed.issues[0]) ?? channel} ne convient pas.`,
      );
    }
    return needs.handlers[channel](parsed.output);
  };

  for (const channel of channels) {
    needs.listen.handle(channel, async (event, argument) => {
      if (!needs.isOurs(event.senderFrame?.url ?? '')) {
        return refused('REQUEST.FOREIGN', 'Cette page ne fait pas partie de l’application.');
      }
      try {
        return await answer(channel, argument);
      } catch (error) {
        needs.onBug(error, channel);
        return refused(
          'APPLICATION.BUG',
          'Une erreur imprévue est survenue. Rien n’a été modifié ; elle est notée dans le journal de l’application.',
        );
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
