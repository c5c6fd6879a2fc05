import { open } from 'node:fs/promises';
import { createReceiver, makeCertificate } from '../../../src-main/adapters/register-ftps/index.ts';

/** A receiver to be killed: it records receipts as lines of a file, each flushed before it answers. */
const [spoolFolder = '', receiptsFile = '', passwordVerifier = ''] = process.argv.slice(2);
const receipts = await open(receiptsFile, 'a');

const receiver = createReceiver({
  settings: {
    host: '127.0.0.1',
    port: 0,
    passivePorts: { from: 41400, to: 41499 },
    user: 'till',
    maxFileBytes: 1024 * 1024,
  },
  spoolFolder,
  certificate: await makeCertificate(['localhost'], ['127.0.0.1']),
  passwordVerifier,
  inbox: {
    async record(receipt) {
      await receipts.write(`${JSON.stringify(receipt)}\n`);
      await receipts.sync();
    },
    rename: () => Promise.resolve(),
    discard: () => Promise.resolve(),
    find: () => Promise.resolve(null),
    list: () => Promise.resolve([]),
  },
  onEvent: () => undefined,
  log: () => undefined,
  limits: { proofMs: 5 },
});

const { port } = await receiver.start();
process.stdout.write(`${port}\n`);
