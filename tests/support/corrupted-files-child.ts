import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openArchiveMemory } from '#electron/archive/archive-state.ts';
import { assembleDesk } from '#electron/assemble.ts';
import type { Desk } from '#electron/desk/desk.ts';
import { listUnfinished } from '#electron/files/unfinished.ts';
import { loadWindowBounds, saveWindowBounds } from '#electron/host/electron/window-bounds.ts';
import { openPolicy } from '#electron/policy/open-policy.ts';
import { quickSource } from '#electron/policy/policy-reading.ts';
import { openScheduledExportFile } from '#electron/host/scheduled-exports-file.ts';
import { openKioskAttempts, openLockFile } from '#electron/policy/failed-attempts-file.ts';
import { openDescriptionCache } from '#electron/suppliers/client/description-cache-file.ts';
import { readDescription } from '#electron/suppliers/client/read-description.ts';
import { embeddedSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { CallInput, CallName, CallOutput } from '#shared/ipc/contract.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { corruptions, type StartResult, type Corruption } from './corrupted-files-table.ts';
import { cheapCosts } from './cheap-costs.ts';
import { deskThreads } from './desk-threads.ts';
import { fileKeychain } from './file-keychain.ts';

/*
 * Starts a desk on a folder in which one file is not as it should be, for each file and each way. It runs as a user
 * that permissions bind; root is bound by none. Argument: an empty folder. The last line that
 * it writes is a JSON list of `StartResult`.
 */
const [, , root = ''] = process.argv;
const window = { x: 10, y: 20, width: 1400, height: 900, maximized: false };

const temporaryCache = `caches/${'a'.repeat(32)}.this-run.db`;
const update = 'updates/0.0.1_Kobai.AppImage';

/** Suppliers that nobody answers for: a store would take seconds at each start. */
const elsewhere = embeddedSuppliers.map((each) => ({ ...each, baseUrl: `http://127.0.0.1:1/${each.id}` }));

const start = (folder: string, withStore: boolean): Promise<Result<Desk>> =>
  assembleDesk({
    host: {
      kind: 'browser',
      chooseSaveFile: async () => null,
      chooseFolder: async () => null,
      print: async () => ok('by-page'),
      printers: async () => null,
      screens: () => null,
      forgetPerson: async () => undefined,
      quit: () => undefined,
      openFile: async () => ok({ url: null }),
      showInFolder: async () => ok({ url: null }),
      openExternal: async () => ok(null),
    },
    dataFolder: folder,
    version: '0.0.0-test',
    workers: deskThreads(),
    fetch: globalThis.fetch,
    development: true,
    costs: cheapCosts,
    policy: openPolicy(
      quickSource('policy', () => ({ found: 'policy', scope: 'machine', raw: { LogLevel: 'info' } })),
      join(folder, 'policy.json'),
    ),
    timers: { every: () => () => undefined },
    keychain: fileKeychain(join(folder, 'keychain.json')),
    ...(withStore ? {} : { suppliers: elsewhere }),
  });

async function ask<N extends CallName>(desk: Desk, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = (await desk.call(name, input)) as Result<CallOutput<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}

/** A folder as a working day leaves it: somebody stayed signed in, on a shared machine it is not. */
async function worked(folder: string): Promise<void> {
  mkdirSync(join(folder, 'store'), { recursive: true });
  createEmbeddedStore({ file: join(folder, 'store', 'store.db'), lines: 300, ...cheapCosts.store }).close();
  const started = await start(folder, true);
  if (!started.ok) throw new Error(started.error.message.en);
  const desk = started.value;
  const trial = trialAccounts.find(({ accountState }) => accountState.kind === 'good')!;
  await ask(desk, 'settings.change', { theme: 'dark' });
  await ask(desk, 'sign-in.start', {
    supplier: trial.supplier,
    identifier: trial.identifier.value,
    password: trial.password,
    staySignedIn: true,
  });
  await desk.close();
  saveWindowBounds(join(folder, 'window.json'), window);
  openKioskAttempts(join(folder, 'kiosk.json')).set({ wrong: 1, until: null });
  openLockFile(join(folder, 'lock.json')).tries(['somebody']).set({ wrong: 1, until: null });
  openScheduledExportFile(join(folder, 'scheduled-exports.json')).save([]);
  const description = readDescription({ name: { ja: '別の店', en: 'Another' } });
  if (description.ok)
    openDescriptionCache(join(folder, 'descriptions.json')).set('other', {
      baseUrl: 'https://supplier.example',
      description: description.value,
    });
  const memory = openArchiveMemory(join(folder, 'archive.json'));
  if (memory.ok) memory.value.change({ keyShown: true });
  for (const name of ['archive', 'uploads', 'registrations', 'updates'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'registrations', '1.csv'), 'T1234567890123\n');
  writeFileSync(join(folder, 'logs', 'desk.log.1'), 'earlier\n');
  // A killed self-check, a killed run without a keychain, and the update that this program was.
  for (const name of ['.probe', temporaryCache, update]) writeFileSync(join(folder, name), 'left');
  // An export that a kill ended.
  listUnfinished(join(folder, 'unfinished')).begin(join(folder, 'export.csv'));
}

function copyTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isDirectory()) copyTree(join(from, entry.name), join(to, entry.name));
    else copyFileSync(join(from, entry.name), join(to, entry.name));
}

function harmFile(path: string, corruption: Corruption): void {
  const isFolder = existsSync(path) && readdirOf(path) !== null;
  if (corruption === 'unreadable' || corruption === 'unwritable')
    return chmodSync(path, (isFolder ? 0o500 : 0o400) & (corruption === 'unreadable' ? 0 : 0o777));
  if (corruption === 'torn' && !isFolder) {
    const { length } = readFileSync(path);
    return truncateSync(path, Math.floor(length / 2));
  }
  rmSync(path, { recursive: true, force: true });
  if (corruption === 'empty' || corruption === 'torn') writeFileSync(path, '');
  if (corruption === 'NULs') writeFileSync(path, Buffer.alloc(8192));
  if (corruption === 'a folder') mkdirSync(path);
  if (corruption === 'a dangling link') symlinkSync(join(root, 'nowhere', 'at-all'), path);
  if (corruption === 'a link to itself') symlinkSync(path, path);
}

function readdirOf(path: string): readonly string[] | null {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}

/** Lets a folder be removed again. */
function release(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (!entry.isSymbolicLink()) chmodSync(inner, 0o700);
    if (entry.isDirectory()) release(inner);
  }
}

async function cellOf(folder: string, file: string, corruption: Corruption): Promise<StartResult> {
  const nothing = { notices: [], accounts: 0, sharedMachine: null, change: '', window: false, said: '' };
  const shown = { file, corruption };
  let desk: Desk;
  try {
    const started = await start(folder, /^(store|suppliers)/.test(file));
    if (!started.ok) {
      const { ja, en } = started.error.message;
      return { ...nothing, ...shown, outcome: started.error.code, said: `${ja}\n${en}` };
    }
    desk = started.value;
  } catch (error) {
    return { ...nothing, ...shown, outcome: `exception ${String(error)}` };
  }
  try {
    const { notices, settings } = await ask(desk, 'desk.start', {});
    const accounts = await ask(desk, 'accounts.list', {});
    const change = (await desk.call('settings.change', { theme: 'light' })) as Result<unknown>;
    return {
      ...shown,
      outcome: 'starts',
      said: notices.map(({ message }) => `${message.ja}\n${message.en}`).join('\n'),
      notices: notices.map(({ code }) => code),
      accounts: accounts.length,
      sharedMachine: settings.sharedMachine,
      change: change.ok ? 'taken' : change.error.code,
      window: loadWindowBounds(join(folder, 'window.json'))?.x === window.x,
    };
  } catch (error) {
    return { ...nothing, ...shown, outcome: `exception ${String(error)}` };
  } finally {
    await desk.close().catch(() => undefined);
  }
}

const model = join(root, 'model');
await worked(model);
const cache = readdirSync(join(model, 'caches')).find((name) => /^[0-9a-f]+\.db$/.test(name)) ?? '';
const handedOver = 'uploads/<name>';
/** A file that a page handed over to a desk that was killed: its note has the whole path. */
function handOver(folder: string): string {
  const path = listUnfinished(join(folder, 'unfinished')).begin(join(folder, 'uploads', 'upload'));
  writeFileSync(path, 'sealed');
  return path;
}
/** Every file and folder that the desk keeps, by the name that the table has for it. */
const kept: Readonly<Record<string, string>> = {
  'the data folder': '.',
  '.probe': '.probe',
  'desk.lock': 'desk.lock',
  'desk.json': 'desk.json',
  'settings.json': 'settings.json',
  'window.json': 'window.json',
  'suppliers.json': 'suppliers.json',
  'policy.json': 'policy.json',
  'kiosk.json': 'kiosk.json',
  'lock.json': 'lock.json',
  'scheduled-exports.json': 'scheduled-exports.json',
  'descriptions.json': 'descriptions.json',
  'archive.json': 'archive.json',
  archive: 'archive',
  registrations: 'registrations',
  'registrations/<name>.csv': 'registrations/1.csv',
  'caches/<account>.this-run.*': temporaryCache,
  updates: 'updates',
  'updates/<name>': update,
  uploads: 'uploads',
  'uploads/<name>': handedOver,
  logs: 'logs',
  'logs/desk.log': 'logs/desk.log',
  'logs/desk.log.1': 'logs/desk.log.1',
  caches: 'caches',
  'caches/<account>.db': `caches/${cache}`,
  'caches/<account>.journal.db': `caches/${cache.replace('.db', '.journal.db')}`,
  'caches/<account>.open-writes.json': `caches/${cache.replace('.db', '.open-writes.json')}`,
  unfinished: 'unfinished',
  'unfinished/<name>': `unfinished/${readdirSync(join(model, 'unfinished'))[0] ?? ''}`,
  store: 'store',
  'store/store.db': 'store/store.db',
};
const cells: StartResult[] = [];
let number = 0;
for (const [file, path] of Object.entries(kept))
  for (const corruption of corruptions) {
    const folder = join(root, `${(number += 1)}`);
    copyTree(model, folder);
    if (path === 'suppliers.json') writeFileSync(join(folder, path), '[]');
    harmFile(path === handedOver ? handOver(folder) : join(folder, path), corruption);
    cells.push(await cellOf(folder, file, corruption));
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      chmodSync(folder, 0o700);
      release(folder);
    }
    rmSync(folder, { recursive: true, force: true });
  }
console.log(JSON.stringify(cells));
process.exit(0);
