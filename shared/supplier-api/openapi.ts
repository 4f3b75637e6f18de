import { z } from 'zod';
import type { Ability, Access, Callers } from '../model/abilities.ts';
import { problemSchema, type ProblemReason } from '../model/problem.ts';
import examples from './examples.json' with { type: 'json' };
import { levelDescriptions, levelOf, levels } from './levels.ts';
import { guide } from './openapi-guide.ts';
import { schemaComponents, type Json, type SchemaComponents } from './openapi-schemas.ts';
import { reasonMeanings, refusalsOf } from './refusals.ts';
import { routes, type Route, type RouteName } from './routes.ts';
import type { WriteRoute } from './routes/route.ts';

/** A parameter with its description beside the schema, where readers of the document look for it. */
function parametersOf(
  schemas: SchemaComponents,
  object: z.ZodObject | undefined,
  place: 'path' | 'query',
): Json[] {
  return Object.entries((object?.shape ?? {}) as Record<string, z.ZodType>).map(([name, part]) => {
    const { description, ...schema } = schemas.reference(part, 'request');
    return {
      name,
      in: place,
      required: place === 'path' || !part.safeParse(undefined).success,
      ...(description !== undefined && { description }),
      schema,
    };
  });
}

/** One call that the embedded store was asked and answered; a test asks it again. */
interface Example {
  readonly operation: string;
  readonly summary: string;
  readonly request?: unknown;
  readonly status: number;
  readonly answer: unknown;
}

/** `examples` of a request, of an answer or of refusals, each under a name of its own; nothing where there are none. */
function examplesOf(matches: (example: Example) => boolean, part: 'request' | 'answer'): Json {
  const found = (examples as readonly Example[]).filter(
    (each) => matches(each) && (each[part] ?? null) !== null,
  );
  if (found.length === 0) return {};
  const nameOf = ({ summary }: Example): string => summary.toLowerCase().replace(/[^a-z]+/g, '-');
  return {
    examples: Object.fromEntries(
      found.map((each) => [nameOf(each), { summary: each.summary, value: each[part] }]),
    ),
  };
}

const STATUS_DESCRIPTIONS: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Made; for a sign-in: signed in, or a new password is needed first',
  202: 'A mail is on its way; it goes on with the link in it',
  204: 'Done, nothing to tell',
};

/** Refusals by status, each with its reasons. */
function refusalsByStatus(name: RouteName, route: Route): ReadonlyMap<number, readonly ProblemReason[]> {
  const byStatus = Map.groupBy(refusalsOf(name, route), (reason) => reasonMeanings[reason].status);
  return new Map([...byStatus].toSorted(([one], [other]) => one - other));
}

function refusalResponses(name: RouteName, route: Route): Json {
  return Object.fromEntries(
    [...refusalsByStatus(name, route)].map(([status, reasons]) => [
      String(status),
      {
        $ref: `#/components/responses/${[429, 503].includes(status) ? 'ProblemForNow' : 'Problem'}`,
        description: reasons.map((reason) => `\`${reason}\`: ${reasonMeanings[reason].when}`).join('\n\n'),
      },
    ]),
  );
}

function responsesOf(schemas: SchemaComponents, name: RouteName, route: Route): Json {
  const responses: Json = {};
  for (const [status, schema] of Object.entries(route.responses)) {
    const empty = schema instanceof z.ZodNull;
    responses[status] = {
      description: STATUS_DESCRIPTIONS[Number(status)] ?? 'Done',
      ...(!empty && {
        content: {
          'application/json': {
            schema: schemas.reference(schema, 'response'),
            ...examplesOf((each) => each.operation === name && String(each.status) === status, 'answer'),
          },
        },
      }),
    };
  }
  return {
    ...responses,
    ...refusalResponses(name, route),
    default: { $ref: '#/components/responses/Problem' },
  };
}

const RETRY_DESCRIPTIONS: Readonly<Record<WriteRoute['write'] | 'none' | 'anonymous', string>> = {
  none: 'Changes nothing, or nothing more when it comes again; nothing is remembered.',
  once: 'Done once for its Idempotency-Key, which is remembered for a week.',
  anonymous: 'Done once for its Idempotency-Key, which is remembered for an hour.',
  'for-good': 'Done once for its Idempotency-Key, which is remembered for good.',
  'by-token':
    'Done once for its refresh token. The desk of the session can repeat it with its Idempotency-Key and gets the ' +
    'same tokens while they were used for nothing, at least for a day; any other second use ends the session.',
};
const BY: Readonly<Record<Callers, string | null>> = {
  anyone: null,
  members: null,
  buyers: 'Viewers get 403 (not allowed).',
  administrators: 'For administrators; others get 403 (not allowed).',
};
const ABILITIES: Readonly<Record<Ability, string>> = {
  'single-sign-on': 'a sign-in page of its own',
  registration: 'registration',
  'password-reset': 'password reset',
  'id-recovery': 'recovery of login IDs',
  account: 'the level Account',
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
/** The fields of `rules` that state an ability of a supplier that a desk has no profile of; one of them is enough. */
const RULES: Readonly<Partial<Record<Ability, readonly string[]>>> = {
  'single-sign-on': ['singleSignOn'],
  account: ['account'],
  cart: ['buying.cart'],
  reorder: ['buying.reorder'],
  quotes: ['buying.quotes'],
  'my-catalogues': ['buying.myCatalogues'],
  recurring: ['buying.recurring'],
  'product-requests': ['buying.productRequests'],
  benefits: ['buying.coupons', 'buying.campaigns'],
  payment: ['buying.terms'],
  np: ['buying.terms'],
  documents: ['buying.documents'],
};
const retryOf = ({ by, write }: Extract<Route, { write: string }>): keyof typeof RETRY_DESCRIPTIONS =>
  by === 'anyone' && write === 'once' ? 'anonymous' : write;

/** What is refused before the request is looked at, in this order. */
const describeAccess = ({ by, offered }: Access): string[] => [
  ...(offered === null ? [] : [`404 (not offered) at a supplier without ${ABILITIES[offered]}.`]),
  ...(BY[by] === null ? [] : [BY[by]]),
];

const describe = (sentences: readonly string[], details = ''): Json => {
  const description = [sentences.join(' '), details].filter((text) => text !== '').join('\n\n');
  return description === '' ? {} : { description };
};

function operationOf(schemas: SchemaComponents, name: RouteName, route: Route): Json {
  const parameters: Json[] = [
    ...parametersOf(schemas, route.params, 'path'),
    ...parametersOf(schemas, route.query, 'query'),
    ...(route.method === 'get' ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
  ];
  const [level, need] = levelOf[name];
  const rules = route.offered === null ? undefined : RULES[route.offered];
  return {
    operationId: name,
    tags: [levelDescriptions[level].title],
    'x-needed': need === 'needed',
    ...(rules && { 'x-rules': rules }),
    ...(route.method !== 'get' && { 'x-retry': route.write }),
    'x-refusals': Object.fromEntries(refusalsByStatus(name, route)),
    summary: route.summary,
    ...describe(
      [
        ...(need === 'needed' ? [] : ['May be left out: then it answers 404 `not-offered`.']),
        ...('write' in route ? [RETRY_DESCRIPTIONS[retryOf(route)]] : []),
        ...describeAccess(route),
      ],
      route.details,
    ),
    security: route.by === 'anyone' ? [] : [{ bearer: [] }],
    parameters,
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: schemas.reference(route.body, 'request'),
            ...examplesOf((each) => each.operation === name, 'request'),
          },
        },
      },
    }),
    responses: responsesOf(schemas, name, route),
  };
}

function paths(schemas: SchemaComponents): Json {
  const found: Record<string, Json> = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    found[route.path] = { ...found[route.path], [route.method]: operationOf(schemas, name, route) };
  }
  return found;
}

/** The OpenAPI 3.1 document of the Supplier API, made from the same schemas that parse it. */
export function openapiDocument(): Json {
  const schemas = schemaComponents();
  const problem = schemas.reference(problemSchema, 'response');
  const operations = paths(schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Supplier API',
      version: '1',
      description: guide,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The base address of the supplier' }],
    tags: levels.map((level) => ({
      name: levelDescriptions[level].title,
      description: levelDescriptions[level].gives,
    })),
    paths: operations,
    components: {
      schemas: schemas.used(),
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
      },
      headers: {
        RetryAfter: {
          description: 'Seconds until the request can be sent again',
          schema: { type: 'integer', minimum: 0 },
        },
      },
      responses: {
        ProblemForNow: {
          description: 'A refusal that ends by itself',
          headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } },
          content: { 'application/problem+json': { schema: problem } },
        },
        Problem: {
          description: 'Any other refusal',
          content: {
            'application/problem+json': {
              schema: problem,
              ...examplesOf(({ status }) => status >= 400, 'answer'),
            },
          },
        },
      },
    },
  };
}

/** The document as the committed file holds it. */
export const openapiText = (): string => `${JSON.stringify(openapiDocument(), null, 2)}\n`;
