import { z } from 'zod';
import { parseTermChangeRule } from '#electron/domain/payment-terms.ts';
import { prepaidPaymentMethods } from '#electron/domain/profiles/buying/prepaid-payment.ts';
import { roundingSchema } from '#shared/model/calculation.ts';
import { announcementSchema, serviceNoticeSchema } from '#shared/supplier-api/sign-in.ts';
import { taxChangesSchema } from './catalogue/tax-rates.ts';
import type { SettingName } from './settings.ts';

const jsonOf = (schema: z.ZodType) =>
  z.string().refine((text) => {
    try {
      return schema.safeParse(JSON.parse(text)).success;
    } catch {
      return false;
    }
  });
const choice = (...values: [string, ...string[]]) => z.enum(values);
const whole = (from: number, to = 999_999_999) =>
  z
    .string()
    .regex(/^-?\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to));
const orEmpty = (schema: z.ZodType) => z.literal('').or(schema);
/** Above these a date has more digits than any answer can have. */
const mostDays = 3650;
const mostMinutes = mostDays * 24 * 60;
/** What is refused at 0 as though too much had been asked: nobody could sign in, or be sent a mail. */
const atLeastOne = whole(1);
const days = whole(0, mostDays);
const someDays = whole(1, mostDays);
const minutes = whole(0, mostMinutes);
const someMinutes = whole(1, mostMinutes);
const yen = whole(0);
const range = z
  .string()
  .regex(/^\d{1,3}-\d{1,3}$/)
  .refine((text) => {
    const [first = 0, last = 0] = text.split('-').map(Number);
    return first <= last;
  });

const schemas: Record<SettingName, z.ZodType> = {
  'lock.threshold': atLeastOne,
  'sign-in.at-once': atLeastOne,
  'sign-in.at-once-in-all': atLeastOne,
  'anonymous.per-place-and-minute': atLeastOne,
  'registrations.per-place-and-hour': atLeastOne,
  'reset.link-minutes': someMinutes,
  'password.expires-days': days,
  'mails.per-address-and-hour': atLeastOne,
  'mails.per-member-and-hour': atLeastOne,
  'temporary-password.days': someDays,
  'registration.link-minutes': someMinutes,
  'registration.details-minutes': someMinutes,
  'address-book.most': whole(0, 1000),
  'catalogue.few-left': whole(0),
  'tax.rounding': roundingSchema,
  'tax.changes': jsonOf(taxChangesSchema),
  'shipping.fee': yen,
  'shipping.free-from': yen,
  'shipping.personal-fee': orEmpty(yen),
  'shipping.personal-free-from': orEmpty(yen),
  'shipping.delivery-days': orEmpty(range),
  'shipping.same-day-until': orEmpty(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  'quote.valid-days': days,
  'quote.order-when-expired': choice('yes', 'no'),
  'reorder.lately-days': days,
  'points.rate-percent': whole(0, 100),
  'orders.ship-after-minutes': minutes,
  'documents.transfer-days': days,
  // Below 0 for never.
  'payment.transfer-received-days': whole(-1, mostDays),
  'prepaid.trial-paid-after-minutes': orEmpty(z.literal('never')).or(minutes),
  'prepaid.pay-within-days': someDays,
  'prepaid.ways-off': orEmpty(
    z
      .string()
      .refine((text) =>
        text.split(',').every((way) => prepaidPaymentMethods.some((each) => each.way === way)),
      ),
  ),
  'prepaid.points-for-one': atLeastOne,
  'prepaid.password-lock-minutes': someMinutes,
  'prepaid.proof-minutes': someMinutes,
  'prepaid.advertisement-days-ahead': days,
  'np.term-change-rule': orEmpty(z.string().refine((text) => parseTermChangeRule(text) !== null)),
  'np.review-minutes': minutes,
  'np.recognised-days': whole(0, 365),
  'sign-in.session-lost': choice('yes', 'no'),
  outage: choice('on', 'off'),
  notice: orEmpty(jsonOf(serviceNoticeSchema.refine(({ since, until }) => until === null || since < until))),
  // As many as an answer can have.
  announcements: jsonOf(announcementSchema.array().max(200)),
};

/**
 * Whether a supplier's setting can have `value`. A wrong one would be taken for damage of the store's file, or for a
 * limit that is never reached.
 */
export const isSettingValue = (name: SettingName, value: string): boolean =>
  schemas[name].safeParse(value).success;
