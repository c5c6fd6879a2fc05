export { announcer, openDoor, type Announce, type Handlers } from './door.ts';
export { ownPages } from './own-pages.ts';
