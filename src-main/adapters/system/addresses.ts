import { hostname, networkInterfaces } from 'node:os';

export type AddressKind = 'wired' | 'wireless' | 'local' | 'public' | 'virtual';

export type OwnAddress = { address: string; card: string; kind: AddressKind };

const virtualCards =
  /^(docker|br-|veth|vmnet|vboxnet|virbr|vethernet|tun|tap|utun|wg|tailscale|zt|lxc|cni|vmware|virtualbox|hyper-v|npcap|bluetooth)/i;
const wiredCards = /^(eth|en[ospx]\d|em\d|ethernet)/i;
const wirelessCards = /^(wl|wi-?fi|ath\d|airport)/i;
/** Host-side cards of VirtualBox and VMware, whatever the system calls them. */
const virtualHardware = /^(0a:00:27|00:50:56:c0)/i;

const isPrivate = (address: string): boolean => /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(address);

const kindOf = (card: string, mac: string, address: string): AddressKind => {
  if (virtualCards.test(card) || virtualHardware.test(mac)) return 'virtual';
  if (!isPrivate(address)) return 'public';
  if (wiredCards.test(card)) return 'wired';
  return wirelessCards.test(card) ? 'wireless' : 'local';
};

const order: readonly AddressKind[] = ['wired', 'wireless', 'local', 'public', 'virtual'];

type Cards = ReturnType<typeof networkInterfaces>;

/** IPv4 addresses on the computer's networks, the likeliest to give a till first. */
export const rankAddresses = (cards: Cards): OwnAddress[] =>
  Object.entries(cards)
    .flatMap(([card, entries]) => (entries ?? []).map((entry) => ({ ...entry, card })))
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address, card, mac }) => ({ address, card, kind: kindOf(card, mac, address) }))
    .sort(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        a.address.localeCompare(b.address, 'en', { numeric: true }),
    );

export const ownAddresses = (): OwnAddress[] => rankAddresses(networkInterfaces());

export const lanAddresses = (): string[] => ownAddresses().map(({ address }) => address);

/** Any address at which this computer can call itself. */
export const isOwnAddress = (address: string): boolean =>
  Object.values(networkInterfaces()).some((entries) =>
    (entries ?? []).some((entry) => entry.address === address),
  );

export const computerName = (): string => hostname();
