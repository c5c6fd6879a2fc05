import type { ReceiverEvent } from '../../adapters/register-ftps/index.ts';
import { findPortHolder, isOwnAddress, lanAddresses, proposePort } from '../../adapters/system/index.ts';
import type { ListenFailure } from './receiver-sentences.ts';

export type Listening = {
  state: 'listening' | 'stopped' | 'failed';
  host: string;
  port: number;
  code: ListenFailure | null;
  /** The program that has the port, where the system tells. */
  holder: string | null;
  /** Another port that is free; never taken without being asked for. */
  proposedPort: number | null;
  lastFileAt: string | null;
  lastContactAt: string | null;
  /** Hours since the last file, once they are more than the venue allows. */
  silentHours: number | null;
};

type Heard = Pick<Listening, 'state' | 'port' | 'code' | 'lastFileAt' | 'lastContactAt'>;
type Diagnosis = Pick<Listening, 'holder' | 'proposedPort'>;

export type ReceptionStatus = {
  event(event: ReceiverEvent): void;
  /** A fault that no event tells of. */
  broke(): void;
  lastFile(at: string | null): void;
  selfTested(isPassed: boolean): void;
  now: () => Listening;
};

const everywhere = '0.0.0.0';
const hourMs = 3_600_000;
const noDiagnosis: Diagnosis = { holder: null, proposedPort: null };

/** A cable out leaves the port open: what matters is whether a register can reach it. */
const networkTrouble = (host: string): ListenFailure | null => {
  if (host === everywhere) return lanAddresses().length === 0 ? 'NO_NETWORK' : null;
  return isOwnAddress(host) || host === '::' ? null : 'ADDRESS_GONE';
};

/** What the receiver really does, put together from what it tells and what the computer is. */
export const createReceptionStatus = (needs: {
  host: string;
  settings(): { port: number; passiveFrom: number; passiveTo: number; silenceHours: number };
  now(): Date;
  onDiagnosed: () => void;
  onBug: (error: unknown, doing: string) => void;
}): ReceptionStatus => {
  const { host } = needs;
  let heard: Heard = {
    state: 'stopped',
    port: needs.settings().port,
    code: null,
    lastFileAt: null,
    lastContactAt: null,
  };
  let diagnosis = noDiagnosis;
  let isInDoubt = false;

  const diagnose = async (code: ListenFailure): Promise<void> => {
    const { port, passiveFrom: from, passiveTo: to } = needs.settings();
    const holder = code === 'PORT_TAKEN' ? await findPortHolder(port) : null;
    diagnosis = { holder: holder?.name ?? null, proposedPort: await proposePort(host, { port, from, to }) };
    needs.onDiagnosed();
  };

  const silentHours = (): number | null => {
    if (heard.lastFileAt === null) return null;
    const hours = Math.floor((needs.now().getTime() - Date.parse(heard.lastFileAt)) / hourMs);
    return hours >= needs.settings().silenceHours ? hours : null;
  };

  return {
    event: (event) => {
      const contact = 'at' in event && event.type !== 'disconnected' ? event.at : heard.lastContactAt;
      heard = { ...heard, lastContactAt: contact };
      switch (event.type) {
        case 'listening':
          heard = { ...heard, state: 'listening', port: event.port, code: null };
          diagnosis = noDiagnosis;
          break;
        case 'stopped':
          heard = { ...heard, state: 'stopped', code: null };
          break;
        case 'failed':
          heard = { ...heard, state: 'failed', port: needs.settings().port, code: event.code };
          diagnose(event.code).catch((error: unknown) => needs.onBug(error, 'looking who has the port'));
          break;
        case 'received':
          if (event.receipt.state !== 'suspect') heard = { ...heard, lastFileAt: event.at };
          isInDoubt = false;
          break;
        default:
      }
    },
    broke: () => {
      if (heard.state !== 'listening') heard = { ...heard, state: 'failed', code: 'OTHER' };
    },
    lastFile: (at) => {
      heard = { ...heard, lastFileAt: at };
    },
    selfTested: (isPassed) => {
      isInDoubt = !isPassed;
    },
    now: () => {
      const shown: Listening = { ...heard, host, ...diagnosis, silentHours: silentHours() };
      const isOpen = heard.state === 'listening';
      if (!isOpen && heard.code !== 'OTHER') return shown;
      const trouble = networkTrouble(host);
      if (trouble !== null) return { ...shown, state: 'failed', code: trouble };
      return isOpen && isInDoubt ? { ...shown, code: 'SELF_TEST' } : shown;
    },
  };
};
