export { announcer, openDoor, type Announce, type Handlers } from './door.ts';
