import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3-multiple-ciphers';
import type { Desk } from '#electron/desk/desk.ts';
import type { Clock } from '#electron/desk/ports/clock.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { startKillable, type KillableDeskOptions } from '#tests/support/killable-desk.ts';
import { fillCart, callOrThrow } from '#tests/support/ordering.ts';

/*
 * What every kind of fault is tried on: a desk in a folder, and its store on a port of 127.0.0.1. No desk ever talks to
 * anything else.
 */

/** The member who orders in the trials. */
const member = trialAccounts.find(
  ({ supplier, accountState }) => supplier === 'amano-trial' && accountState.kind === 'good',
)!;
export const memberSignIn = {
  supplier: member.supplier,
  identifier: member.identifier.value,
  password: member.password,
  staySignedIn: true,
};

export const dataIn = (folder: string): string => join(folder, 'data');
export const storeIn = (folder: string): string => join(folder, 'store');

/** How a request is treated between desk and store; null: as it should be. */
export type NetworkFault =
  'cut-before' | 'cut-after' | 'cut-in-body' | 'slow' | 'moved' | 'error' | 'page' | 'garbage' | 'twice';

export interface ServedStore {
  /** `127.0.0.1` and the port. */
  readonly host: string;
  networkFault: (asked: string) => NetworkFault | null;
  /** Called when the store has carried out a request that may change something. */
  wrote: (request: IncomingMessage) => void;
  /** Milliseconds by which a slow request reaches the store late. */
  slowMs: number;
  /** Whether a request is still to be carried out, be it one for whose answer nobody waits any more. */
  isBusy(): boolean;
  stop(): Promise<void>;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Instead of the store's own answer. */
const faultyResponses = {
  moved: [302, { location: 'http://127.0.0.1:1/elsewhere' }, ''],
  error: [500, { 'content-type': 'text/plain' }, 'Internal Server Error'],
  page: [200, { 'content-type': 'text/html' }, '<!doctype html><title>Sign in to the network</title>'],
  garbage: [200, { 'content-type': 'application/json' }, '{"order":{"number":"\u0000'],
} as const;

/** The store of `folder` on a port, as another machine would have it, over a line that can be hostile. */
export async function serveStoreIn(folder: string, clock?: () => number): Promise<ServedStore> {
  const store = createEmbeddedStore({
    file: join(folder, 'store.db'),
    ...cheapCosts.store,
    ...(clock && { clock }),
  });
  const handle = async (message: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/' } = message;
    const body = await bodyOf(message);
    const made = (): Request =>
      new Request(`http://${served.host}${url}`, {
        method,
        headers: message.headers as Record<string, string>,
        ...(body.length > 0 && { body: new Uint8Array(body) }),
      });
    const networkFault = served.networkFault(
      `${method} ${new URL(made().url).pathname.replace(/^\/[^/]+/, '')}`,
    );
    if (networkFault === 'cut-before') return void message.socket.destroy();
    // Whether the request still arrives behind a gateway's own answer differs; here it does for errors.
    if (networkFault === 'moved' || networkFault === 'page') {
      const [status, headers, text] = faultyResponses[networkFault];
      return void answer.writeHead(status, headers).end(text);
    }
    if (networkFault === 'slow') await wait(served.slowMs);
    const found = await store.fetch(made());
    const bytes = Buffer.from(await found.arrayBuffer());
    if (networkFault === 'twice') await store.fetch(made());
    if (method !== 'GET') served.wrote(message);
    if (networkFault === 'cut-after') return void message.socket.destroy();
    if (networkFault === 'error' || networkFault === 'garbage') {
      const [status, headers, text] = faultyResponses[networkFault];
      return void answer.writeHead(status, headers).end(text);
    }
    const headers = { ...Object.fromEntries(found.headers), 'content-length': String(bytes.length) };
    if (networkFault === 'cut-in-body') {
      answer.writeHead(found.status, headers);
      answer.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => message.socket.destroy());
      return;
    }
    answer.writeHead(found.status, headers).end(bytes);
  };
  const underWay = new Set<Promise<void>>();
  const server = createServer((message, answer) => {
    const handled = handle(message, answer).catch((error: unknown) => {
      // A desk that dies while it sends is no fault of the store.
      if (message.destroyed || message.socket.destroyed) return;
      answer.destroy(error as Error);
    });
    underWay.add(handled);
    void handled.then(() => underWay.delete(handled));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const served: ServedStore = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    networkFault: () => null,
    wrote: () => undefined,
    slowMs: 60,
    isBusy: () => underWay.size > 0,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
  return served;
}

/** A desk whose calls reject where the answer is `unexpected`: that is a bug, whatever the fault was. */
function watched(desk: Desk): Desk {
  const call = async (name: never, input: never): Promise<unknown> => {
    const answer = (await desk.call(name, input)) as Result<unknown>;
    if (!answer.ok && answer.error.code === 'unexpected') throw new Error(`${String(name)}: unexpected`);
    return answer;
  };
  return { ...desk, call: call as Desk['call'] };
}

/** Starts a desk, or answers the refusal; rejects for an exception and for a refusal that says nothing. */
export async function startOrRefusal(
  folder: string,
  host: string | null,
  options: KillableDeskOptions = {},
): Promise<Result<Desk>> {
  const started = await startKillable(folder, host, options);
  if (started.ok) return { ok: true, value: watched(started.value) };
  const { code, message } = started.error;
  if ((code as string) === 'unexpected' || message.ja === '' || message.en === '')
    throw new Error(`the desk does not start and says nothing of use: ${code}`);
  return started;
}

/** The clock of this machine, which `advance` puts so far ahead that no request can be on its way any more. */
export function clockAhead(): { readonly clock: Clock; readonly advance: () => void } {
  let ahead = 0;
  const clock = {
    now: () => instantOf(Date.now() + ahead),
    uptime: () => Math.floor(uptime() * 1000) + ahead,
  };
  return { clock, advance: () => void (ahead += 6 * 60_000) };
}

/** Starts a desk; rejects where it refuses. */
export async function start(
  folder: string,
  host: string | null,
  options: KillableDeskOptions = {},
): Promise<Desk> {
  const started = await startOrRefusal(folder, host, options);
  if (!started.ok) throw new Error(`the desk does not start: ${started.error.code}`);
  return started.value;
}

export const signIn = (desk: Desk) => callOrThrow(desk, 'sign-in.start', memberSignIn as never);

/** Waits until `look` answers something else than null; rejects after `most` milliseconds. */
export async function until<T>(what: string, look: () => Promise<T | null>, most = 240_000): Promise<T> {
  const end = performance.now() + most;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await wait(25);
  }
}

/** The job when it has ended. */
export const ended = (desk: Desk, { id }: Job): Promise<Job> =>
  until('the end of a job', async () => {
    const job = (await callOrThrow(desk, 'jobs.list', {})).find((one) => one.id === id);
    return job?.endedAt ? job : null;
  });

/** Fetches what has changed until now: a sync that ran already may have passed it, and the next one has it. */
export async function sync(desk: Desk, account: AccountId): Promise<Job> {
  const { job: running } = await callOrThrow(desk, 'sync.state', { account });
  const start = async (): Promise<Job> =>
    ended(desk, await callOrThrow(desk, 'sync.start', { account, fromScratch: false }));
  const first = await start();
  return first.id === running?.id ? start() : first;
}

/** Reads the store's own file. */
export function readStore<T>(folder: string, read: (db: Database.Database) => T): T {
  const db = new Database(join(folder, 'store.db'), { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** The highest id of an order so far. */
export const lastOrder = (folder: string): number =>
  readStore(folder, (db) => db.prepare('SELECT max(id) FROM orders').pluck().get() as number);

/** The numbers of the orders behind `last`. */
export const ordersAfter = (folder: string, last: number): readonly string[] =>
  readStore(
    folder,
    (db) => db.prepare('SELECT number FROM orders WHERE id > ? ORDER BY id').pluck().all(last) as string[],
  );

/** A desk of somebody who stayed signed in, with a synced history and two products in the cart, and its store. */
export async function makeTemplate(folder: string): Promise<void> {
  mkdirSync(dataIn(folder), { recursive: true });
  mkdirSync(storeIn(folder));
  createEmbeddedStore({ file: join(storeIn(folder), 'store.db'), lines: 300, ...cheapCosts.store }).close();
  const store = await serveStoreIn(storeIn(folder));
  const desk = await start(dataIn(folder), store.host);
  // Nobody is to be signed out for sitting still while clocks jump.
  await callOrThrow(desk, 'settings.change', { idleMinutes: null });
  const account = await signIn(desk);
  await sync(desk, account.id);
  await fillCart(desk, account.id);
  await desk.close();
  await store.stop();
}

/** The log of the desk in `folder`. */
const logOf = (folder: string): string => readFileSync(join(dataIn(folder), 'logs', 'desk.log'), 'utf8');

/** The last lines of the log of the desk in `folder`. */
export const endOfLog = (folder: string): string => logOf(folder).trimEnd().split('\n').slice(-12).join('\n');

/** Throws where the desk in `folder` has told of a token that was used twice: no trial steals one. */
export function assertNoTheftTold(folder: string): void {
  assert.ok(!logOf(folder).includes('session.ended-reused'), 'nobody is told of a theft');
}

/** A copy of a folder with all that is in it. */
export function copyOf(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}
