export const rooms = [
  { key: 'cellar', path: '/stock' },
  { key: 'toMend', path: '/stock/a-regler' },
  { key: 'reorder', path: '/stock/a-commander' },
  { key: 'deliveries', path: '/stock/receptions' },
  { key: 'counts', path: '/stock/inventaires' },
  { key: 'losses', path: '/stock/pertes' },
] as const;

export type RoomKey = (typeof rooms)[number]['key'];

export const roomOf = (path: string): RoomKey =>
  rooms.findLast((room) => path.startsWith(room.path))?.key ?? 'cellar';
