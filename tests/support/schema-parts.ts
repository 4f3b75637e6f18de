import type { z } from 'zod';
import { calls, events } from '#shared/ipc/contract.ts';
import { problemSchema } from '#shared/model/problem.ts';
import { routes, type Route } from '#shared/supplier-api/routes.ts';

/** A schema within a schema, and the way to it. */
export interface SchemaPart {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Every schema that a call, an event or a route of the desk has. */
export function outerSchemas(): SchemaPart[] {
  const parts: SchemaPart[] = [{ path: 'problem', schema: problemSchema }];
  for (const [name, { input, output }] of Object.entries(calls))
    parts.push({ path: `${name} in`, schema: input }, { path: `${name} out`, schema: output });
  for (const [name, schema] of Object.entries(events)) parts.push({ path: `event ${name}`, schema });
  for (const [name, route] of Object.entries<Route>(routes)) {
    for (const part of ['params', 'query', 'body'] as const) {
      const schema = route[part];
      if (schema !== undefined) parts.push({ path: `${name} ${part}`, schema });
    }
    for (const [status, schema] of Object.entries(route.responses))
      if (schema !== undefined) parts.push({ path: `${name} ${status}`, schema });
  }
  return parts;
}

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
}
export const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** Every schema within the given ones, each once, with the first way to it. */
export function partsOf(outer: readonly SchemaPart[]): SchemaPart[] {
  const seen = new Map<z.ZodType, string>();
  const visit = (schema: z.ZodType, path: string): void => {
    if (seen.has(schema)) return;
    seen.set(schema, path);
    const {
      shape = {},
      options = [],
      items = [],
      element,
      innerType,
      keyType,
      valueType,
      ...rest
    } = defOf(schema);
    for (const [key, each] of Object.entries(shape)) visit(each, `${path}.${key}`);
    for (const each of [...options, ...items]) visit(each, path);
    if (element) visit(element, `${path}[]`);
    for (const each of [innerType, rest.in, rest.out, keyType]) if (each) visit(each, path);
    if (valueType) visit(valueType, `${path}{}`);
  };
  for (const { schema, path } of outer) visit(schema, path);
  return [...seen].map(([schema, path]) => ({ schema, path }));
}
