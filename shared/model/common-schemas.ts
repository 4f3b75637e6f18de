import { z } from 'zod';
import { fraction, recordOf, nonBlankText, text, whole } from './bounded-schemas.ts';

// What many schemas of the Supplier API have in them, described once: a component of the document each.

export const idSchema = nonBlankText(64).describe('A key of the supplier: opaque, never shown.');
export const nameSchema = nonBlankText(300).describe('How people know it, on one line.');
export const numberSchema = nonBlankText(64).describe(
  'What people call an order, a quote or a document by, such as `EC20260401-0012`.',
);
export const versionSchema = z
  .int()
  .describe('Raised by every change; a request that names an older one is refused as `conflict`.');
export const lineNumberSchema = whole().describe('Which line of the order it is.');
export const departmentIdSchema = nonBlankText(64)
  .nullable()
  .describe('One of the departments that the supplier named; null for none.');

export const janSchema = text(60).describe('JANコード: thirteen or eight digits.');
export const makerSchema = text(200).describe('メーカー名, as the catalogue has it.');
export const categorySchema = text(100).describe(
  'The category that the catalogue files it under, on one level.',
);
export const unitSchema = nonBlankText(40).describe('The sales unit (販売単位), such as 箱 or 個.');

export const emailSchema = text(320).describe('A whole e-mail address, never masked.');
export const typedEmailSchema = text(320, 1).describe(
  'An e-mail address as it was typed; whether its letter case counts is the supplier’s to say.',
);
export const postalCodeSchema = text(20).describe('Seven digits with a hyphen, `123-4567`.');
export const phoneSchema = text(40).describe('As people write it; empty for none.');

/** Where something is delivered, or who issued it. */
export const placeSchema = z
  .strictObject({
    name: nameSchema,
    postalCode: postalCodeSchema,
    address: text(1000).describe('In one line, from the prefecture on.'),
    phone: phoneSchema,
  })
  .describe('A name with its postal address and telephone.');

export const partySchema = z
  .strictObject({ id: idSchema, name: nameSchema })
  .describe('A person, a department or a company: the key, and the name of that time.');

export const numberedSchema = z
  .strictObject({ id: idSchema, number: numberSchema })
  .describe('An order by its key and number.');

export const cardLast4Schema = text(4)
  .nullable()
  .describe('The last four digits of the card; null where none is used.');

export const refusalCodeSchema = z
  .strictObject({
    code: text(64).describe(
      'A code that the desk has words for, such as `quote.expired`; those of buying are in the tables under “Problems of a cart and an order”.',
    ),
    params: recordOf(text(300), z.union([text(300), fraction()]), 100)
      .optional()
      .describe('What the text of the code names, such as a limit.'),
  })
  .describe('Why something can’t be done now, by a code that the desk words in both languages.');
