import { z } from 'zod';
import type { Ability, Access, Askers } from '../model/abilities.ts';
import { memberSchema } from '../model/member.ts';
import { orderLineSchema, orderSchema } from '../model/order.ts';
import { problemSchema } from '../model/problem.ts';
import { ordersPageSchema } from './orders.ts';
import { routes, type Route } from './routes.ts';
import type { WriteRoute } from './routes/route.ts';
import {
  refreshRequestSchema,
  serviceNoticeSchema,
  signInResponseSchema,
  signInRequestSchema,
  supplierDescriptionSchema,
  tokensSchema,
  trialSignInSchema,
} from './sign-in.ts';

type Json = Record<string, unknown>;

/** Schemas that have a name of their own in the document; all others are written out where they stand. */
const named: Readonly<Record<string, z.ZodType>> = {
  Member: memberSchema,
  Order: orderSchema,
  OrderLine: orderLineSchema,
  OrdersPage: ordersPageSchema,
  Problem: problemSchema,
  RefreshRequest: refreshRequestSchema,
  ServiceNotice: serviceNoticeSchema,
  SignInResponse: signInResponseSchema,
  SignInRequest: signInRequestSchema,
  SupplierDescription: supplierDescriptionSchema,
  Tokens: tokensSchema,
  TrialSignIn: trialSignInSchema,
};

const nameOf = (schema: z.ZodType): string | null =>
  Object.entries(named).find(([, each]) => each === schema)?.[0] ?? null;

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

/** A reference to a named schema, or the schema itself. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const name = nameOf(schema);
  if (name) return { $ref: `#/components/schemas/${name}` };
  const { $schema: _schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return rest;
}

function parametersOf(object: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (!object) return [];
  return Object.entries(object.shape).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType),
  }));
}

const STATUS_DESCRIPTIONS: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Made; for a sign-in: signed in, or a new password is needed first',
  202: 'A mail is on its way; it goes on with the link in it',
  204: 'Done, nothing to tell',
};

function responsesOf(route: Route): Json {
  const responses: Json = {};
  const hasEtag = route.method === 'get';
  for (const [status, schema] of Object.entries(route.responses)) {
    const empty = schema instanceof z.ZodNull;
    responses[status] = {
      description: STATUS_DESCRIPTIONS[Number(status)] ?? 'Done',
      ...(hasEtag && { headers: { ETag: { $ref: '#/components/headers/ETag' } } }),
      ...(!empty && { content: { 'application/json': { schema: schemaOf(schema) } } }),
    };
  }
  if (hasEtag)
    responses['304'] = { description: 'Not changed since the answer with the ETag of If-None-Match' };
  responses['default'] = { $ref: '#/components/responses/Problem' };
  return responses;
}

const RETRY_DESCRIPTIONS: Readonly<Record<WriteRoute['write'] | 'none', string>> = {
  none: 'Changes nothing, or nothing more when it comes again; nothing is remembered.',
  once: 'Done once for its Idempotency-Key, which is remembered for a week; without a sign-in for an hour.',
  'for-good': 'Done once for its Idempotency-Key, which is remembered for good.',
  'by-token':
    'Done once for its refresh token. The desk of the session can repeat it with its Idempotency-Key and gets the ' +
    'same tokens, for a day and while they were used for nothing; any other second use ends the session.',
};
const BY: Readonly<Record<Askers, string | null>> = {
  anyone: null,
  members: null,
  buyers: 'Viewers get 403 (not allowed).',
  administrators: 'For administrators; others get 403 (not allowed).',
};
const ABILITIES: Readonly<Record<Ability, string>> = {
  registration: 'registration',
  'password-reset': 'password reset',
  'id-recovery': 'recovery of login IDs',
  'email-change': 'change of e-mail addresses by members',
  customer: 'customer information',
  addresses: 'an address book',
  people: 'administration of a company’s people',
  withdrawal: 'withdrawal by members',
  'value-codes': 'value codes',
  buying: 'anything to buy',
  cart: 'a cart',
  reorder: 'reordering',
  quotes: 'quotes or saved orders',
  'my-catalogues': 'lists of products',
  recurring: 'recurring orders',
  'product-requests': 'product requests',
  benefits: 'coupons, points or campaigns',
  payment: 'payment information',
  np: 'deferred payment by NP',
  'term-change': 'a choice of payment terms',
  cards: 'registered cards',
  documents: 'business documents',
  prepaid: 'a prepaid balance',
};
/** What is refused before the request is looked at, in this order. */
const describeAccess = ({ by, offered }: Access): string[] => [
  ...(offered === null ? [] : [`404 (not offered) at a supplier without ${ABILITIES[offered]}.`]),
  ...(BY[by] === null ? [] : [BY[by]]),
];

const describe = (sentences: readonly string[]): Json =>
  sentences.length === 0 ? {} : { description: sentences.join(' ') };

function operationOf(name: string, route: Route): Json {
  const parameters: Json[] = [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    { $ref: `#/components/parameters/${route.method === 'get' ? 'IfNoneMatch' : 'IdempotencyKey'}` },
  ];
  return {
    operationId: name,
    summary: route.summary,
    ...describe([...('write' in route ? [RETRY_DESCRIPTIONS[route.write]] : []), ...describeAccess(route)]),
    security: route.by === 'anyone' ? [] : [{ bearer: [] }],
    parameters,
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
      },
    }),
    responses: responsesOf(route),
  };
}

function paths(): Json {
  const found: Record<string, Json> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    found[route.path] = { ...found[route.path], [route.method]: operationOf(name, route) };
  }
  return found;
}

/** The OpenAPI 3.1 document of the Supplier API, made from the same schemas that parse it. */
export function openapiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Supplier API',
      version: '1',
      description:
        'What a purchasing desk asks of a supplier. Every write carries Idempotency-Key; every refusal is ' +
        'problem details (RFC 9457) with the supplier’s own code.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The base address of the supplier' }],
    paths: paths(),
    components: {
      schemas: componentSchemas(),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description:
            'A random name of this write, of 122 bits or more. The same again with the same request gets the same ' +
            'answer, as long as it is remembered; with another request it is refused. A refusal is not remembered.',
          schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
        },
        IfNoneMatch: {
          name: 'If-None-Match',
          in: 'header',
          required: false,
          description: 'The ETag of an answer that is still at hand',
          schema: { type: 'string' },
        },
      },
      headers: {
        ETag: {
          description: 'Names this state of the answer; absent where it changes every time',
          schema: { type: 'string' },
        },
      },
      responses: {
        Problem: {
          description: 'A refusal',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

/** The document as the committed file holds it. */
export const openapiText = (): string => `${JSON.stringify(openapiDocument(), null, 2)}\n`;
