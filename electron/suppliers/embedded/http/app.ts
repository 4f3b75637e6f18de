import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import type { z } from 'zod';
import { fieldPath } from '#shared/model/bounded-schemas.ts';
import { isAllowed, isOffered } from '#electron/domain/access.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import { isSecret, isWrite, routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { fieldWithCardNumber } from '#electron/domain/card-numbers.ts';
import { refusal } from '#shared/model/refusal.ts';
import type { Settings } from '../settings.ts';
import { storeFaultOf, type StoreFault } from '../store-faults.ts';
import type { Caller } from './caller.ts';
import type { HandlerRequest, Handlers } from './handlers.ts';
import { createRateLimits } from './rate-limits.ts';
import {
  isRefused,
  problem,
  problemResponse,
  stripProblemCode,
  type HandlerResponse,
  type Refused,
} from './problems.ts';
import { isIdempotencyKey, type IdempotencyStore } from './idempotency.ts';

const MAX_BODY_BYTES = 64 * 1024;
/** Most errors returned for a malformed request, so that the response is not longer than the request. */
const MAX_ERRORS = 50;
const MAX_MESSAGE_LENGTH = 200;

/** A supplier with what it answers. */
export interface ServedSupplier {
  readonly id: string;
  readonly profile: SupplierProfile;
  /** Who asks, by an access token; what has come due for their company has happened by then. */
  readonly authenticate: (accessToken: string | null, now: number) => Caller | Refused;
  /** One for each route that the profile offers. */
  readonly handlers: Partial<Handlers>;
  /** How it serves accounts of private persons, where that differs (AS-5). */
  readonly personal?: Pick<ServedSupplier, 'profile' | 'handlers'>;
}

export interface AppDependencies {
  readonly settings: Settings;
  readonly idempotencyStore: IdempotencyStore;
  /** Unix time in milliseconds. */
  readonly clock: () => number;
  /** Called with an exception together with the id that the caller was given. */
  readonly onUnexpected: (error: unknown, id: string) => void;
  /** Called when the store's own file is damaged or can't be used. */
  readonly onFault: (fault: StoreFault) => void;
  /** Milliseconds that an answer takes at least where its time could tell who is registered. */
  readonly minResponseMs: number;
}

const bearerToken = (header: string | null): string | null =>
  /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1] ?? null;

/** The parsed value of one part of a request, or a refusal that names the fields. */
function parsePart(schema: z.ZodType | undefined, value: unknown): { value: unknown } | Refused {
  if (!schema) return { value: undefined };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  return problem('bad-request', {
    errors: parsed.error.issues.slice(0, MAX_ERRORS).map(({ path, message }) => ({
      field: fieldPath(path),
      message: message.slice(0, MAX_MESSAGE_LENGTH).toWellFormed(),
    })),
  });
}

const cardNumberRefused = (field: string): Refused => {
  const { code, message } = refusal('payment.card-number');
  return problem('choices-refused', { errors: [{ field, code, message: message.en }] });
};

/** The body as text; null for one that is too long, of which no more than that is read. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) return null;
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The parts of a request that its idempotency fingerprint covers. */
function idempotentRequestOf(
  route: Route,
  { params, query, body }: { readonly params: unknown; readonly query: unknown; readonly body: unknown },
): unknown {
  const request: Record<string, unknown> = {
    ...(params as object | undefined),
    ...(query as object | undefined),
    ...(body as object | undefined),
  };
  if ('ignoredOnRetry' in route) for (const field of route.ignoredOnRetry ?? []) delete request[field];
  return request;
}

const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(;|$)/i.test(contentType ?? '');

function toResponse({ status, body }: HandlerResponse): Response {
  const headers = { 'cache-control': 'no-store' };
  return body === null ? new Response(null, { status, headers }) : Response.json(body, { status, headers });
}

/** What the server that takes a request says of it, as opposed to the request itself. */
export interface AppEnvironment {
  readonly Bindings: { readonly clientAddress: string };
}

type Handler = (
  request: HandlerRequest<RouteName>,
) => HandlerResponse | Refused | Promise<HandlerResponse | Refused>;

/** The handler of a route; null where the supplier doesn't offer it. Throws for one that it offers and has no handler. */
function handlerOf(
  { id, profile, handlers }: Pick<ServedSupplier, 'id' | 'profile' | 'handlers'>,
  name: RouteName,
): Handler | null {
  if (!isOffered(profile, routes[name].offered)) return null;
  const handler = handlers[name] as Handler | undefined;
  if (!handler) throw new Error(`${id} offers ${name} and has no handler for it`);
  return handler;
}

/** The Supplier API of every supplier, each below `/{supplierId}`, as a web-standard app. */
export function createApp(
  suppliers: readonly ServedSupplier[],
  dependencies: AppDependencies,
): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  const { idempotencyStore } = dependencies;
  const rateLimit = createRateLimits(dependencies.settings);

  app.notFound(() => problemResponse(problem('not-found')));
  app.onError((error) => {
    const fault = storeFaultOf(error);
    if (fault !== null) {
      dependencies.onFault(fault);
      return problemResponse(problem(fault));
    }
    const id = randomUUID();
    dependencies.onUnexpected(error, id);
    return problemResponse(problem('unexpected', { instance: `urn:uuid:${id}` }));
  });

  // So that a desk can see whether its own clock is right.
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('date', new Date(dependencies.clock()).toUTCString());
  });

  for (const supplier of suppliers) {
    const base = `/${supplier.id}`;
    const hasCodes = Object.keys(supplier.profile.signIn.codes).length > 0;
    const refuse = (refused: Refused): Response =>
      problemResponse(hasCodes ? refused : stripProblemCode(refused));

    app.use(`${base}/*`, async (_, next) => {
      if (dependencies.settings.text(supplier.id, 'outage') === 'on')
        return refuse(problem('outage', { retryAfterSeconds: 60 }));
      return next();
    });
    for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
      const businessHandler = handlerOf(supplier, name);
      const personalHandler = supplier.personal
        ? handlerOf({ id: supplier.id, ...supplier.personal }, name)
        : businessHandler;
      const serve = async (c: Context<AppEnvironment>): Promise<Response> => {
        const header = (wanted: string) => c.req.header(wanted) ?? null;
        const isUnsafe = route.method !== 'get';
        const key = header('idempotency-key');
        if (isUnsafe && !isIdempotencyKey(key)) return refuse(problem('idempotency-key-missing'));
        const authorization = header('authorization');
        const text = isUnsafe ? await readBody(c.req.raw) : '';
        if (text === null) return refuse(problem('bad-request', { status: 413 }));

        const due = 'constantTime' in route && route.constantTime ? wait(dependencies.minResponseMs) : null;
        // Authenticate before a stored response is replayed: an invalid token must not get one.
        const run = async (): Promise<HandlerResponse | Refused> => {
          const now = dependencies.clock();
          if (isWrite(route) && route.by === 'anyone') {
            const refused = rateLimit(supplier.id, route.limit ?? null, c.env.clientAddress, now);
            if (refused) return refused;
          }
          let caller: Caller | null = null;
          if (route.by !== 'anyone') {
            const found = supplier.authenticate(bearerToken(authorization), now);
            if ('problem' in found) return found;
            caller = found;
          }
          const handler = caller?.member.accountKind === 'personal' ? personalHandler : businessHandler;
          if (!handler) return problem('not-offered');
          let json: unknown;
          if (route.body) {
            if (!isJson(c.req.header('content-type'))) return problem('bad-request', { status: 415 });
            try {
              json = JSON.parse(text);
            } catch {
              return problem('bad-request', { errors: [{ field: '', message: 'not JSON' }] });
            }
          }
          const params = parsePart(route.params, c.req.param());
          if ('problem' in params) return params;
          const query = parsePart(route.query, c.req.query());
          if ('problem' in query) return query;
          const body = parsePart(route.body, json);
          if ('problem' in body) return body;
          // AM-73: nobody but the payment agent is to have one, in whatever field it was typed.
          const field = fieldWithCardNumber(body.value);
          if (field !== null) return cardNumberRefused(field.slice(0, MAX_MESSAGE_LENGTH));
          const request = {
            params: params.value,
            query: query.value,
            body: body.value,
            caller,
            now,
            key: key ?? '',
            clientAddress: c.env.clientAddress,
          };
          // Authorize after the idempotency lookup, so that a retry of a handover gets its first response.
          const handle = () =>
            caller && !isAllowed(caller.member.role, route.by)
              ? problem('not-allowed')
              : handler(request as HandlerRequest<RouteName>);
          if (!isWrite(route) || route.write === 'by-token') return handle();
          return idempotencyStore.run(
            {
              supplier: supplier.id,
              memberId: caller?.member.id ?? null,
              deskId: caller?.deskId ?? null,
              authorization: authorization ?? '',
              key: key ?? '',
              route: name,
              request: idempotentRequestOf(route, request),
              secret: isSecret(route),
              permanent: route.write === 'for-good',
            },
            handle,
          );
        };

        const outcome = await run();
        await due;
        return isRefused(outcome) ? refuse(outcome) : toResponse(outcome);
      };
      app.on(route.method.toUpperCase(), base + route.path.replace(/\{(\w+)\}/g, ':$1'), serve);
    }
  }
  return app;
}
