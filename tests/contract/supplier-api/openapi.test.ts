import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openapiDocument, openapiText } from '#shared/supplier-api/openapi.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
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
  expect(references.includes('#/components/parameters/IfNoneMatch')).toBe(route.method === 'get');
  for (const status of Object.keys(route.responses)) expect(described.responses).toHaveProperty([status]);
  expect(described.responses['default']).toEqual({ $ref: '#/components/responses/Problem' });
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
  expect(described.parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(inPath);
  const inQuery = described.parameters.filter((each) => each.in === 'query').map((each) => each.name);
  expect(inQuery).toEqual(Object.keys(route.query?.shape ?? {}));
});
