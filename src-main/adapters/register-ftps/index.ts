export { createReceiver } from './receiver.ts';
export { ReceiverStartError } from './receiver-types.ts';
export type {
  FailureCode,
  ListeningEvent,
  Receiver,
  ReceiverEvent,
  ReceiverLimits,
  ReceiverLog,
  ReceiverNeeds,
  ReceiverSettings,
  RefusalReason,
} from './receiver-types.ts';
export { hashPassword, makePassword, verifyPassword } from './password.ts';
export { makeCertificate, type MadeCertificate } from './certificate.ts';
export { recoverSpool, type RecoveredSpool, type SpoolRecovery } from './recover-spool.ts';
