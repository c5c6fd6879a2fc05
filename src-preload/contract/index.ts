import type { Channel, Replies, Request } from './requests/index.ts';
import type { ExportProgress, Reply, ReceiverStep, Topic } from './replies.ts';

export type * from './replies.ts';
export { newDrinkSchema, requests } from './requests/index.ts';
export type { Channel, Replies, Request } from './requests/index.ts';

/** What the main process tells open windows. */
export type Announcements = {
  /** Something shown may have changed: ask again for what is on screen. */
  'data:changed': { topics: Topic[] };
  'receiver:stepped': ReceiverStep;
  'preferences:changed': null;
  /** How far an export is that the window asked for. */
  'report:progressed': ExportProgress;
  /** The tray or a notification asks for a screen. */
  'window:show': { path: string };
};
export type Announcement = keyof Announcements;

/** Long lists that cross to the window as JSON: copied piece by piece they would take longer than they are read. */
export type TextChannel = 'stock:losses' | 'stock:reorder' | 'delivery:list' | 'journal:list';

/** What the door gives, before the bridge has read it. */
export type Answer<C extends Channel> = Reply<Replies[C]> | (C extends TextChannel ? string : never);

/** The one object the window finds at `window.caisse`. */
export type Door = {
  ask<C extends Channel>(
    channel: C,
    ...argument: Request<C> extends undefined ? [] : [Request<C>]
  ): Promise<Answer<C>>;
  /** Returns the function that stops listening. */
  on<A extends Announcement>(announcement: A, listener: (told: Announcements[A]) => void): () => void;
};
