export const rooms = [
  { key: 'cellar', path: '/stock' },
  { key: 'deliveries', path: '/stock/receptions' },
  { key: 'counts', path: '/stock/inventaires' },
] as const;

export type RoomKey = (typeof rooms)[number]['key'];

export const roomOf = (path: string): RoomKey =>
  rooms.findLast((room) => path.startsWith(room.path))?.key ?? 'cellar';
