import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';
import { currencyOf, orderSchema, type Order } from '#shared/model/order.ts';
import { inCurrency } from './orders.ts';

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly in?: z.ZodType;
  readonly valueType?: z.ZodType;
}

const texts = [
  '用紙 A4',
  'EC-1',
  '2026-04-01',
  '2026-04-01T00:00:00.000Z',
  'https://store.example.jp/help',
  'a@example.jp',
  '0123456789abcdef0123456789abcdef',
  '00000000-0000-4000-8000-000000000000',
  'x'.repeat(20),
  'x'.repeat(43),
  '1234',
  '#1a5fb4',
  '緑',
  'T4011001098993',
  '',
];
const numbers = [1, 0, 10, 2480, -100];

/** Values that `schema` accepts, small and plain, as a supplier that keeps to the document would send them. */
export function validAnswer(schema: z.ZodType): Arbitrary<unknown> {
  const definition = schema._zod.def as unknown as Definition;
  const accepted = (values: readonly unknown[]): Arbitrary<unknown> => {
    const right = values.filter((value) => schema.safeParse(value).success);
    if (right.length === 0) throw new Error(`no valid value is known of a ${definition.type}`);
    return fc.constantFrom(...right);
  };
  switch (definition.type) {
    case 'object': {
      const fields = Object.entries(definition.shape ?? {});
      const made = fc.record(Object.fromEntries(fields.map(([key, field]) => [key, validAnswer(field)])));
      // All amounts of an order are in one currency.
      if (schema !== orderSchema) return made;
      return made.map((order) => inCurrency(order as Order, currencyOf(order as Order)));
    }
    case 'array': {
      const items = (minLength: number) =>
        fc.array(validAnswer(definition.element!), { minLength, maxLength: 3 });
      return schema.safeParse([]).success ? items(0) : items(1);
    }
    case 'record':
      return fc.dictionary(fc.constantFrom('a', 'b'), validAnswer(definition.valueType!));
    case 'nullable':
      return fc.option(validAnswer(definition.innerType!));
    case 'optional':
      // A key that may be absent is there or not, never undefined: JSON has no such value.
      return validAnswer(definition.innerType!);
    case 'default':
    case 'readonly':
      return validAnswer(definition.innerType!);
    case 'pipe':
      return validAnswer(definition.in!);
    case 'union':
      return fc.oneof(...definition.options!.map(validAnswer));
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries!));
    case 'literal':
      return fc.constantFrom(...definition.values!);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'number':
      return accepted(numbers);
    case 'string':
      return accepted(texts);
    case 'unknown':
      return fc.constant({ any: 1 });
    case 'tuple':
      return fc.tuple(...(definition as unknown as { items: z.ZodType[] }).items.map(validAnswer));
    default:
      throw new Error(`no valid value is known of a ${definition.type}`);
  }
}

/** A way to a value in JSON. */
type Path = readonly (string | number)[];

function pathsOf(value: unknown, at: Path = []): Path[] {
  const here = at.length === 0 ? [] : [at];
  if (Array.isArray(value))
    return [...here, ...value.flatMap((each, index) => pathsOf(each, [...at, index]))];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...at, key]))];
}

/** Small changes as real servers make them. Each gets the value, and gives another one; undefined takes it away. */
const changes: Readonly<Record<string, (value: unknown) => unknown>> = {
  'left out': () => undefined,
  null: () => null,
  'as text': (value) => (typeof value === 'number' ? String(value) : value),
  'as number': (value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value),
  'with a key more': (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, extra: { a: [1] } }
      : value,
  'in Tokyo time': (value) =>
    value === '2026-04-01T00:00:00.000Z' ? '2026-04-01T09:00:00.000123+09:00' : value,
  'an object': () => ({ value: 1 }),
  'a list': () => [1, 2],
  'another word': () => 'something-else',
  'a fraction': (value) => (typeof value === 'number' ? value + 0.5 : value),
  'one more': (value) => (typeof value === 'number' ? value + 1 : value),
  huge: (value) => (typeof value === 'number' ? 1e300 : value),
  empty: (value) => (Array.isArray(value) ? [] : ''),
};
export const changeNames = Object.keys(changes);

/** `value` with one small change somewhere in it, chosen by two numbers. */
export function changed(value: unknown, where: number, how: number): unknown {
  const paths = pathsOf(value);
  const path = paths[where % Math.max(1, paths.length)];
  const change = changes[changeNames[how % changeNames.length]!]!;
  if (path === undefined) return change(value) ?? null;
  const copy = structuredClone(value) as never;
  let parent = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as typeof parent;
  const last = path.at(-1)!;
  const next = change(parent[last]);
  if (next !== undefined) parent[last] = next;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}
