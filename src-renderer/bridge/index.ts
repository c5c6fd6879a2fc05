import type {
  Announcement,
  Announcements,
  Channel,
  Door,
  Replies,
  Reply,
  Request,
} from '../../src-preload/contract';

declare global {
  interface Window {
    readonly caisse: Door;
  }
}

const noAnswer = {
  code: 'WINDOW.NO_ANSWER',
  message: 'Le service de l’application ne répond pas. Rien n’a été perdu : relancez l’application.',
};

/** Expected failures come back as values; a broken line to the engine is one of them for a screen. */
export const ask = async <C extends Channel>(
  channel: C,
  ...argument: Request<C> extends undefined ? [] : [Request<C>]
): Promise<Reply<Replies[C]>> => {
  try {
    const answer: Reply<Replies[C]> | string = await window.caisse.ask(channel, ...argument);
    return typeof answer === 'string' ? (JSON.parse(answer) as Reply<Replies[C]>) : answer;
  } catch {
    return { ok: false, error: noAnswer };
  }
};

export const on = <A extends Announcement>(
  announcement: A,
  listener: (told: Announcements[A]) => void,
): (() => void) => window.caisse.on(announcement, listener);
