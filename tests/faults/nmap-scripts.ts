import { spawnSync } from 'node:child_process';
import { runProgram } from '../integration/register-ftps/run-program.ts';
import { openVenue } from '../integration/register-ftps/venue.ts';
import { noneLost, NotRun, type Fault } from './support/fault.ts';

const scripts = [
  ...['ftp-anon', 'ftp-bounce', 'ftp-syst', 'ftp-libopie', 'ftp-proftpd-backdoor'],
  ...['ftp-vsftpd-backdoor', 'ftp-vuln-cve2010-4221'],
];
const findings = [
  /Anonymous FTP login allowed/i,
  /bounce working/i,
  /VULNERABLE/,
  /backdoor/i,
  /ftp-srv|node/i,
];

export const nmapScripts: Fault = {
  number: 'F19',
  async run(scale) {
    if (spawnSync('nmap', ['--version']).status !== 0) throw new NotRun('nmap is not installed');
    const venue = await openVenue({ limits: { connectionsPerPeer: 20 } });
    try {
      const told = await runProgram('nmap', [
        ...['-Pn', '-n', '-p', String(venue.port)],
        // Without a guess at the version, a script must be told that this is FTP.
        ...(scale === 'quick' ? [] : ['-sV', '--version-light']),
        ...['--script', scripts.map((name) => `+${name}`).join(',')],
        venue.host,
      ]);
      const found = told
        .split('\n')
        .filter((line) => line.startsWith('|') && findings.some((one) => one.test(line)));
      return [
        noneLost(
          `nmap ${scripts.length} ftp scripts: findings`,
          scripts.length,
          found.length,
          found.join(' '),
        ),
      ];
    } finally {
      await venue.close();
    }
  },
};
