import type { FailureCode, RefusalReason } from '../../adapters/register-ftps/index.ts';

/** What of the settings a sentence may name. */
export type ReceiverFacts = {
  port: number;
  user: string;
  passivePorts: { from: number; to: number };
  maxFileMegabytes: number;
};

/** What happened, and what to do about it. */
export type Told = { detail: string; remedy: string };

export type ListenFailure = FailureCode | 'NO_NETWORK' | 'ADDRESS_GONE' | 'SELF_TEST';

type Sentence = (facts: ReceiverFacts, about: string) => Told;

export type ReceiverWords = {
  refusals: Readonly<Record<RefusalReason, Sentence>>;
  cut: (fileName: string) => Told;
  suspect: (fileName: string) => Told;
  received: (fileName: string, size: number) => string;
  waiting: (fileName: string, size: number) => string;
  read: (dialect: string | null, lines: number, amount: string | null) => string;
  duplicate: (fileName: string) => string;
  empty: (fileName: string) => string;
  setAsideRemedy: string;
  /** `holder` is the program that has the port, where it is known. */
  failed: (code: ListenFailure, facts: { port: number; host: string; holder: string | null }) => string;
};
