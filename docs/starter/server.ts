import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Adapter } from './adapter.ts';
import { openMemory, Refusal, type Memory } from './memory.ts';
import { createOperations, type Answer, type Request as Asked } from './operations.ts';
import { createSampleShop } from './sample-shop.ts';

// A small server of the Supplier API, levels History and Buy. The document decides what is a well-formed request.

const WEEK = 7 * 86_400_000;

/** Reason to status; the code is the supplier's own. */
const refusals: Readonly<Record<string, readonly [status: number, code: string, title: string]>> = {
  mismatch: [401, 'S-001', 'The login ID or the password does not match'],
  locked: [403, 'S-002', 'Locked'],
  'token-expired': [401, 'S-003', 'The token has expired'],
  'token-revoked': [401, 'S-004', 'The token is not valid'],
  'session-ended': [401, 'S-005', 'The session was ended'],
  'not-allowed': [403, 'S-006', 'Not allowed'],
  'not-found': [404, 'S-007', 'Not found'],
  'not-offered': [404, 'S-008', 'Not offered'],
  'bad-request': [400, 'S-009', 'The request is not well formed'],
  'idempotency-key-missing': [400, 'S-010', 'Idempotency-Key is missing'],
  'idempotency-key-reused': [422, 'S-011', 'Idempotency-Key was used for another request'],
  conflict: [409, 'S-012', 'It was changed meanwhile'],
  'changed-since-confirmed': [409, 'S-013', 'What was confirmed has changed'],
  'choices-refused': [422, 'S-014', 'Something that was chosen is not possible'],
  voided: [409, 'S-015', 'The write was given up'],
  unexpected: [500, 'S-500', 'Something unexpected happened'],
};

const reply = (status: number, body: unknown, type = 'application/json'): Response =>
  new Response(body === null ? null : JSON.stringify(body), {
    status,
    headers: { 'cache-control': 'no-store', ...(body !== null && { 'content-type': type }) },
  });
function problem({ reason, details }: Refusal): Response {
  const [usual, code, title] = refusals[reason] ?? refusals['unexpected']!;
  const body = { type: 'about:blank', title, status: usual, code, reason, ...details };
  return reply(body.status, body, 'application/problem+json');
}

/** What the document has of an operation, as far as it is looked at here. */
interface Documented {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly 'x-retry'?: 'none' | 'once' | 'for-good' | 'by-token';
  readonly 'x-refusals': Readonly<Record<string, readonly string[]>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly parameters: readonly { in?: string; name: string; required: boolean; schema: object }[];
}
const { paths, components } = JSON.parse(
  readFileSync(new URL('../supplier-api.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, Documented>>; components: object };

/** What compiles a schema of the document. A query comes as texts, a body in its own types. */
const validators = (coerceTypes: boolean) => {
  const ajv = addFormats.default(new Ajv2020({ strict: false, useDefaults: true, coerceTypes }));
  return (schema: object): ValidateFunction => ajv.compile({ ...schema, components });
};
const [forBodies, forQueries] = [validators(false), validators(true)];

function queryValidator(parameters: Documented['parameters']): ValidateFunction {
  const named = parameters.filter((each) => each.in === 'query');
  return forQueries({
    type: 'object',
    properties: Object.fromEntries(named.map(({ name, schema }) => [name, schema])),
    required: named.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  });
}

/** The value, or a refusal that names the fields. */
function wellFormed<T>(validate: ValidateFunction, value: T): T {
  if (validate(value)) return value;
  const errors = validate.errors!.slice(0, 50).map(({ instancePath, message = '' }) => ({
    field: instancePath.split('/').slice(1).join('.'),
    message,
  }));
  throw new Refusal('bad-request', { errors });
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

  for (const [path, methods] of Object.entries(paths))
    for (const [method, documented] of Object.entries(methods)) {
      const { operationId: route, security, parameters, requestBody } = documented;
      const operation = operations[route];
      if (!operation) continue;
      const isAnonymous = security.length === 0;
      const isForBuyers = documented['x-refusals']['403']?.includes('not-allowed');
      const retry = documented['x-retry'];
      const query = queryValidator(parameters);
      const body = requestBody && forBodies(requestBody.content['application/json']!.schema);

      app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
        const key = c.req.header('idempotency-key') ?? '';
        if (method !== 'get' && !/^[\x21-\x7e]{1,255}$/.test(key))
          throw new Refusal('idempotency-key-missing');
        const json: unknown = body && (await c.req.json().catch(() => undefined));
        const [, bearer = ''] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];

        // What is looked at, what is done and the memory of it are one transaction.
        const answer = memory.transaction((): Answer | Refusal => {
          const session = isAnonymous ? null : memory.sessionOf('access', bearer);
          const member = session && shop.findMember({ id: session.member })?.member;
          if (session && !member) throw new Refusal('token-revoked');
          if (body && !/^application\/json\b/.test(c.req.header('content-type') ?? ''))
            throw new Refusal('bad-request', { status: 415 });
          const asked = {
            params: c.req.param(),
            query: wellFormed(query, c.req.query()),
            body: body && wellFormed(body, json),
            key,
            session,
            member,
          } as Asked;
          const work = (): Answer | Refusal => {
            if (isForBuyers && member?.role === 'viewer') throw new Refusal('not-allowed');
            return operation(asked);
          };
          if (!session || !member || (retry !== 'once' && retry !== 'for-good')) return work();
          const request = [asked.params, asked.query, asked.body ?? null];
          const lasts = retry === 'for-good' ? null : WEEK;
          return memory.once({ owner: member.id, key, route, request, desk: session.desk, lasts }, work);
        });
        return answer instanceof Refusal ? problem(answer) : reply(answer.status, answer.body);
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
