import { z } from 'zod';
import { announcementSchema, serviceNoticeSchema } from '#shared/supplier-api/sign-in.ts';
import { taxChangesSchema } from './catalogue/tax-rates.ts';
import { settingDefaults, type SettingName } from './settings.ts';

const jsonOf = (schema: z.ZodType) =>
  z.string().refine((text) => {
    try {
      return schema.safeParse(JSON.parse(text)).success;
    } catch {
      return false;
    }
  });
const choice = (...values: [string, ...string[]]) => z.enum(values);

/** Settings that are neither a whole number nor free text. */
const schemas: Partial<Record<SettingName, z.ZodType>> = {
  'tax.rounding': choice('floor', 'half-up', 'ceil'),
  'tax.changes': jsonOf(taxChangesSchema),
  'shipping.delivery-days': z.string().regex(/^(\d{1,3}-\d{1,3})?$/),
  'shipping.same-day-until': z.string().regex(/^(\d{2}:\d{2})?$/),
  'shipping.personal-fee': z.string().regex(/^\d{0,9}$/),
  'shipping.personal-free-from': z.string().regex(/^\d{0,9}$/),
  'quote.order-when-expired': choice('yes', 'no'),
  'prepaid.trial-paid-after-minutes': z.string().regex(/^\d{0,9}$/),
  'np.term-change-rule': z.string().regex(/^(\d{1,2} \d{2}:\d{2})?$/),
  'sign-in.session-lost': choice('yes', 'no'),
  outage: choice('on', 'off'),
  notice: z.literal('').or(jsonOf(serviceNoticeSchema)),
  announcements: jsonOf(announcementSchema.array()),
};
const wholeNumber = z.string().regex(/^\d{1,9}$/);

/**
 * Whether a supplier's setting can have `value`. A wrong one would be taken for damage of the store's file, or for a
 * limit that is never reached.
 */
export function isSettingValue(name: SettingName, value: string): boolean {
  const schema = schemas[name] ?? (wholeNumber.safeParse(settingDefaults[name]).success ? wholeNumber : null);
  return schema?.safeParse(value).success ?? true;
}
