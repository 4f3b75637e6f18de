import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Adapter } from './adapter.ts';
import { openMemory, Refusal, type Memory } from './memory.ts';
import { createOperations, type Request as Asked } from './operations.ts';
import { createSampleShop } from './sample-shop.ts';

// A small server of the Supplier API, levels History and Buy. What the document says is taken from it: paths, what a
// well-formed request is, who may ask, statuses, and how long a key is remembered.

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** What the document has of an operation, as far as it is looked at here. */
interface Documented {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly 'x-retry'?: 'none' | 'once' | 'for-good' | 'by-token';
  readonly 'x-refusals': Readonly<Record<string, readonly string[]>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly parameters: readonly { in?: string; name: string; required: boolean; schema: object }[];
  readonly responses: object;
}
const { paths, components } = JSON.parse(
  readFileSync(new URL('../supplier-api.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, Documented>>; components: object };
const documented = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);
const statusOf = new Map(
  documented.flatMap((each) =>
    Object.entries(each['x-refusals']).flatMap(([status, reasons]) =>
      reasons.map((reason) => [reason, Number(status)] as const),
    ),
  ),
);

const reply = (status: number, body: string | null, type: string): Response =>
  new Response(body, { status, headers: { 'cache-control': 'no-store', 'content-type': type } });
/** `code` and `title` are yours: what your support knows it by, and a line for people. */
function problem({ reason, details }: Refusal): Response {
  const title = reason.replaceAll('-', ' ');
  const body = {
    type: 'about:blank',
    title,
    status: statusOf.get(reason)!,
    code: reason,
    reason,
    ...details,
  };
  return reply(body.status, JSON.stringify(body), 'application/problem+json');
}

/** A query comes as texts, a body in its own types. */
const [forBodies, forQueries] = [false, true].map((coerceTypes) =>
  addFormats.default(new Ajv2020({ strict: false, useDefaults: true, coerceTypes })),
) as [Ajv2020, Ajv2020];
/** What refuses a value that doesn't fit, naming the field, and puts defaults into one that does. */
function checking(ajv: Ajv2020, schema: object): (value: unknown) => void {
  const validate = ajv.compile({ ...schema, components });
  return (value) => {
    if (validate(value)) return;
    const errors = validate.errors!.map(({ instancePath, message = '' }) => ({
      field: instancePath.slice(1).replaceAll('/', '.'),
      message,
    }));
    throw new Refusal('bad-request', { errors });
  };
}
function checkingQuery(parameters: Documented['parameters']): (value: unknown) => void {
  const own = parameters.filter((each) => each.in === 'query');
  return checking(forQueries, {
    type: 'object',
    properties: Object.fromEntries(own.map(({ name, schema }) => [name, schema])),
    required: own.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: own.length === 0,
  });
}

export interface StarterOptions {
  /** The SQLite file; `:memory:` for none. */
  readonly file: string;
  /** What tokens are signed with; with another one every session has ended. */
  readonly secret: string;
  /** By default the sample shop in the same file. */
  readonly adapter?: (db: Memory['db']) => Adapter;
}

/** A server as a function of requests. */
export function createStarter({ file, secret, adapter = createSampleShop }: StarterOptions) {
  const memory = openMemory(file, secret);
  const shop = adapter(memory.db);
  memory.transaction(() => memory.beginEpoch(shop.lastChange));
  const operations = createOperations(shop, memory);
  const app = new Hono();
  const tooLarge = () => problem(new Refusal('bad-request', { status: 413 }));
  app.on(['POST', 'PATCH'], '*', bodyLimit({ maxSize: 64 * 1024, onError: tooLarge }));
  app.notFound(() => problem(new Refusal('not-offered')));
  app.onError((error) => {
    if (error instanceof Refusal) return problem(error);
    console.error(error);
    return problem(new Refusal('unexpected'));
  });

  for (const { path, method, operationId: route, ...described } of documented) {
    const operation = operations[route];
    if (!operation) continue;
    const isForBuyers = described['x-refusals']['403']?.includes('not-allowed');
    const retry = described['x-retry'];
    const status = Number(Object.keys(described.responses)[0]);
    const schema = described.requestBody?.content['application/json']!.schema;
    const [checkQuery, checkBody] = [
      checkingQuery(described.parameters),
      schema && checking(forBodies, schema),
    ];

    app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
      const key = c.req.header('idempotency-key') ?? '';
      if (method !== 'get' && !/^[\x21-\x7e]{1,255}$/.test(key)) throw new Refusal('idempotency-key-missing');
      const [params, query] = [c.req.param(), c.req.query()];
      const text = await c.req.text();
      const body: unknown = schema && (await c.req.json().catch(() => undefined));
      const [, bearer = ''] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];

      // What is looked at, what is done and the memory of it are one transaction.
      const answer = memory.transaction((): unknown => {
        const session = described.security.length === 0 ? null : memory.sessionOf('access', bearer);
        const member = session && shop.findMember({ id: session.member })?.member;
        if (session && !member) throw new Refusal('token-revoked');
        if (schema && !/^application\/json\b/.test(c.req.header('content-type') ?? ''))
          throw new Refusal('bad-request', { status: 415 });
        checkQuery(query);
        checkBody?.(body);
        const work = (): unknown => {
          if (isForBuyers && member?.role === 'viewer') throw new Refusal('not-allowed');
          return operation({ params, query, body, key, session, member } as Asked);
        };
        if (retry !== 'once' && retry !== 'for-good') return work();
        const lasts = retry === 'for-good' ? null : session ? WEEK : HOUR;
        const [owner, desk] = [member?.id ?? '', session?.desk ?? ''];
        const request = `${c.req.url} ${text}`;
        return memory.once({ owner, key, route, request, desk, lasts }, work);
      });
      if (answer instanceof Refusal) return problem(answer);
      // Tokens are signed only as they are sent.
      const sent = JSON.stringify(answer, (name, value) =>
        name === 'tokens' ? memory.tokensOf(value) : value,
      );
      return reply(status, answer === null ? null : sent, 'application/json');
    });
  }

  return {
    fetch: async (request: Request): Promise<Response> => app.fetch(request),
    close: () => memory.db.isOpen && memory.db.close(),
  };
}

if (import.meta.main) {
  const [port = '4020', file = 'starter.sqlite'] = process.argv.slice(2);
  const secret = process.env['STARTER_SECRET'] ?? randomBytes(32).toString('hex');
  serve({ fetch: createStarter({ file, secret }).fetch, hostname: '127.0.0.1', port: Number(port) }, (at) =>
    console.log(`http://127.0.0.1:${at.port}  buyer@example.com`),
  );
}
