import type { ReceiverWords } from './receiver-sentences.ts';

const count = (value: number): string => new Intl.NumberFormat('en-GB').format(value);

export const receiverWordsEn: ReceiverWords = {
  refusals: {
    TLS_REQUIRED: () => ({
      detail: 'The register gave its login without encrypting the connection; it was not read.',
      remedy: 'On the register, choose “FTP with explicit TLS” (FTPES) instead of plain “FTP”.',
    }),
    IMPLICIT_TLS: ({ port }) => ({
      detail: 'The register encrypts from the first byte: that is implicit TLS, the way of port 990.',
      remedy: `On the register, choose “explicit TLS” (FTPES, AUTH TLS) on port ${port}.`,
    }),
    TLS_TOO_OLD: () => ({
      detail: 'The register only knows TLS 1.0 or 1.1; TLS 1.2 or 1.3 is needed.',
      remedy: 'Ask Pointex to update the register or its Windows. Older encryption is never accepted.',
    }),
    TLS_FAILED: () => ({
      detail: 'The encrypted exchange broke off before it was established.',
      remedy:
        'Ask Pointex to accept this computer’s certificate; its fingerprint is on the Register connection page.',
    }),
    UNKNOWN_LOGIN: ({ user }) => ({
      detail: `The login entered on the register is not “${user}”.`,
      remedy: `On the register, enter ${user}, in lower case and without a space, then the password.`,
    }),
    WRONG_PASSWORD: () => ({
      detail: 'The login is right, the password is not.',
      remedy:
        'Copy the password to the register again, capitals included. If it is lost, renew it on the Register connection page.',
    }),
    BANNED: () => ({
      detail: 'Too many wrong passwords: this address is kept out for a while.',
      remedy: 'Correct the password on the register, then lift the ban on the Register connection page.',
    }),
    PROT_P_MISSING: () => ({
      detail: 'The register wants to send the file unencrypted (PROT P is missing).',
      remedy: 'On the register, encrypt the data as well: “PROT P”, or “protection: private”.',
    }),
    ACTIVE_MODE: () => ({
      detail:
        'The register asks for active mode, where this computer would have to call it; it calls nobody.',
      remedy: 'On the register, choose passive mode.',
    }),
    DATA_UNREACHABLE: ({ passivePorts }, port) => ({
      detail: `The register did not reach data port ${port} of this computer.`,
      remedy: `Open ports ${passivePorts.from} to ${passivePorts.to} (TCP, inbound) on this computer’s firewall, then send again.`,
    }),
    DATA_NOT_ENCRYPTED: (_facts, port) => ({
      detail: `The register opened data port ${port} and did not begin encryption there.`,
      remedy: 'On the register, switch TLS on for the data as well, then send again.',
    }),
    WRONG_FOLDER: (_facts, folder) => ({
      detail: `The folder “${folder}” does not exist here.`,
      remedy: 'On the register, give /sales as the upload folder.',
    }),
    NAME_NOT_ALLOWED: (_facts, name) => ({
      detail:
        name === '' ? 'The file has no name that is allowed.' : `The file name “${name}” is not allowed.`,
      remedy: 'On the register, choose a name without / \\ : * ? " < > | and of 200 characters at most.',
    }),
    FILE_TOO_LARGE: ({ maxFileMegabytes }) => ({
      detail: `The file is larger than ${count(maxFileMegabytes)} MB; it is not kept.`,
      remedy: 'Check that it is a sales journal; raise the limit in Settings if needed.',
    }),
    DISK_FULL: () => ({
      detail: 'This computer’s disk is full: the file is refused, the register keeps it.',
      remedy: 'Free some space, then send again.',
    }),
    TOO_MANY_CONNECTIONS: () => ({
      detail: 'Too many connections at once: this one was refused.',
      remedy: 'Try again in a minute; if it comes back, raise the limit in Settings.',
    }),
    TOO_MANY_COMMANDS: () => ({
      detail: 'Too many commands at once: the connection was closed.',
      remedy: 'If it is the register, send again; otherwise nothing needs to be done.',
    }),
    LINE_TOO_LONG: () => ({
      detail: 'A command that is too long was sent: the connection was closed.',
      remedy: 'If it is the register, send again; otherwise nothing needs to be done.',
    }),
  },
  cut: (fileName) => ({
    detail: `The upload of ${fileName} was cut. What arrived is kept and not counted.`,
    remedy: 'Send again; if it comes back, check the register’s cable or Wi-Fi.',
  }),
  suspect: (fileName) => ({
    detail: `The register vanished at the end of ${fileName}: nothing proves that it is whole. It is kept and not counted.`,
    remedy: 'Send the same file again.',
  }),
  received: (fileName, size) => `${fileName}, ${count(size)} bytes`,
  waiting: (fileName, size) => `${fileName}, ${count(size)} bytes, read once the register gives it its name`,
  read: (dialect, lines, amount) =>
    [
      ...(dialect === null ? [] : [`form ${dialect}`]),
      lines === 1 ? '1 line' : `${count(lines)} lines`,
      ...(amount === null ? [] : [amount]),
    ].join(', '),
  duplicate: (fileName) => `${fileName} had been received already: nothing is counted twice`,
  empty: (fileName) => `${fileName} is empty: no sales`,
  setAsideRemedy: 'The file is kept. Open Journals to see the line and the reason.',
  failed: (code, { port, host, holder }) =>
    ({
      PORT_TAKEN: `Port ${port} is held by ${holder ?? 'another program'}. Nothing arrives until it is free; a new attempt is made every 10 s.`,
      PORT_REFUSED:
        port < 1024
          ? `The system keeps port ${port} for the administrator. Nothing arrives: choose a port from 1024 on, or ask the administrator to allow this one.`
          : `The system refuses port ${port}, kept for another use. Nothing arrives: choose another one.`,
      NO_NETWORK:
        'This computer has no network any more: the register cannot reach it. Reception resumes as soon as the cable or the Wi-Fi is back.',
      ADDRESS_GONE: `The address ${host} is no longer this computer’s. A new attempt is made every 10 s.`,
      SELF_TEST: `Port ${port} is open, but the self-test did not get through. Run it again on the Register connection page.`,
      OTHER: `Port ${port} cannot be opened. A new attempt is made every 10 s.`,
    })[code],
};
