export { freePort } from './free-port.ts';
export { prepareDemo } from './prepare-demo.ts';
export { startTill } from './till.ts';
