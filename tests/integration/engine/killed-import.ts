import { openEngine } from '../../../src-main/boot/open-engine.ts';

/** Takes in what waits in a data folder, in a process of its own: it is there to be killed. */
const [dataFolder = ''] = process.argv.slice(2);
const engine = await openEngine({
  dataFolder,
  actor: 'command-line',
  announce: () => undefined,
  reportBug: (error) => {
    throw error;
  },
});
process.send?.('reading');
await engine.takeIn();
await engine.close();
process.send?.('read');
