import { copyFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import { createEmbeddedStore, type EmbeddedStoreOptions } from '#electron/suppliers/embedded/store.ts';
import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { problemSchema, type Problem } from '#shared/model/problem.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { storeTemplate } from '#tests/support/store-template.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { refusalsOf } from '#shared/supplier-api/refusals.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';

export const transports = ['in-process', 'socket'] as const;
export type Transport = (typeof transports)[number];

/** A Sunday evening in Tokyo, so that a day of the week is never why a test fails. */
const START = Date.parse('2026-04-05T10:00:00.000Z');

export interface AskOptions {
  readonly supplier?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly token?: string;
  /** `null` sends none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

let keys = 0;

/** A small store of its own for one test, asked in-process or through a real socket. */
export async function storeOver(transport: Transport, options: Partial<EmbeddedStoreOptions> = {}) {
  let now = START;
  const file = join(tempFolder(), 'store.sqlite');
  copyFileSync(storeTemplate({ lines: 1500, seed: 7, now: START }), file);
  const store = createEmbeddedStore({
    file,
    clock: () => now,
    ...cheapCosts.store,
    onUnexpected: (error) => {
      throw error;
    },
    ...options,
  });
  let send = (request: Request): Promise<Response> => store.fetch(request);
  let origin = 'http://store.invalid';
  if (transport === 'socket') {
    const server = createServer(getRequestListener(store.fetch, { overrideGlobalObjects: false }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    send = (request) => fetch(request);
    onTestFinished(async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
  }
  onTestFinished(() => store.close());

  const ask = async (name: RouteName, options: AskOptions = {}): Promise<Response> => {
    const route: Route = routes[name];
    const path = route.path.replace(/\{(\w+)\}/g, (_, part: string) =>
      encodeURIComponent(options.params?.[part] ?? ''),
    );
    const url = new URL(`${origin}/${options.supplier ?? 'askul-trial'}${path}`);
    for (const [key, value] of Object.entries(options.query ?? {})) url.searchParams.set(key, value);
    const key = options.key === undefined && route.method !== 'get' ? `key-${++keys}` : options.key;
    const response = await send(
      new Request(url, {
        method: route.method.toUpperCase(),
        headers: {
          ...(options.body !== undefined && { 'content-type': 'application/json' }),
          ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
          ...(key && { 'idempotency-key': key }),
          ...options.headers,
        },
        ...(options.body !== undefined && {
          body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body),
        }),
      }),
    );
    await expectDescribed(name, response);
    return response;
  };
  const signIn = (
    supplier: string,
    kind: string,
    value: string,
    password: string,
    key?: string,
  ): Promise<Response> =>
    ask('signIn', {
      supplier,
      body: { identifier: { kind, value }, password, deskId: 'desk-of-this-test' },
      ...(key !== undefined && { key }),
    });
  const signInAs = (account: TrialAccount) =>
    signIn(account.supplier, account.identifier.kind, account.identifier.value, account.password);
  const enter = async (account: TrialAccount) => {
    const answer = await readAs(await signInAs(account), signInResponseSchema);
    if (answer.outcome !== 'signed-in') throw new Error(`not signed in: ${answer.outcome}`);
    return answer;
  };
  return {
    store,
    /** The store's own file. */
    file,
    origin,
    ask,
    send: (path: string, init?: RequestInit) => send(new Request(origin + path, init)),
    signIn,
    signInAs,
    enter,
    now: () => now,
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

/** The body, which must be what the schema says. */
export async function readAs<T extends z.ZodType>(response: Response, schema: T): Promise<z.output<T>> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return schema.parse(JSON.parse(text));
}

/** The problem of a refused request: its content type, its status and its schema must agree. */
export async function problemOf(response: Response): Promise<Problem> {
  if (response.headers.get('content-type') !== 'application/problem+json')
    throw new Error(`no problem: ${response.status} ${await response.text()}`);
  const problem = problemSchema.strict().parse(await response.json());
  if (problem.status !== response.status)
    throw new Error('the status of the problem is not that of the answer');
  return problem;
}

/** A refusal must be one that the document has for the route: its table is what suppliers are written from. */
async function expectDescribed(name: RouteName, response: Response): Promise<void> {
  if (response.headers.get('content-type') !== 'application/problem+json') return;
  const { reason } = problemSchema.parse(await response.clone().json());
  if (!refusalsOf(name, routes[name]).includes(reason) && !reason.startsWith('data-'))
    throw new Error(`${name} refuses with ${reason}, which shared/supplier-api/refusals.ts does not have`);
}

/** The trial account of a person at a supplier. */
export function account(supplier: string, person: string): TrialAccount {
  const found = trialAccounts.find((each) => each.supplier === supplier && each.person === person);
  if (!found) throw new Error(`no trial account of ${person} at ${supplier}`);
  return found;
}
