import { z } from 'zod';
import { listOf, recordOf, text } from './bounded-schemas.ts';
import { bilingualSchema } from './identifiers.ts';
import { refusalCodes } from './refusal.ts';

export const fieldNameSchema = text(64)
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/)
  .describe('What a field of a form is called, such as `companyKana`.');

/** How long any one value may be, in UTF-16 units; fields say less where they need less. */
export const MAX_VALUE_LENGTH = 500;

export const formValuesSchema = recordOf(fieldNameSchema, text(MAX_VALUE_LENGTH), 100).describe(
  'What was typed into a form, by field. A choice is the value of its option, a yes or no is `yes` or `no`.',
);
export type FormValues = Readonly<z.infer<typeof formValuesSchema>>;

/**
 * The forms that a supplier system may have. The profile defines their fields and rules.
 * `address` is one entry of the address book; `support-request` is what support asks for.
 * `q-cash-payment` is what each payment method of a charge needs, the method included (QT-19).
 */
export const formNames = [
  'registration',
  'customer',
  'address',
  'password-reset',
  'id-recovery',
  'support-request',
  'q-cash-payment',
] as const;
export const formNameSchema = z.enum(formNames);
export type FormName = z.infer<typeof formNameSchema>;

export const fieldKinds = [
  'text',
  'kana',
  'phone',
  'postal-code',
  'email',
  'number',
  'choice',
  'yes-no',
] as const;

export const visibleWhenSchema = z
  .strictObject({
    field: fieldNameSchema,
    is: listOf(text(300), 1000).readonly(),
  })
  .describe('The values of another field for which a field is visible.');
export type VisibleWhen = Readonly<z.infer<typeof visibleWhenSchema>>;

export const formFieldSchema = z
  .strictObject({
    name: fieldNameSchema,
    kind: z.enum(fieldKinds),
    label: bilingualSchema,
    hint: bilingualSchema.nullable(),
    required: z.boolean().describe('Whether it is required while visible.'),
    visibleWhen: visibleWhenSchema.nullable().describe('Null if it is always visible.'),
    group: text(64).describe('The group it stands in.'),
    maxLength: z.int().describe('Longest value, in characters as people count them.'),
    options: listOf(z.strictObject({ value: text(1024), label: bilingualSchema }), 1000)
      .readonly()
      .describe('Of a choice.'),
    autocomplete: text(64).describe('The token of the HTML `autocomplete` attribute, or `off`.'),
    initial: text(500).describe('Initial value, such as `no`; empty for none.'),
    // AM-22
    readOnly: z
      .boolean()
      .describe(
        'Whether it can be read but not changed here, such as an e-mail address with a menu of its own.',
      ),
    // PM-20 to PM-22
    steps: listOf(text(100), 30)
      .readonly()
      .describe(
        'The menus that lead to the value, one after the other, as they are called where it is found.',
      ),
    // PM-5
    mailDomains: listOf(text(100), 30)
      .readonly()
      .describe('Domains of e-mail addresses to offer while one is typed.'),
  })
  .describe('One field as a page draws it.');
export type FormField = Readonly<z.infer<typeof formFieldSchema>>;

export const formSchema = z
  .strictObject({
    form: formNameSchema,
    groups: listOf(z.strictObject({ key: text(255), title: bilingualSchema }), 1000).readonly(),
    fields: listOf(formFieldSchema, 1000).readonly(),
    notes: listOf(bilingualSchema, 1000)
      .readonly()
      .describe('What a person should know before filling it in, such as what to have ready.'),
  })
  .describe('A form as sent to the page.');
export type Form = Readonly<z.infer<typeof formSchema>>;

/**
 * Whether a field is visible: always, or while the field it depends on is visible and has one of the values. A field
 * that is not visible is not shown, not validated and not sent.
 */
export function isFieldVisible(
  fields: readonly {
    readonly name: string;
    readonly initial: string;
    readonly visibleWhen?: VisibleWhen | null;
  }[],
  name: string,
  values: FormValues,
): boolean {
  const condition = fields.find((field) => field.name === name)?.visibleWhen;
  if (!condition) return true;
  const other = fields.find((field) => field.name === condition.field);
  if (other === undefined) return false;
  const value = (Object.hasOwn(values, other.name) ? values[other.name] : undefined) ?? other.initial;
  return condition.is.includes(value) && isFieldVisible(fields, other.name, values);
}

export const fieldCheckSchema = z
  .strictObject({
    field: fieldNameSchema,
    problem: z
      .strictObject({ code: z.enum(refusalCodes), message: bilingualSchema })
      .nullable()
      .describe('The problem, or null.'),
    correction: z
      .strictObject({ value: text(1024), label: bilingualSchema })
      .nullable()
      .describe('A safe correction for one click.'),
    normalized: text(10000).nullable().describe('The normalised value that will be sent if it is valid.'),
  })
  .describe('Validation result of one field during input.');
export type FieldCheck = Readonly<z.infer<typeof fieldCheckSchema>>;

export const passwordConditionSchema = z
  .strictObject({
    code: text(64),
    met: z.boolean(),
    text: bilingualSchema,
  })
  .describe('One condition of a supplier’s password policy, and whether what is typed meets it.');
export type PasswordCondition = Readonly<z.infer<typeof passwordConditionSchema>>;
