import { isCalendarDate, type Instant } from '../model/dates.ts';
import { inBothLanguages } from '../model/identifiers.ts';
import { orderPaymentMethods, orderSchema, orderStatuses } from '../model/order.ts';
import type { z } from 'zod';

/** What zod keeps of a schema, as far as it is walked here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly format?: string;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly maximum?: number } } }[];
}
const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

const decimal = /^[+-]?\d+(?:\.\d+)?$/;
/** More digits than a number holds exactly are left as a text, which is then refused. */
const MAX_DIGITS = 15;

/** A number that was sent as a text, such as `"12"`; anything else as it is. */
function numberFrom(value: unknown): unknown {
  if (typeof value !== 'string' || !decimal.test(value.trim())) return value;
  return value.replace(/\D/g, '').length <= MAX_DIGITS ? Number(value) : value;
}

const instant =
  /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d+))?\s?(?:([Zz])|([+-]\d\d):?(\d\d)?)$/;

/**
 * A moment with any offset and any fraction of a second, as a UTC instant in milliseconds: what is finer is cut off.
 * Null for a text that isn't a moment, or whose offset is not stated, which no one can know.
 */
export function instantFrom(text: string): Instant | null {
  const [, date, time, fraction = '', zulu, hours, minutes = '00'] = instant.exec(text.trim()) ?? [];
  if (date === undefined || time === undefined || !isCalendarDate(date)) return null;
  const clock = time.length === 5 ? `${time}:00` : time;
  const offset = zulu === undefined ? `${hours}:${minutes}` : 'Z';
  const at = new Date(`${date}T${clock}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
  return Number.isNaN(at.getTime()) ? null : (at.toISOString() as Instant);
}

function textFrom(value: unknown, format: string | undefined): unknown {
  if (typeof value === 'number' && format === undefined) return String(value);
  if (typeof value !== 'string' || format !== 'datetime') return value;
  return instantFrom(value) ?? value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The most that a list or a record may hold; a longer one is refused as it is, before anything in it is looked at. */
const maximumOf = ({ checks = [] }: Definition): number =>
  Math.min(...checks.map(({ _zod }) => _zod.def.maximum ?? Infinity));

function objectFrom({ shape = {} }: Definition, value: unknown): unknown {
  if (!isObject(value)) return value;
  const coerced: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    const field = coerce(schema, Object.hasOwn(value, key) ? value[key] : undefined);
    if (field !== undefined) coerced[key] = field;
  }
  return coerced;
}

const MAX_RECORD_KEYS = 10_000;
function recordFrom({ valueType }: Definition, value: unknown): unknown {
  if (!isObject(value) || valueType === undefined) return value;
  const entries = Object.entries(value);
  if (entries.length > MAX_RECORD_KEYS) return value;
  return Object.fromEntries(entries.map(([key, each]) => [key, coerce(valueType, each)]));
}

/** The part of a union that a value belongs to: by its discriminator, or the first that it fits once it is coerced. */
function unionFrom({ options = [], discriminator }: Definition, value: unknown): unknown {
  if (discriminator !== undefined && isObject(value)) {
    const kind = value[discriminator];
    const own = options.find((option) => {
      const field = definitionOf(option).shape?.[discriminator];
      return field?.safeParse(kind).success;
    });
    return own === undefined ? value : coerce(own, value);
  }
  for (const option of options) {
    const coerced = coerce(option, value);
    if (option.safeParse(coerced).success) return coerced;
  }
  return value;
}

/** A word that the desk has no name for becomes `other`, with the word beside it, so that it is shown as it is. */
function withOwnWord(value: unknown, key: string, known: readonly string[], wordKey: string): unknown {
  if (!isObject(value) || value[wordKey] !== undefined) return value;
  const word = textFrom(value[key], undefined);
  if (typeof word !== 'string' || word.trim() === '' || known.includes(word)) return value;
  return { ...value, [key]: 'other', [wordKey]: word };
}
/** Whether an object has a text in both languages, whatever it is called and how long it may be. */
const isBilingual = ({ shape = {} }: Definition): boolean => Object.keys(shape).join() === 'ja,en';
const orderPaymentSchema = orderSchema.shape.payment;

/** What a value means before its fields are looked at. */
function meantBy(schema: z.ZodType, value: unknown): unknown {
  if (schema === orderSchema) return withOwnWord(value, 'status', orderStatuses, 'statusWord');
  if (schema === orderPaymentSchema) return withOwnWord(value, 'method', orderPaymentMethods, 'methodWord');
  return isBilingual(definitionOf(schema)) && isObject(value) ? inBothLanguages(value) : value;
}

/**
 * A value as the Supplier API writes it, from one that a real server wrote: keys that the schema doesn't have are left
 * out, moments may have any offset and fraction, a number may be a text and a text a number, and null and absent stand
 * for each other where the schema has only one of them. Nothing is guessed: what isn't understood stays as it is, for
 * the schema to refuse. For answers only; requests stay strict.
 */
export function coerce(schema: z.ZodType, value: unknown): unknown {
  const definition = definitionOf(schema);
  const { innerType } = definition;
  switch (definition.type) {
    case 'object':
      return objectFrom(definition, meantBy(schema, value));
    case 'array': {
      const { element } = definition;
      if (!Array.isArray(value) || element === undefined || value.length > maximumOf(definition))
        return value;
      return value.map((each: unknown) => coerce(element, each));
    }
    case 'record':
      return recordFrom(definition, value);
    case 'nullable':
      return value === null || value === undefined ? null : coerce(innerType!, value);
    case 'optional':
    case 'default': {
      if (value === undefined) return undefined;
      const inner = coerce(innerType!, value);
      return inner === null && !innerType!.safeParse(null).success ? undefined : inner;
    }
    case 'union':
      return unionFrom(definition, value);
    case 'string':
      return textFrom(value, definition.format);
    case 'number':
      return numberFrom(value);
    case 'literal': {
      const number = numberFrom(value);
      return definition.values?.includes(number) ? number : value;
    }
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return coerce(innerType!, value);
    case 'pipe':
      return coerce(definition.in!, value);
    case 'null':
      return null;
    default:
      return value;
  }
}
