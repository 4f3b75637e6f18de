import { fieldPath } from '../model/bounded-schemas.ts';
import { ok, refused, type Result } from '../model/result.ts';
import type { FieldFault } from '../model/unreadable-order.ts';
import type { z } from 'zod';
import { coerce } from './coerce.ts';

/** How many fields of one answer are named. */
const MAX_FAULTS = 5;

type Issue = z.core.$ZodIssue;

const kindOf = (value: unknown): string =>
  value === undefined ? 'nothing' : value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** The value at a path of an answer. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

/** `lines[0].quantity`; `$` for the whole. */
const jsonPath = (path: readonly PropertyKey[]): string => {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return fieldPath([steps.join('').replace(/^\./, '') || '$']);
};

/** The issue that says most: of a union, the one that came furthest into one of its parts. */
function deepest(issue: Issue, above: readonly PropertyKey[] = []): Issue {
  const whole = { ...issue, path: [...above, ...issue.path] };
  if (issue.code !== 'invalid_union') return whole;
  const inner = issue.errors.flat().map((each) => deepest(each, whole.path));
  const longest = inner.toSorted((a, b) => b.path.length - a.path.length)[0];
  return longest !== undefined && longest.path.length > whole.path.length ? longest : whole;
}

function expectationOf(issue: Issue): Pick<FieldFault, 'fault' | 'expected'> {
  switch (issue.code) {
    case 'invalid_type':
      return { fault: 'wrong-type', expected: issue.expected };
    case 'too_big':
      return { fault: 'out-of-range', expected: `<= ${issue.maximum}` };
    case 'too_small':
      return { fault: 'out-of-range', expected: `>= ${issue.minimum}` };
    case 'invalid_format':
      return { fault: 'wrong-format', expected: issue.format };
    case 'invalid_value':
      return { fault: 'unknown-value', expected: issue.values.map(String).join(', ').slice(0, 100) };
    case 'custom':
      return { fault: 'wrong-format', expected: issue.message.slice(0, 100) };
    default:
      return { fault: 'unknown-value', expected: issue.code };
  }
}

/** The fields that don't fit, each once. */
function faultsOf(error: z.ZodError, value: unknown): FieldFault[] {
  const byPath = new Map<string, FieldFault>();
  for (const each of error.issues) {
    const issue = deepest(each);
    const path = jsonPath(issue.path);
    if (byPath.has(path)) continue;
    if (byPath.size === MAX_FAULTS) break;
    const found = valueAt(value, issue.path);
    const { fault, expected } = expectationOf(issue);
    byPath.set(path, {
      path,
      fault: found === undefined ? 'missing' : fault,
      expected,
      found: kindOf(found),
    });
  }
  return [...byPath.values()];
}

/** Reads a value of an answer as `schema` has it, after `coerce` where it doesn't fit at once. */
export function readAs<T>(schema: z.ZodType<T>, value: unknown): Result<T, readonly FieldFault[]> {
  const exact = schema.safeParse(value);
  if (exact.success) return ok(exact.data);
  const coerced = coerce(schema, value);
  const parsed = schema.safeParse(coerced);
  return parsed.success ? ok(parsed.data) : refused(faultsOf(parsed.error, coerced));
}
