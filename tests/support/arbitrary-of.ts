import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly in?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly format?: string;
}

const strings = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '',
    '2026-02-30',
    '2026-04-01',
    '1234567890',
    'a@b.jp',
    '__proto__',
    '%',
    '"',
    "' OR 1=1",
    '用紙',
    '\u202E',
    '\ud800',
    'a\udfffb',
  ),
);
const numbers = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer(), fc.double(), fc.maxSafeInteger());

const mostly = (right: Arbitrary<unknown>, wrong: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc.oneof({ arbitrary: right, weight: 12 }, { arbitrary: wrong, weight: 1 });

/**
 * Values that look like what `schema` wants, so that they reach the code behind it, but that need not pass:
 * now and then a text or a number is
 * anything. `known` are texts that mean something to the program under test, used where they fit.
 */
export function arbitraryOf(schema: z.ZodType, known: readonly string[]): Arbitrary<unknown> {
  const of = (inner: z.ZodType | undefined): Arbitrary<unknown> =>
    inner ? arbitraryOf(inner, known) : fc.anything();
  const def = (schema as unknown as { readonly _zod: { readonly def: Def } })._zod.def;
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, inner]) => [key, of(inner)])),
      );
    case 'record':
      return fc.dictionary(of(def.keyType) as Arbitrary<string>, of(def.valueType), { maxKeys: 8 });
    case 'array':
      return fc.array(of(def.element), { maxLength: 4 });
    case 'enum':
      return mostly(fc.constantFrom(...Object.values(def.entries ?? {})), strings);
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'union':
      return fc.oneof(...(def.options ?? []).map(of));
    case 'optional':
    case 'default':
      return fc.option(of(def.innerType), { nil: undefined });
    case 'nullable':
      return fc.option(of(def.innerType));
    case 'readonly':
      return of(def.innerType);
    case 'pipe':
      return of(def.in);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return mostly(fc.integer({ min: 1, max: 500 }), numbers);
    case 'string': {
      const right = known.filter((text) => schema.safeParse(text).success);
      return right.length > 0 ? mostly(fc.constantFrom(...right), strings) : strings;
    }
    default:
      return fc.anything();
  }
}
