import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Desk } from '#electron/desk/desk.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import type { Keychain } from '#electron/vault/keychain.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { serveDisconnectingStore, type DisconnectingStore } from './disconnecting-store.ts';
import { amano, trialSignIn } from './desk-and-store.ts';
import { killableDesk } from './killable-desk.ts';
import { fillCart, callOrThrow } from './ordering.ts';

/*
 * The files a desk leaves when the responses to its order and to the request for its outcome were cut, and it was then
 * killed. The supplier has the order. Tests take copies of the folder, damage something in them, and start a desk.
 */

const child = fileURLToPath(new URL('./ordering-child.ts', import.meta.url));

export const isOrderOrResolution = (asked: string): boolean =>
  asked === 'POST /v1/orders' || asked === 'POST /v1/writes/outcomes';

/** The key of the order that was cut. */
export const interruptedOrderKey = '00000000-0000-4000-8000-000000000001';

/** Makes such a folder inside `parent`; in memory: the desk goes on without its keychain. */
export async function folderWithInterruptedOrder(
  parent: string,
  mode: 'kept' | 'in-memory' = 'kept',
): Promise<string> {
  const folder = join(parent, `cut-${mode}`);
  mkdirSync(join(folder, 'store'), { recursive: true });
  createEmbeddedStore({
    file: join(folder, 'store', 'store.db'),
    lines: 300,
    passwordCost: 2 ** 10,
    minResponseMs: 0,
  }).close();
  const store = await serveDisconnectingStore(folder);
  try {
    if (mode === 'kept') {
      const desk = await killableDesk(folder, store.host);
      // As of a desk in use.
      await callOrThrow(desk, 'settings.change', { theme: 'light' });
      const account = await callOrThrow(desk, 'sign-in.start', {
        ...trialSignIn(amano, 'good'),
        staySignedIn: true,
      });
      await fillCart(desk, account.id);
      await desk.close();
    }
    store.cut = isOrderOrResolution;
    const started = spawn(process.execPath, [child, folder, store.host, interruptedOrderKey, mode], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let complaint = '';
    const said: string[] = [];
    started.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
    const gone = new Promise<NodeJS.Signals | null>((resolve) =>
      started.once('close', (_code, signal) => resolve(signal)),
    );
    createInterface(started.stdout).on('line', (line) => {
      said.push(line);
      if (line === 'ready') started.stdin.write('go\n');
      if (line.startsWith('refused')) started.kill('SIGKILL');
      if (line.startsWith('confirmed')) started.kill('SIGTERM');
    });
    const signal = await gone;
    if (signal !== 'SIGKILL' || !said.at(-1)?.includes('checkout.unresolved'))
      throw new Error(`the order was not cut: ${said.join(', ')} ${complaint}`);
    return folder;
  } finally {
    await store.stop();
  }
}

export interface RestartedDesk {
  readonly folder: string;
  readonly store: DisconnectingStore;
  /** Starts a desk on the folder; closed when the test ends. */
  start(keychain?: Keychain): Promise<Desk>;
}

let copies = 0;

/** A copy of such a folder with its store served, over a line that is whole again. */
export async function restartFrom(template: string): Promise<RestartedDesk> {
  const folder = join(template, '..', `copy-${copies++}`);
  cpSync(template, folder, { recursive: true });
  const store = await serveDisconnectingStore(folder);
  onTestFinished(() => store.stop());
  return {
    folder,
    store,
    start: async (keychain) => {
      const desk = await killableDesk(folder, store.host, keychain);
      onTestFinished(() => desk.close());
      return desk;
    },
  };
}

/** The files of the caches' folder that end so, with their paths. */
export const cacheFiles = (folder: string, end: string): string[] =>
  readdirSync(join(folder, 'caches'))
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, 'caches', name));

/** The one who is signed in. */
export async function onlyAccount(desk: Desk): Promise<AccountId> {
  const [account, ...more] = await callOrThrow(desk, 'accounts.list', {});
  if (!account || more.length > 0) throw new Error('not one account is signed in');
  return account.id;
}
