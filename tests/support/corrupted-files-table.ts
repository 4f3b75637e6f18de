import { readdirSync } from 'node:fs';

const inFolder = (pattern: string): RegExp => new RegExp(`^${pattern}$`);
/** Small state: its copy, what a broken start leaves, and what could not be understood. */
const state = (name: string): RegExp => inFolder(`${name}(\\.copy)?(\\.new|\\.unreadable-[0-9a-f]{12})?`);
const database = (name: string): RegExp => inFolder(`${name}(\\.unreadable-[\\w.-]+)?(-wal|-shm|-journal)?`);
const account = '[0-9a-f]{32}';
const unfinished = 'kobai-desk-[0-9a-f-]{36}\\.tmp';

/**
 * Every file and folder that the desk keeps in its data folder: its name in docs/reliability.md, and what has it. A path
 * that no row has is one of which nobody has said what happens when it is damaged.
 */
export const keptFiles: Readonly<Record<string, RegExp>> = {
  chromium: /^chromium(\/.*)?$/,
  'Singleton*': /^(Singleton(Lock|Cookie|Socket)|lockfile)$/,
  '.probe': inFolder('\\.probe'),
  'desk.lock': database('desk\\.lock'),
  'desk.json': state('desk\\.json'),
  'settings.json': state('settings\\.json'),
  'policy.json': state('policy\\.json'),
  'kiosk.json': state('kiosk\\.json'),
  'descriptions.json': state('descriptions\\.json'),
  'lock.json': state('lock\\.json'),
  'scheduled-exports.json': state('scheduled-exports\\.json'),
  'window.json': state('window\\.json'),
  'suppliers.json': inFolder('suppliers\\.json'),
  logs: inFolder('logs'),
  'logs/desk.log': inFolder('logs/desk\\.log'),
  'logs/desk.log.1': inFolder('logs/desk\\.log\\.1'),
  caches: inFolder('caches'),
  'caches/<account>.db': database(`caches/${account}\\.db`),
  'caches/<account>.journal.db': database(`caches/${account}\\.journal\\.db`),
  'caches/<account>.open-writes.json': state(`caches/${account}\\.open-writes\\.json`),
  'caches/<account>.this-run.*': database(`caches/${account}\\.this-run\\.(journal\\.)?db`),
  updates: inFolder('updates'),
  'updates/<name>': inFolder('updates/[^/]+'),
  uploads: inFolder('uploads'),
  'uploads/<name>': inFolder(`uploads/\\.${unfinished}`),
  store: inFolder('store'),
  'store/store.db': inFolder(
    'store/store\\.db(\\.unreadable-[\\w-]+)?(\\.making-[\\w-]+)?(-wal|-shm|-journal)?',
  ),
  'archive.json': state('archive\\.json'),
  archive: /^archive(\/.*)?$/,
  registrations: inFolder('registrations'),
  'registrations/<name>.csv': inFolder('registrations/[^/]+\\.csv'),
  unfinished: inFolder('unfinished'),
  'unfinished/<name>': inFolder(`unfinished/${unfinished}`),
};

/** What lies in a data folder and is in no row. */
export const unknownFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !Object.values(keptFiles).some((pattern) => pattern.test(path)));

/** What became of a desk that was started with one file not as it should be. */
export interface StartResult {
  readonly file: string;
  readonly corruption: Corruption;
  /** The code of the refusal, `starts`, or an exception. */
  readonly outcome: string;
  /** The refusal's text in both languages. */
  readonly said: string;
  readonly notices: readonly string[];
  /** Who is signed in after the start. */
  readonly accounts: number;
  readonly sharedMachine: boolean | null;
  /** Whether a change of a setting is taken, or the code with which it is refused. */
  readonly change: string;
  readonly window: boolean;
}

export const corruptions = [
  'missing',
  'empty',
  'NULs',
  'torn',
  'unreadable',
  'unwritable',
  'a folder',
  'a dangling link',
  'a link to itself',
] as const;
export type Corruption = (typeof corruptions)[number];
