import { makeDependenciesReady } from './setup/dependencies.mjs';
import { isProjectNode, makeProjectNodeReady, refuseOldNode, runAgainInProjectNode } from './setup/node.mjs';
import { say, SetupError } from './setup/say.mjs';

// A task is loaded once what it needs is there: it may import what the set-up installs.
const commands = {
  start: { needs: ['electron', 'window'], task: () => import('./tasks/start.mjs') },
  demo: { needs: ['electron', 'window'], task: () => import('./tasks/demo.mjs') },
  dev: { needs: ['electron', 'window'], task: () => import('./tasks/dev.mjs') },
  caisse: { needs: [], task: () => import('./tasks/caisse.mjs') },
  test: { needs: ['electron', 'window', 'till', 'paper', 'faults'], task: () => import('./tasks/test.mjs') },
  'test:clients': { needs: ['till'], task: () => import('./tasks/test-clients.mjs') },
  'test:faults': { needs: ['till', 'faults'], task: () => import('./tasks/test-faults.mjs') },
  check: { needs: [], task: () => import('./tasks/check.mjs') },
  bench: { needs: [], task: () => import('./tasks/bench.mjs') },
  package: { needs: ['electron'], task: () => import('./tasks/package.mjs') },
};

async function makeReady(needs) {
  const system = await import('./setup/system-packages.mjs');
  if (needs.includes('window')) await system.makeWindowLibrariesReady();
  if (needs.includes('till')) await system.makeTillClientsReady();
  if (needs.includes('paper')) await system.makePaperReadersReady();
  if (needs.includes('faults')) await system.makeFaultToolsReady();
  if (needs.includes('electron')) {
    const { makeElectronReady } = await import('./setup/electron.mjs');
    await makeElectronReady();
    const { makeSqliteReady } = await import('./setup/sqlite.mjs');
    await makeSqliteReady();
  }
}

async function main([name, ...args]) {
  const command = commands[name];
  if (command === undefined) {
    throw new SetupError(`Give one of: ${Object.keys(commands).join(', ')}.`);
  }
  refuseOldNode();
  await makeDependenciesReady();
  await makeProjectNodeReady();
  if (!isProjectNode()) return runAgainInProjectNode();
  await makeReady(command.needs);
  const { runTask } = await command.task();
  return runTask(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof SetupError ? `\n${error.message}` : error.stack);
  process.exitCode = 1;
}
