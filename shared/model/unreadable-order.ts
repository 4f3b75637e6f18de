import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';
import { instantSchema } from './dates.ts';

/** What is wrong with a field that a supplier sent. */
export const fieldFaults = [
  'missing',
  'wrong-type',
  'out-of-range',
  'wrong-format',
  'unknown-value',
] as const;

/** A field of an answer that could not be read. It holds nothing of the value itself. */
export const fieldFaultSchema = z.strictObject({
  /** Where it stands, such as `lines[0].quantity`; `$` is the whole. */
  path: text(200),
  fault: z.enum(fieldFaults),
  /** What the Supplier API has there, in the words of JSON Schema, such as `number` or `date-time`. */
  expected: text(100),
  /** The kind of value that came, such as `string` or `null`. */
  found: text(20),
});
export type FieldFault = Readonly<z.infer<typeof fieldFaultSchema>>;

/** An order that the supplier sent and that could not be read, so that it is in no list and in no sum as it is now. */
export const unreadableOrderSchema = z.strictObject({
  /** The supplier's key and number, as far as they could be read. */
  id: text(64).nullable(),
  number: text(64).nullable(),
  fields: listOf(fieldFaultSchema, 5).readonly(),
  /** When it came, by the supplier's clock. */
  at: instantSchema,
});
export type UnreadableOrder = Readonly<z.infer<typeof unreadableOrderSchema>>;
