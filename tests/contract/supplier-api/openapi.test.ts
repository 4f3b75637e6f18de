import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkoutProblems, laterProblems } from '#shared/model/checkout-problems.ts';
import { refusal } from '#shared/model/refusal.ts';
import { openapiDocument, openapiText } from '#shared/supplier-api/openapi.ts';
import { levelDescriptions, levelOf, levels } from '#shared/supplier-api/levels.ts';
import { reasonMeanings, refusalsOf } from '#shared/supplier-api/refusals.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly {
    readonly $ref?: string;
    readonly name?: string;
    readonly in?: string;
    readonly description?: string;
    readonly schema?: JsonSchema;
  }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly description?: string }>>;
  readonly tags: readonly string[];
  readonly description?: string;
  readonly 'x-needed': boolean;
  readonly 'x-refusals': Readonly<Record<string, readonly string[]>>;
}
const document = openapiDocument() as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, object>>;
};
const operation = (route: Route) => document.paths[route.path]![route.method]!;

/** Every value of `$ref` anywhere in the document. */
function* references(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref' && typeof inner === 'string') yield inner;
    else yield* references(inner);
  }
}

it('docs/supplier-api.json is what the schemas make', () => {
  const file = new URL('../../../docs/supplier-api.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(openapiText());
});

it('every reference leads to a component', () => {
  const all = [...references(document)];
  expect(all.length).toBeGreaterThan(20);
  for (const reference of all) {
    const [, components, group, name] = /^#\/(components)\/(\w+)\/(\w+)$/.exec(reference) ?? [];
    expect([reference, components && document.components[group!]?.[name!]]).toEqual([
      reference,
      expect.any(Object),
    ]);
  }
});

it('every component is used', () => {
  const used = new Set(references(document));
  for (const [group, members] of Object.entries(document.components)) {
    if (group === 'securitySchemes') continue;
    for (const name of Object.keys(members)) expect(used).toContain(`#/components/${group}/${name}`);
  }
});

it.each(Object.entries(routes) as [RouteName, Route][])('%s is described in full', (name, route) => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const described = operation(route);
  expect(described.operationId).toBe(name);
  expect(described.security).toEqual(route.by === 'anyone' ? [] : [{ bearer: [] }]);
  expect('requestBody' in described).toBe(route.body !== undefined);
  const references = described.parameters.map((each) => each.$ref);
  expect(references.includes('#/components/parameters/IdempotencyKey')).toBe(route.method !== 'get');
  for (const status of Object.keys(route.responses)) expect(described.responses).toHaveProperty([status]);
  expect(described.responses['default']).toEqual({ $ref: '#/components/responses/Problem' });
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
  expect(described.parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(inPath);
  const inQuery = described.parameters.filter((each) => each.in === 'query').map((each) => each.name);
  expect(inQuery).toEqual(Object.keys(route.query?.shape ?? {}));
  for (const reason of refusalsOf(name, route)) {
    const status = String(reasonMeanings[reason].status);
    expect(described['x-refusals'][status]).toContain(reason);
    expect(described.responses[status]?.description).toContain(reason);
  }
});

const schemas = document.components['schemas'] as Record<string, JsonSchema>;
interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly $ref?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly readOnly?: boolean;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** Every object schema in a part of the document. */
function* objectSchemas(value: unknown): Generator<JsonSchema> {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as JsonSchema;
  if (schema.type === 'object' && schema.properties) yield schema;
  for (const inner of Object.values(value)) yield* objectSchemas(inner);
}
/** The components that a part of the document leads to. */
function reached(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  for (const reference of references(value)) {
    const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(reference) ?? [];
    if (name === undefined || found.has(name)) continue;
    found.add(name);
    reached(schemas[name], found);
  }
  return found;
}

it('requests are strict, and answers leave room for further keys', () => {
  const operations = Object.values(document.paths).flatMap((each) => Object.values(each));
  const sent = reached(operations.map(({ requestBody }) => requestBody));
  const received = reached([operations.map(({ responses }) => responses), document.components['responses']]);
  const strict = (name: string) =>
    [...objectSchemas(schemas[name])].map(({ additionalProperties }) => additionalProperties);
  for (const name of sent) expect([name, ...strict(name)]).toEqual([name, ...strict(name).map(() => false)]);
  for (const name of received)
    expect([name, ...strict(name)]).toEqual([name, ...strict(name).map(() => undefined)]);
  expect(sent.size).toBeGreaterThan(30);
  expect(received.size).toBeGreaterThan(60);
});

it('what may be null in an answer may be left out', () => {
  const takesNull = ({ type, anyOf = [], $ref }: JsonSchema): boolean =>
    [type].flat().includes('null') ||
    anyOf.some(takesNull) ||
    ($ref !== undefined && takesNull(schemas[$ref.split('/').at(-1)!]!));
  let optional = 0;
  for (const [name, component] of Object.entries(schemas))
    for (const { additionalProperties, properties = {}, required = [] } of objectSchemas(component))
      for (const [key, property] of Object.entries(properties)) {
        if (additionalProperties === false || !takesNull(property)) continue;
        expect([name, key, required.includes(key)]).toEqual([name, key, false]);
        optional += 1;
      }
  expect(optional).toBeGreaterThan(100);
});

it('nothing is read-only, and no number is bounded by what a number can hold', () => {
  const text = openapiText();
  expect(text).not.toContain('"readOnly": true');
  expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER));
});

it('every schema is described', () => {
  const silent = Object.entries(schemas).filter(([, { description = '' }]) => description === '');
  expect(silent.map(([name]) => name)).toEqual([]);
});

/** Whether a reader learns what a property means: from a sentence beside it, or from the schema that it leads to. */
const isDescribed = ({ description, $ref, anyOf = [] }: JsonSchema): boolean => {
  const [only, other] = anyOf.filter(({ type }) => type !== 'null');
  return (
    (description ?? '') !== '' ||
    $ref !== undefined ||
    (only !== undefined && other === undefined && isDescribed(only))
  );
};
/** The paths of all properties in a part of the document that nothing is said of. */
function silentProperties(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {} } = value as JsonSchema;
  const silent = Object.entries(properties).filter(([, schema]) => !isDescribed(schema));
  return [
    ...silent.map(([name]) => `${path}.${name}`),
    ...Object.entries(value).flatMap(([key, inner]) =>
      key === 'examples' ? [] : silentProperties(inner, `${path}.${key}`),
    ),
  ];
}

it('every property and every parameter is described', () => {
  expect(silentProperties(document.components)).toEqual([]);
  expect(silentProperties(document.paths)).toEqual([]);
  const operations = Object.values(document.paths).flatMap((each) => Object.values(each));
  const silent = operations.flatMap(({ operationId, parameters }) =>
    parameters
      .filter(({ $ref, description, schema }) => !$ref && !description && !isDescribed(schema ?? {}))
      .map(({ name }) => `${operationId} ${name}`),
  );
  expect(silent).toEqual([]);
});

it('what decides money, days and pages is described', () => {
  const of = (schema: string, ...path: readonly string[]) =>
    path.reduce<JsonSchema | undefined>((at, key) => at?.properties?.[key], schemas[schema])?.description;
  expect(of('OrderDiscount', 'amount')).toMatch(/^Negative, tax excluded/);
  expect(of('Order', 'totals', 'taxIncluded')).toMatch(/tax included/);
  expect(of('OrderLine', 'unitPrice')).toMatch(/tax excluded/);
  expect(of('TaxTotal', 'taxable')).toMatch(/after discounts/);
  expect(of('Order', 'orderedOn')).toMatch(/Tokyo/);
  expect(of('OrdersPage', 'remaining')).toMatch(/after this page/);
  expect(of('Money', 'amount')).toMatch(/Whole yen/);
  expect(of('Instant')).toMatch(/UTC/);
});

it('every problem of a cart, an order, a quote and a document is explained, with the parameters that its text names', () => {
  const { description } = (document as unknown as { info: { description: string } }).info;
  const codes = { ...checkoutProblems, ...laterProblems };
  for (const code of Object.keys(codes) as (keyof typeof codes)[]) {
    const row = description.split('\n').find((line) => line.startsWith(`| \`${code}\` |`)) ?? '';
    const [, , , parameters = '', meaning = ''] = row.split('|');
    const named = [...parameters.matchAll(/`(\w+)`/g)].map(([, name]) => [name, 'x'] as const);
    const { message } = refusal(code, { params: Object.fromEntries(named) });
    expect([code, message.ja + message.en]).not.toEqual([code, expect.stringMatching(/\{\w+\}/)]);
    for (const [name] of named)
      expect([code, meaning]).toEqual([code, expect.stringContaining(`\`${name}\``)]);
  }
});

it('every operation has one level, and every level has an operation that it needs', () => {
  for (const level of levels)
    expect(
      Object.values(levelOf).filter(([of, need]) => of === level && need === 'needed').length,
    ).toBeGreaterThan(2);
  for (const each of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    expect(each.tags).toHaveLength(1);
    expect(each['x-needed'] || /404 `not-offered`/.test(each.description ?? '')).toBe(true);
  }
});

it('docs/suppliers.md names what each level needs', () => {
  const text = readFileSync(new URL('../../../docs/suppliers.md', import.meta.url), 'utf8');
  for (const level of levels) {
    const { title } = levelDescriptions[level];
    const row = text.split('\n').find((line) => line.startsWith(`| ${title} `)) ?? '';
    const named = [...(row.split('|')[3] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name);
    const needed = Object.entries(levelOf).flatMap(([name, [of, need]]) =>
      of === level && need === 'needed' ? [name] : [],
    );
    expect([title, named.toSorted()]).toEqual([title, needed.toSorted()]);
  }
});
