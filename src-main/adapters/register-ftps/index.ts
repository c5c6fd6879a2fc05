export { createLoginGuard, type LoginGuard, type LoginPolicy } from './login-guard.ts';
export { createSelfTestPass, type SelfTestPass } from './self-test-pass.ts';
export { runSelfTest, type SelfTestFault, type SelfTestOutcome, type SelfTestStage } from './self-test.ts';
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
  SelfTest,
} from './receiver-types.ts';
export { hashPassword, makePassword, verifyPassword } from './password.ts';
export { makeCertificate, type MadeCertificate } from './certificate.ts';
export { recoverSpool, type RecoveredSpool, type SpoolRecovery } from './recover-spool.ts';
