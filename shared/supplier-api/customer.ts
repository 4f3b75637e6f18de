import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { idSchema, versionSchema } from '../model/common-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { localeSchema } from '../model/identifiers.ts';

// AM-20, QC-24, AS-67
export const customerSchema = z
  .strictObject({
    version: versionSchema,
    changedAt: instantSchema.nullable(),
    values: formValuesSchema,
  })
  .describe('お客様情報: what a supplier keeps of a member, by field.');
export type Customer = Readonly<z.infer<typeof customerSchema>>;

export const customerCheckSchema = z
  .strictObject({ values: formValuesSchema })
  .describe('What was typed, to be looked at before it is registered; nothing is written.');
// AM-23
export const customerCheckResultSchema = z
  .strictObject({
    values: formValuesSchema,
    changed: listOf(text(300), 1000).describe('Names of the fields that differ.'),
  })
  .describe(
    'The values as the supplier will keep them, and which of them differ from now (AM-23: edit, confirm, register).',
  );
export const customerChangeSchema = z
  .strictObject({
    version: versionSchema,
    values: formValuesSchema,
    locale: localeSchema,
  })
  .describe('Everything that is kept, as it shall be, and the version that it changes.');

// AM-25, AM-26
const isDefaultSchema = z
  .boolean()
  .describe('Whether it is the usual one: one place is, and making it another unmakes the one before.');

export const addressSchema = z
  .strictObject({
    id: idSchema,
    version: versionSchema,
    isDefault: isDefaultSchema,
    values: formValuesSchema,
  })
  .describe('アドレス帳: one place to deliver to.');
export type Address = Readonly<z.infer<typeof addressSchema>>;
export const addressBookSchema = z
  .strictObject({ addresses: listOf(addressSchema, 1000).describe('The usual one first.') })
  .describe('Every place to deliver to that this member may choose.');
export const addressAddSchema = z
  .strictObject({ isDefault: isDefaultSchema, values: formValuesSchema })
  .describe('A place to deliver to, as a form of the profile has it.');
export const addressChangeSchema = addressAddSchema
  .extend({ version: versionSchema })
  .describe('A place as it shall be, whole.');
