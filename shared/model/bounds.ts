import { z } from 'zod';

const isWellFormed = (value: string): boolean => value.isWellFormed();

/** A text of `least` to `most` characters (code points) that is well formed: no half of a surrogate pair, which no UTF-8 can hold. */
export const text = (most: number, least = 0) => {
  const bounded = z.string().max(most).refine(isWellFormed, 'not well formed');
  // Each check takes its time, for a hundred thousand texts of a history.
  return least === 0 ? bounded : bounded.min(least);
};

/** The same without the spaces around it, which don't count. */
export const trimmedText = (most: number, least = 0) =>
  z.string().trim().min(least).max(most).refine(isWellFormed, 'not well formed');

/** A password: taken exactly as it was typed, whatever is in it. */
export const passwordText = (most: number, least = 0) => z.string().min(least).max(most);

/** An address of a page outside, `https:` only. */
export const webAddressSchema = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .refine(isWellFormed, 'not well formed');

type Parse = z.ZodArray['_zod']['parse'];

/**
 * A list of `least` to `most` items. A longer one is refused before its items are looked at, and the first item that
 * does not fit ends it: a million wrong items must not become a million issues.
 */
export function listOf<T extends z.ZodType>(item: T, most: number, least = 0): z.ZodArray<T> {
  const list = z.array(item).min(least).max(most);
  const whole: Parse = list._zod.parse;
  list._zod.parse = (payload, context) => {
    const { value } = payload;
    if (!Array.isArray(value)) return whole(payload, context);
    if (value.length > most) {
      payload.issues.push({ code: 'too_big', origin: 'array', maximum: most, input: value, inst: list });
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
  return list;
}

/** Values by key, of at most `most` keys; more are refused before they are looked at. */
export function recordOf<K extends z.core.$ZodRecordKey, V extends z.ZodType>(
  key: K,
  value: V,
  most: number,
) {
  const record = z.record(key, value);
  const whole = record._zod.parse;
  const bounded: typeof whole = (payload, context) => {
    const given: unknown = payload.value;
    if (typeof given === 'object' && given !== null && Object.keys(given).length > most) {
      payload.issues.push({ code: 'too_big', origin: 'object', maximum: most, input: given, inst: record });
      return payload;
    }
    return whole(payload, context);
  };
  record._zod.parse = bounded;
  // Without checks this is what runs.
  record._zod.run = bounded;
  return record;
}

/** How many fields a refusal names. */
export const MOST_FIELDS = 1_000;
const MOST_PATH = 200;

/** The way to a value as a refusal tells it, such as `filter.from`: a key may be as long, and as broken, as whoever sent it liked. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  Array.from(path.map(String).join('.').toWellFormed()).slice(0, MOST_PATH).join('');
