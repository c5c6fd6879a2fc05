import { Boxes, FileChartColumn, House, Inbox, Plug, ReceiptText, Settings2, Wine } from '@lucide/vue';

/** The side bar, in the order of Ctrl 1, Ctrl 2… */
export const places = [
  { key: 'home', path: '/', icon: House },
  { key: 'drinks', path: '/boissons', icon: Wine },
  { key: 'stock', path: '/stock', icon: Boxes },
  { key: 'sales', path: '/ventes', icon: ReceiptText },
  { key: 'journals', path: '/journaux', icon: Inbox },
  { key: 'reports', path: '/rapports', icon: FileChartColumn },
  { key: 'connection', path: '/connexion', icon: Plug },
  { key: 'settings', path: '/reglages', icon: Settings2 },
] as const;

export type PlaceKey = (typeof places)[number]['key'];

/** The wizard and the sheets are rooms of Boissons. */
export const placeOf = (path: string): PlaceKey => {
  if (path.startsWith('/boissons') || path.startsWith('/synchroniser')) return 'drinks';
  return places.find((place) => place.path !== '/' && path.startsWith(place.path))?.key ?? 'home';
};
