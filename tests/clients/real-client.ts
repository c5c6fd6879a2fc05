/** Where a sender goes, and as whom. */
export type Place = { host: string; port: number; user: string; password: string; certFile: string };

export type Manner = { tls: '1.2' | '1.3'; mode: 'PASV' | 'EPSV' };

export const manners: Manner[] = [
  { tls: '1.2', mode: 'PASV' },
  { tls: '1.2', mode: 'EPSV' },
  { tls: '1.3', mode: 'PASV' },
  { tls: '1.3', mode: 'EPSV' },
];

export type RealClient = {
  name: string;
  /** What must be on the path for it. */
  programs: string[];
  /** Why it cannot be asked for this manner; null when it can. */
  cannot?: (manner: Manner) => string | null;
  /** It chooses EPSV for IPv6 alone. */
  hasEpsvOnIpv6Only?: boolean;
  /** Resolves when the client itself is content with every file; they are in one folder. */
  upload(place: Place, files: string[], manner: Manner): Promise<void>;
};

const forUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

export const urlOf = ({ host, port }: Pick<Place, 'host' | 'port'>): string =>
  `ftp://${forUrl(host)}:${port}/sales/`;
