import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Adapter } from './adapter.ts';
import { openMemory, Refusal, type Answer, type Memory, type Session } from './memory.ts';
import { createOperations, type Request as Asked } from './operations.ts';
import { createSampleShop } from './sample-shop.ts';

// A small server of the Supplier API, levels History and Buy. The document decides what is a well-formed request.

const MAX_BODY = 64 * 1024;

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

function problemOf({ reason, details }: Refusal): Response {
  const [usual, code, title] = refusals[reason] ?? refusals['unexpected']!;
  const body = { type: `urn:starter:${reason}`, title, status: usual, code, reason, ...details };
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

interface Documented {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly 'x-retry'?: 'none' | 'once' | 'for-good' | 'by-token';
  readonly description?: string;
  readonly requestBody?: object;
  readonly parameters: readonly {
    readonly name?: string;
    readonly in?: string;
    readonly required?: boolean;
    readonly schema?: object;
  }[];
}

/** Every operation of the document, with what looks at its request. */
function readOperations(file: URL) {
  const document = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Record<string, Documented>>;
  };
  const options = { strict: false, useDefaults: true } as const;
  const [ajv, ajvOfTexts] = [new Ajv2020(options), new Ajv2020({ ...options, coerceTypes: true })];
  for (const each of [ajv, ajvOfTexts]) {
    addFormats.default(each);
    each.addSchema({ $id: 'api', ...document });
  }
  // References of the document mean the document, wherever a part of it is compiled.
  const anchored = (schema: object): object =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const queries = operation.parameters.filter((each) => each.in === 'query');
      const pointer = `api#/paths/${path.replaceAll('/', '~1')}/${method}/requestBody/content/application~1json/schema`;
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
        anonymous: operation.security.length === 0,
        forBuyers: /Viewers get 403/.test(operation.description ?? ''),
        retry: operation['x-retry'] ?? 'none',
        body: operation.requestBody ? ajv.compile({ $ref: pointer }) : null,
        query: ajvOfTexts.compile({
          type: 'object',
          properties: Object.fromEntries(queries.map(({ name, schema }) => [name, anchored(schema ?? {})])),
          required: queries.filter(({ required }) => required).map(({ name }) => name),
          additionalProperties: false,
        }),
      };
    }),
  );
}

/** The value, or a refusal that names the fields. */
function wellFormed<T>(validate: ValidateFunction, value: T): T {
  if (validate(value)) return value;
  const errors = (validate.errors ?? []).slice(0, 50).map(({ instancePath, message = '' }) => ({
    field: instancePath.split('/').slice(1).join('.'),
    message,
  }));
  throw new Refusal('bad-request', { errors });
}

export interface StarterOptions {
  /** The SQLite file; `:memory:` for none. */
  readonly file: string;
  /** By default the sample shop in the same file. */
  readonly adapter?: (db: Memory['db']) => Adapter;
  readonly clock?: () => number;
  /** Called with an exception; the caller gets 500. */
  readonly onUnexpected?: (error: unknown) => void;
}

/** A server as a function of requests, below any base address. */
export function createStarter({
  file,
  adapter,
  clock = Date.now,
  onUnexpected = console.error,
}: StarterOptions) {
  const memory = openMemory(file, clock);
  const shop = adapter?.(memory.db) ?? createSampleShop(memory.db, clock);
  const served = createOperations(shop, memory, clock);
  const operations = readOperations(new URL('../supplier-api.json', import.meta.url));

  async function answerTo(request: Request): Promise<Answer> {
    const url = new URL(request.url);
    const path = url.pathname.slice(url.pathname.indexOf('/v1/'));
    const matching = operations.filter((each) => each.method === request.method && each.pattern.test(path));
    const operation = matching.toSorted(
      (a, b) => a.pattern.source.split('?<').length - b.pattern.source.split('?<').length,
    )[0];
    if (!operation) throw new Refusal('not-found');
    const key = request.headers.get('idempotency-key') ?? '';
    if (request.method !== 'GET' && !/^[\x21-\x7e]{1,255}$/.test(key))
      throw new Refusal('idempotency-key-missing');
    const text = await request.text();

    // Everything from here on is one transaction: what is looked at, what is done, and the memory of it.
    return memory.transaction(() => {
      let asked = { params: { ...operation.pattern.exec(path)?.groups }, key } as unknown as Asked;
      if (!operation.anonymous) {
        const bearer = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
        const session: Session = memory.sessionOf(bearer);
        const found = shop.findMember({ id: session.member });
        if (!found) throw new Refusal('token-revoked');
        asked = { ...asked, session, member: found.member };
      }
      const serve = served[operation.id];
      if (!serve) throw new Refusal('not-offered');
      asked = { ...asked, query: wellFormed(operation.query, Object.fromEntries(url.searchParams)) };
      if (operation.body) {
        if (text.length > MAX_BODY) throw new Refusal('bad-request', { status: 413 });
        if (!/^application\/json\b/.test(request.headers.get('content-type') ?? ''))
          throw new Refusal('bad-request', { status: 415 });
        let body: unknown;
        try {
          body = JSON.parse(text);
        } catch {
          throw new Refusal('bad-request', { errors: [{ field: '', message: 'not JSON' }] });
        }
        asked = { ...asked, body: wellFormed(operation.body, body) };
      }
      const work = (): Answer => {
        if (operation.forBuyers && asked.member.role === 'viewer') throw new Refusal('not-allowed');
        return serve(asked);
      };
      if (operation.retry === 'none' || operation.retry === 'by-token') return work();
      return memory.once(
        {
          owner: operation.anonymous ? '' : asked.member.id,
          key,
          route: operation.id,
          request: [asked.params, asked.query, asked.body ?? null],
          desk: asked.session?.desk ?? null,
          forGood: operation.retry === 'for-good',
        },
        work,
      );
    });
  }

  return {
    fetch: async (request: Request): Promise<Response> => {
      try {
        const { status, body } = await answerTo(request);
        if (body instanceof Refusal) return problemOf(body);
        const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
        return body === null
          ? new Response(null, { status, headers: { 'cache-control': 'no-store' } })
          : new Response(JSON.stringify(body), { status, headers });
      } catch (error) {
        if (!(error instanceof Refusal)) onUnexpected(error);
        return problemOf(error instanceof Refusal ? error : new Refusal('unexpected'));
      }
    },
    isOpen: () => memory.db.isOpen,
    close: () => memory.db.close(),
  };
}

if (import.meta.main) {
  const [port = '4020', file = 'starter.sqlite'] = process.argv.slice(2);
  const { fetch } = createStarter({ file });
  createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/' } = incoming;
    const response = await fetch(
      new Request(`http://127.0.0.1:${port}${url}`, {
        method,
        headers: incoming.headers as Record<string, string>,
        ...(method !== 'GET' && { body: Buffer.concat(chunks) }),
      }),
    );
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  }).listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}  buyer@example.com`));
}
