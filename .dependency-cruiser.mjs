const pureLibraries = '^node_modules/(iconv-lite|csv-parse|fuse\\.js|valibot)/';

const viewsAndWords = '^src-main/(application/views|domain)/';

/** Paths are matched as regular expressions; `$1` is what the `from` path caught. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other cannot be read, tested or replaced one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
    {
      name: 'domain-is-alone',
      comment:
        'The rules of the trade hold without disk, clock, database or window: only pure libraries serve them.',
      severity: 'error',
      from: { path: '^src-main/domain/' },
      to: { pathNot: ['^src-main/domain/', pureLibraries] },
    },
    {
      name: 'application-knows-domain-only',
      comment:
        'What the application can do is said in terms of ports: no TypeORM, no Electron, no Node, no contract.',
      severity: 'error',
      from: { path: '^src-main/application/' },
      to: { pathNot: '^src-main/(application|domain)/' },
    },
    {
      name: 'adapters-serve-the-application',
      comment:
        'An adapter is chosen by boot and called through a port: it knows what it serves, not who starts it.',
      severity: 'error',
      from: { path: '^src-main/adapters/' },
      to: { path: '^src-main/(boot/|index\\.ts)' },
    },
    {
      name: 'adapters-are-strangers',
      comment: 'An adapter that calls another hides a rule of the application between two tools.',
      severity: 'error',
      from: { path: '^src-main/adapters/([^/]+)/' },
      to: { path: '^src-main/adapters/', pathNot: '^src-main/adapters/$1/' },
    },
    {
      name: 'only-ipc-speaks-the-contract',
      comment: 'One door to the window, where every request is validated.',
      severity: 'error',
      from: { path: '^src-main/adapters/', pathNot: '^src-main/adapters/ipc/' },
      to: { path: '^src-preload/' },
    },
    {
      name: 'typeorm-in-the-store-only',
      comment: 'The database can be changed as long as one folder knows which it is.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/adapters/sqlite/' },
      to: { path: '^node_modules/(typeorm|better-sqlite3)/' },
    },
    {
      name: 'ftp-server-in-the-receiver-only',
      comment: 'Its faults are known and mended in one place.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/adapters/register-ftps/' },
      to: { path: '^node_modules/ftp-srv/' },
    },
    {
      name: 'main-never-loads-the-database',
      comment:
        'The engine runs in a thread of its own: loaded twice, TypeORM would cost its memory and start twice.',
      severity: 'error',
      from: { path: '^src-main/index\\.ts$' },
      to: { path: '^src-main/adapters/sqlite/', reachable: true },
    },
    {
      name: 'main-does-not-import-the-window',
      comment: 'Main and window meet in the contract and nowhere else.',
      severity: 'error',
      from: { path: '^src-(main|preload)/' },
      to: { path: '^src-renderer/' },
    },
    {
      name: 'preload-exposes-the-contract',
      comment: 'What runs between the window and the system stays small enough to be read whole.',
      severity: 'error',
      from: { path: '^src-preload/' },
      to: { path: '^src-', pathNot: ['^src-preload/', viewsAndWords] },
    },
    {
      name: 'contract-is-neutral',
      comment: 'Both sides import it: it can lean on neither Electron nor Node.',
      severity: 'error',
      from: { path: '^src-preload/contract/' },
      to: { pathNot: ['^src-preload/contract/', '^node_modules/valibot/', viewsAndWords] },
    },
    {
      name: 'contract-takes-types-of-main',
      comment: 'A reply has the shape of the view it carries; code of main would end in the window.',
      severity: 'error',
      from: { path: '^src-preload/' },
      to: { path: '^src-main/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'window-knows-no-main',
      comment: 'The window is sandboxed: code of the main process would bring what it may not have.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: ['^src-main/', '^src-preload/(?!contract/)'] },
    },
    {
      name: 'window-runs-no-contract-code',
      comment:
        'Validation belongs to the door in the main process: the window takes the types of the contract.',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: '^src-renderer/bridge/' },
      to: { path: '^src-preload/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stores-alone-use-the-bridge',
      comment: 'A screen that asks the engine itself has a state that no store knows.',
      severity: 'error',
      from: { path: '^src-renderer/(features|ui|format)/' },
      to: { path: '^src-renderer/bridge/' },
    },
    {
      name: 'ui-and-format-know-no-trade',
      comment: 'A button or a number looks the same on every screen, and needs none of them.',
      severity: 'error',
      from: { path: '^src-renderer/(ui|format)/' },
      to: { path: ['^src-renderer/(stores|features)/', '^src-preload/'] },
    },
    {
      name: 'bridge-and-stores-know-no-screen',
      comment: 'State outlives the screens that show it.',
      severity: 'error',
      from: { path: '^src-renderer/(bridge|stores)/' },
      to: { path: '^src-renderer/(features|ui)/' },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      comment: 'What main imports is read from the package: a development dependency is not in it.',
      severity: 'error',
      from: { path: '^src-main/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg'],
        pathNot: '^node_modules/electron/',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.vue', '.js', '.mjs', '.json'],
    },
  },
};
