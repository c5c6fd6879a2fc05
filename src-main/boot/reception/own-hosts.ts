import { X509Certificate } from 'node:crypto';
import type { HostChoice } from '../../../src-preload/contract/index.ts';
import type { OwnAddress } from '../../adapters/system/index.ts';

const isLoopback = (address: string): boolean => address.startsWith('127.');

/** The addresses to give to a register, the one to propose first: where it came last, then the likeliest. */
export const chooseHosts = (needs: {
  /** What the receiver listens on. */
  host: string;
  own: readonly OwnAddress[];
  lastReached: string | null;
  certificate: string;
}): HostChoice[] => {
  const certificate = new X509Certificate(needs.certificate);
  const choice = (address: string, card: string, reason: HostChoice['reason']): HostChoice => ({
    address,
    card,
    reason,
    isInCertificate: certificate.checkIP(address) !== undefined,
  });
  if (needs.host !== '0.0.0.0') {
    const card = needs.own.find(({ address }) => address === needs.host)?.card ?? '';
    return [choice(needs.host, card, isLoopback(needs.host) ? 'loopback' : 'chosen')];
  }
  const isUsed = ({ address }: OwnAddress): boolean => address === needs.lastReached;
  return [...needs.own.filter(isUsed), ...needs.own.filter((one) => !isUsed(one))].map((one) =>
    choice(one.address, one.card, isUsed(one) ? 'used' : one.kind),
  );
};
