import { hostname, networkInterfaces } from 'node:os';

/** Ranges of a local network first, since a till stands in the same building. */
const rank = (address: string): number => {
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 2 : 3;
};

/** This computer's IPv4 addresses on its networks, the likeliest to give a till first. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address)
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));

export const computerName = (): string => hostname();

const LOOK_EVERY_MS = 10_000;

/** Tells when a cable, a Wi-Fi or a router changed this computer's addresses; returns how to stop. */
export const watchAddresses = (onChanged: () => void): (() => void) => {
  let known = lanAddresses().join();
  const timer = setInterval(() => {
    const now = lanAddresses().join();
    if (now === known) return;
    known = now;
    onChanged();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
};
