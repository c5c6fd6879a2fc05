export { connectEngine, EngineRefused, type ConnectedEngine } from './connect-engine.ts';
export { serveEngine } from './serve-engine.ts';
