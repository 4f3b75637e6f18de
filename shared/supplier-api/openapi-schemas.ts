import { z } from 'zod';
import * as benefitTerms from '../model/benefit-terms.ts';
import * as businessDocument from '../model/business-document.ts';
import * as calculation from '../model/calculation.ts';
import * as modelCart from '../model/cart.ts';
import * as common from '../model/common-schemas.ts';
import * as dates from '../model/dates.ts';
import * as forms from '../model/forms.ts';
import * as identifiers from '../model/identifiers.ts';
import * as member from '../model/member.ts';
import * as money from '../model/money.ts';
import * as np from '../model/np.ts';
import * as order from '../model/order.ts';
import * as problem from '../model/problem.ts';
import * as product from '../model/product.ts';
import * as quoteKind from '../model/quote-kind.ts';
import * as recurring from '../model/recurring.ts';
import * as supplierRules from '../model/supplier-rules.ts';
import * as taxRate from '../model/tax-rate.ts';
import * as benefits from './benefits.ts';
import * as cart from './cart.ts';
import * as catalogue from './catalogue.ts';
import * as checkout from './checkout.ts';
import * as customer from './customer.ts';
import * as documents from './documents.ts';
import * as emailChange from './email-change.ts';
import * as links from './links.ts';
import * as lists from './lists.ts';
import * as orders from './orders.ts';
import * as passwords from './passwords.ts';
import * as payment from './payment.ts';
import * as people from './people.ts';
import * as prepaid from './prepaid.ts';
import * as quotes from './quotes.ts';
import * as registration from './registration.ts';
import { routes, type Route } from './routes.ts';
import * as security from './security.ts';
import * as signIn from './sign-in.ts';
import * as trialMail from './trial-mail.ts';
import * as withdrawal from './withdrawal.ts';

export type Json = Record<string, unknown>;

/** A schema is called in the document what it is called here: `ordersPageSchema` is `OrdersPage`. */
const modules: readonly object[] = [
  benefitTerms,
  businessDocument,
  calculation,
  modelCart,
  common,
  dates,
  forms,
  identifiers,
  member,
  money,
  np,
  order,
  problem,
  product,
  quoteKind,
  recurring,
  supplierRules,
  taxRate,
  benefits,
  cart,
  catalogue,
  checkout,
  customer,
  documents,
  emailChange,
  links,
  lists,
  orders,
  passwords,
  payment,
  people,
  prepaid,
  quotes,
  registration,
  security,
  signIn,
  trialMail,
  withdrawal,
];

const PREFIX = '#/components/schemas/';

const mapValues = <T, R>(object: Readonly<Record<string, T>>, map: (value: T, key: string) => R) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)])) as Record<
    string,
    R
  >;

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The name of each exported schema, and of what a route has written out in place. */
function namedSchemas(): ReadonlyMap<z.ZodType, string> {
  const names = new Map<z.ZodType, string>();
  for (const module of modules)
    for (const [name, value] of Object.entries(module))
      if (value instanceof z.ZodType && name.endsWith('Schema') && !names.has(value))
        names.set(value, capitalized(name.slice(0, -'Schema'.length)));
  for (const [name, route] of Object.entries<Route>(routes)) {
    if (route.body && !names.has(route.body)) names.set(route.body, `${capitalized(name)}Request`);
    for (const schema of Object.values(route.responses))
      if (!(schema instanceof z.ZodNull) && !names.has(schema))
        names.set(schema, `${capitalized(name)}Response`);
  }
  return names;
}

type Direction = 'request' | 'response';

const INSTANT = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$';
const SAFE = Number.MAX_SAFE_INTEGER;

/** What the JSON Schema of a value says too much: bounds that every number of JSON has, and that it is never written. */
function withoutNoise(zodSchema: z.core.$ZodType, schema: Json, direction: Direction): void {
  // A value that the program doesn't change is `readonly` in TypeScript, which is nothing to a supplier.
  delete schema['readOnly'];
  // What a supplier leaves out, the desk takes as the default.
  const properties = schema['properties'] as Record<string, Json> | undefined;
  if (direction === 'response' && properties && Array.isArray(schema['required']))
    schema['required'] = schema['required'].filter(
      (name: string) => properties[name]?.['default'] === undefined,
    );
  if (schema['maximum'] === SAFE) delete schema['maximum'];
  if (schema['minimum'] === -SAFE) delete schema['minimum'];
  // The format says the same in two words, but that requests are in UTC with milliseconds.
  const { format } = zodSchema._zod.def as { readonly format?: string };
  if (format === 'date' || format === 'datetime') delete schema['pattern'];
  if (format === 'datetime' && direction === 'request' && schema['$ref'] === undefined)
    schema['pattern'] = INSTANT;
}

/** Whether a schema of the document takes null. */
function takesNull(schema: Json | undefined, all: Readonly<Record<string, Json>>): boolean {
  const { type, anyOf, $ref } = (schema ?? {}) as {
    type?: string | readonly string[];
    anyOf?: readonly Json[];
    $ref?: string;
  };
  if ([type].flat().includes('null') || anyOf?.some((each) => takesNull(each, all))) return true;
  return $ref !== undefined && takesNull(all[$ref.slice(PREFIX.length)], all);
}

/** In answers a desk reads what is absent as null where it may be null: said as a default of each such key. */
function withNullAsDefault(value: unknown, all: Readonly<Record<string, Json>>): unknown {
  if (Array.isArray(value)) return value.map((each) => withNullAsDefault(each, all));
  if (typeof value !== 'object' || value === null) return value;
  const schema = mapValues(value as Json, (inner) => withNullAsDefault(inner, all));
  // What is required stands where the reference leads; zod repeats it as it was before the defaults were taken off.
  if (schema['$ref'] !== undefined) delete schema['required'];
  const { type, properties, required } = schema as {
    type?: unknown;
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  if (type !== 'object' || !properties || !Array.isArray(required)) return schema;
  const nullable = new Set(required.filter((name) => takesNull(properties[name], all)));
  return {
    ...schema,
    properties: mapValues(properties, (each, name) =>
      nullable.has(name) ? { ...each, default: null } : each,
    ),
    required: required.filter((name) => !nullable.has(name)),
  };
}

/**
 * Every named schema as JSON Schema 2020-12. Requests are read strictly. In responses a desk ignores keys that it does
 * not know, so there nothing says that there are no others.
 */
function jsonSchemas(names: ReadonlyMap<z.ZodType, string>, direction: Direction): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: direction === 'request' ? 'input' : 'output',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ zodSchema, jsonSchema }) => {
      const schema = jsonSchema as Json;
      withoutNoise(zodSchema, schema, direction);
      if (direction === 'response' && schema['additionalProperties'] === false)
        delete schema['additionalProperties'];
    },
  });
  const bare = mapValues(schemas, ({ $schema: _schema, $id: _id, ...schema }) => schema as Json);
  return direction === 'request' ? bare : (withNullAsDefault(bare, bare) as Record<string, Json>);
}

/** The names that a part of the document refers to. */
function* referencesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    if (key === '$ref' && typeof inner === 'string' && inner.startsWith(PREFIX))
      yield inner.slice(PREFIX.length);
    else yield* referencesIn(inner);
}

function withReferences(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withReferences(each, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' && inner.startsWith(PREFIX)
        ? PREFIX + rename(inner.slice(PREFIX.length))
        : withReferences(inner, rename),
    ]),
  );
}

export interface SchemaComponents {
  /** A reference to the schema, or the schema itself where it has no name. */
  readonly reference: (schema: z.ZodType, direction: Direction) => Json;
  /** What was referred to so far, with all that it refers to, by name. */
  readonly used: () => Json;
}

/**
 * The schemas of the document, each once. One that is sent both ways and differs, because requests are strict, is
 * called `…Sent` in requests.
 */
export function schemaComponents(): SchemaComponents {
  const names = namedSchemas();
  const received = jsonSchemas(names, 'response');
  const sent = jsonSchemas(names, 'request');
  const roots: Record<Direction, Set<string>> = { request: new Set(), response: new Set() };

  const reach = (schemas: Record<string, Json>, from: ReadonlySet<string>): Set<string> => {
    const reached = new Set<string>();
    const queue = [...from];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      queue.push(...referencesIn(schemas[name]));
    }
    return reached;
  };
  /** Whether a schema, or anything in it, differs between the directions. */
  const differs = (name: string): boolean =>
    [...reach(sent, new Set([name]))].some(
      (each) => JSON.stringify(sent[each]) !== JSON.stringify(received[each]),
    );
  /** A name in requests. Known only once every root is: so references are written at the end. */
  const sentName = (name: string): string =>
    differs(name) && reach(received, roots.response).has(name) ? `${name}Sent` : name;

  // A route's schemas are all known before the first reference is written.
  for (const route of Object.values<Route>(routes)) {
    if (route.body) roots.request.add(names.get(route.body)!);
    for (const schema of Object.values(route.responses))
      if (!(schema instanceof z.ZodNull)) roots.response.add(names.get(schema)!);
  }
  roots.response.add(names.get(problem.problemSchema)!);

  return {
    reference: (schema, direction) => {
      const name = names.get(schema);
      if (name !== undefined) {
        roots[direction].add(name);
        return { $ref: PREFIX + (direction === 'request' ? sentName(name) : name) };
      }
      const { $schema: _schema, ...rest } = z.toJSONSchema(schema, {
        target: 'draft-2020-12',
        io: direction === 'request' ? 'input' : 'output',
        unrepresentable: 'any',
        override: ({ zodSchema, jsonSchema }) => withoutNoise(zodSchema, jsonSchema as Json, direction),
      });
      return rest;
    },
    used: () => {
      const found = new Map<string, unknown>();
      for (const name of reach(received, roots.response)) found.set(name, received[name]);
      for (const name of reach(sent, roots.request))
        found.set(sentName(name), withReferences(sent[name], sentName));
      return Object.fromEntries([...found].toSorted(([one], [other]) => (one < other ? -1 : 1)));
    },
  };
}
