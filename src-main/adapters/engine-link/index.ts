export { connectEngine, EngineRefused, type ConnectedEngine } from './connect-engine.ts';
export { createReportsThread, ReportsStopped, serveReports, type ReportsThread } from './reports-thread.ts';
export { serveEngine } from './serve-engine.ts';
export { answerJob, doInThread } from './thread-jobs.ts';
