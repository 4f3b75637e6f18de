import { z } from 'zod';

const isWellFormed = (value: string): boolean => value.isWellFormed();

/** A text of `min` to `max` characters (code points) that is well formed: no half of a surrogate pair, which no UTF-8 can hold. */
export const text = (max: number, min = 0) => {
  const bounded = z.string().max(max).refine(isWellFormed, 'not well formed');
  // Each check takes its time, for a hundred thousand texts of a history.
  return min === 0 ? bounded : bounded.min(min);
};

/**
 * A text of a supplier that always says something: so the document demands, and the kit finds. A desk reads an empty
 * one all the same and shows nothing in its place, because no order and no page is worth less for it.
 */
export const nonBlankText = (max: number) => text(max).meta({ minLength: 1, pattern: '\\S' });

/** A text without the spaces around it, which don't count. */
export const trimmedText = (max: number, min = 0) =>
  z.string().trim().min(min).max(max).refine(isWellFormed, 'not well formed');

/** The greatest number of anything: nine hundred such numbers are still summed exactly. */
export const MAX_WHOLE = 10_000_000_000_000;

/** A whole number of anything, also of yen, from `min` on. */
export const whole = (min = -MAX_WHOLE) => z.int().min(min).max(MAX_WHOLE);

/** The same of any number. */
export const fraction = (min = -MAX_WHOLE) => z.number().min(min).max(MAX_WHOLE);

/** How many there are of something, as a supplier says: more than any has would let a desk wait without end. */
export const countSchema = z.int().min(0).max(10_000_000);

/** A password: taken exactly as it was typed, whatever is in it. */
export const passwordText = (max: number, min = 0) => z.string().min(min).max(max);

/** An address of a page outside, `https:` only. */
export const webAddressSchema = z
  .url({ protocol: /^https$/ })
  // For whoever reads the document: the protocol is no part of its JSON Schema.
  .regex(/^https:/i)
  .max(2000)
  .refine(isWellFormed, 'not well formed');

type Parse = z.ZodArray['_zod']['parse'];

/** Describes a bounded schema in place: a copy, which `describe` makes of other schemas, would lose its bound. */
function describedInPlace<T extends z.ZodType>(schema: T): T {
  schema.describe = (description) => {
    z.globalRegistry.add(schema, { description });
    return schema;
  };
  return schema;
}

/**
 * A list of `min` to `max` items. A longer one is refused before its items are looked at, and the first item that
 * does not fit ends it: a million wrong items must not become a million issues.
 */
export function listOf<T extends z.ZodType>(item: T, max: number, min = 0): z.ZodArray<T> {
  const list = z.array(item).min(min).max(max);
  const parseWhole: Parse = list._zod.parse;
  list._zod.parse = (payload, context) => {
    const { value } = payload;
    if (!Array.isArray(value)) return parseWhole(payload, context);
    if (value.length > max) {
      payload.issues.push({ code: 'too_big', origin: 'array', maximum: max, input: value, inst: list });
      payload.aborted = true;
      return payload;
    }
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index += 1) {
      const parsed = item._zod.run({ value: value[index] as unknown, issues: [] }, context);
      // No schema of the desk waits for anything.
      if (parsed instanceof Promise) throw new z.core.$ZodAsyncError();
      if (parsed.issues.length > 0) {
        payload.issues.push(...z.core.util.prefixIssues(index, parsed.issues));
        payload.aborted = true;
        return payload;
      }
      items.push(parsed.value);
    }
    payload.value = items as never;
    return payload;
  };
  return describedInPlace(list);
}

/** Refuses more than `max` keys before they are looked at. */
function boundKeys<R extends z.ZodRecord>(record: R, max: number): R {
  const parseWhole = record._zod.parse;
  const bounded: typeof parseWhole = (payload, context) => {
    const given: unknown = payload.value;
    if (typeof given === 'object' && given !== null && Object.keys(given).length > max) {
      payload.issues.push({ code: 'too_big', origin: 'object', maximum: max, input: given, inst: record });
      return payload;
    }
    return parseWhole(payload, context);
  };
  record._zod.parse = bounded;
  // Without checks this is what runs.
  record._zod.run = bounded;
  return describedInPlace(record);
}

/** Values by key, of at most `max` keys. */
export const recordOf = <K extends z.core.$ZodRecordKey, V extends z.ZodType>(
  key: K,
  value: V,
  max: number,
) => boundKeys(z.record(key, value), max);

/** Values by some of the keys that there are. */
export const partialRecordOf = <K extends z.ZodEnum, V extends z.ZodType>(key: K, value: V) =>
  boundKeys(z.partialRecord(key, value), key.options.length);

/** How many fields a refusal names. */
export const MAX_FIELDS = 1_000;
const MAX_PATH_LENGTH = 200;

/** The way to a value as a refusal tells it, such as `filter.from`: a key may be as long, and as broken, as whoever sent it liked. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  Array.from(path.map(String).join('.').toWellFormed()).slice(0, MAX_PATH_LENGTH).join('');
