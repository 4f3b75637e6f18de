import { instantOf } from '#shared/model/dates.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { FieldFault } from '#shared/model/unreadable-order.ts';
import { readAs } from '#shared/supplier-api/read-as.ts';
import {
  serviceNoticeSchema,
  supplierDescriptionSchema,
  unknownProfile,
  type ServiceNotice,
  type SupplierDescription,
} from '#shared/supplier-api/sign-in.ts';
import { z } from 'zod';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a supplier says that says nothing. */
const nothing = {
  name: { ja: '', en: '' },
  profile: unknownProfile,
  notice: null,
  announcements: [],
  statusUrl: null,
  support: { phone: null, hours: null, formUrl: null, email: null, chatUrl: null, faxFormUrl: null },
  memberUrl: null,
  pages: {},
  cardAgentUrl: null,
  forgotten: { idUrl: null, passwordUrl: null },
  trialSignIns: [],
  trialMail: false,
} satisfies SupplierDescription;

/** Each field that can be read, and in place of the others what `fallback` has there. */
function readableFields(schema: z.ZodObject, value: unknown, fallback: Fields): Fields {
  const given = isObject(value) ? value : {};
  return Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => {
      const read = readAs(field, given[key]);
      const instead = fallback[key];
      if (read.ok) return [key, read.value];
      return [
        key,
        field instanceof z.ZodObject && isObject(instead)
          ? readableFields(field, given[key], instead)
          : instead,
      ];
    }),
  );
}

/** A notice of which the text can be read, in one language at least; what else is unclear takes the careful value. */
function noticeOf(value: unknown): ServiceNotice | null {
  if (!isObject(value)) return null;
  const text = value['text'];
  const inLanguage = (language: string): unknown => {
    const words = isObject(text) ? text[language] : text;
    return typeof words === 'string' ? words : undefined;
  };
  const [ja, en] = [inLanguage('ja'), inLanguage('en')];
  const words = readAs(serviceNoticeSchema.shape.text, { ja: ja ?? en, en: en ?? ja });
  if (!words.ok || words.value.ja === '') return null;
  const unclear = { level: 'maintenance', since: instantOf(Date.now()), until: null };
  const fields = readableFields(serviceNoticeSchema.omit({ text: true }), value, unclear);
  return { ...fields, text: words.value } as ServiceNotice;
}

/**
 * Reads what a supplier says of itself. Of one that doesn't fit, each field that can be read is taken: that it is down,
 * and until when, must reach people whatever else is wrong. Refused where nothing of it is a description.
 */
export function readDescription(value: unknown): Result<SupplierDescription, readonly FieldFault[]> {
  const whole = readAs(supplierDescriptionSchema, value);
  if (whole.ok || !isObject(value)) return whole;
  const fields = readableFields(supplierDescriptionSchema, value, nothing) as unknown as SupplierDescription;
  const notice = fields.notice ?? noticeOf(value['notice']);
  const saysSomething = notice !== null || readAs(supplierDescriptionSchema.shape.name, value['name']).ok;
  return saysSomething ? ok({ ...fields, notice }) : whole;
}
