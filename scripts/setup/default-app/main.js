import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);

/** The first argument that is neither a switch nor a module asked for with `-r`. */
function readArguments(argv) {
  const preloads = [];
  for (let index = 1; index < argv.length; index += 1) {
    const argument = argv[index];
    if (argument === '-r' || argument === '--require') {
      preloads.push(argv[(index += 1)]);
    } else if (!argument.startsWith('-')) {
      return { preloads, target: path.resolve(argument) };
    }
  }
  return { preloads, target: undefined };
}

function describe(target) {
  const manifestPath = path.join(target, 'package.json');
  if (!existsSync(manifestPath)) return { folder: path.dirname(target), manifest: {}, entry: target };
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  return { folder: target, manifest, entry: path.join(target, manifest.main ?? 'index.js') };
}

const { preloads, target } = readArguments(process.argv);
if (target === undefined) {
  process.stderr.write('Give the folder or the file of an application to start.\n');
  app.exit(1);
} else {
  // As the stock default application does: programs read it to know that they are not packaged.
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const { folder, manifest, entry } = describe(target);
  const name = manifest.productName ?? manifest.name;
  if (name !== undefined) {
    app.setName(name);
    app.setDesktopName(`${manifest.name ?? name}.desktop`);
    if (!app.commandLine.hasSwitch('user-data-dir')) {
      app.setPath('userData', path.join(app.getPath('appData'), name));
    }
  }
  if (manifest.version !== undefined) app.setVersion(manifest.version);
  app.setAppPath(folder);
  for (const preload of preloads) require(path.resolve(preload));
  // Awaited at the top level: Electron holds its `ready` event until the application's own module has run.
  await import(pathToFileURL(entry).href);
}
