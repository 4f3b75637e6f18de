import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';
import { durationText } from '../messages/durations.ts';
import { refusalTexts } from '../messages/refusals.ts';
import { isolateBidi } from './bidi.ts';
import { instantSchema, type Instant } from './dates.ts';
import { bilingualSchema, type Bilingual, type Locale } from './identifiers.ts';
import { nextSteps } from './next-steps.ts';

export type RefusalCode = keyof typeof refusalTexts;
export const refusalCodes = Object.keys(refusalTexts) as [RefusalCode, ...RefusalCode[]];

/** A refusal: a code, a message in both languages, and the next steps to offer. */
export const refusalSchema = z.strictObject({
  code: z.enum(refusalCodes),
  message: bilingualSchema,
  next: listOf(z.enum(nextSteps), 1000).readonly(),
  /** The input field it belongs to, as a path such as `filter.from`. */
  field: text(200).optional(),
  /** Every field with something wrong, when there is more than one thing to mend. */
  fields: listOf(text(300), 1000).readonly().optional(),
  /** The problem of each field, if the message does not say it. */
  problems: listOf(z.strictObject({ field: text(200), code: text(64), message: bilingualSchema }), 1000)
    .readonly()
    .optional(),
  /** The id of a flow that waits for a link or a password; never a secret. */
  flow: text(64).optional(),
  /** The supplier's own code (`w:001`), kept as it is, so that support can be given it (AS-29). */
  supplierCode: text(200).optional(),
  /** When the reason ends by itself, such as a lock. */
  until: instantSchema.optional(),
  /** When it happened; support asks for it. */
  at: instantSchema.optional(),
  /** The supplier's own words about it, in its language; plain text. */
  said: listOf(text(300), 3).readonly().optional(),
  /** What the supplier's engineer needs: the status, the route and the fields that could not be read. */
  technical: text(600).optional(),
});
export type Refusal = Readonly<z.infer<typeof refusalSchema>>;

/** The value of a placeholder: a text, a text per language, or a duration. */
export type RefusalParam = string | number | Bilingual | { readonly minutes: number };
type RefusalParams = Readonly<Record<string, RefusalParam>>;

export interface RefusalDetails {
  readonly params?: RefusalParams;
  readonly field?: string;
  readonly fields?: readonly string[];
  readonly problems?: Refusal['problems'];
  readonly flow?: string;
  readonly supplierCode?: string;
  readonly until?: Instant;
  readonly at?: Instant;
  readonly said?: readonly string[];
  readonly technical?: string;
}

const fill = (text: string, params: RefusalParams, locale: Locale): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (typeof value === 'object') {
      return 'minutes' in value ? durationText(value.minutes)[locale] : value[locale];
    }
    return isolateBidi(String(value ?? whole));
  });

/** The refusal of `code`, with its text filled from `params`. */
export function refusal(code: RefusalCode, { params = {}, ...details }: RefusalDetails = {}): Refusal {
  const text = refusalTexts[code];
  return {
    code,
    message: { ja: fill(text.ja, params, 'ja'), en: fill(text.en, params, 'en') },
    next: text.next,
    ...details,
  };
}

/** A refused `Result` of `code`. */
export const refuse = (code: RefusalCode, details?: RefusalDetails) =>
  ({ ok: false, error: refusal(code, details) }) as const;

/** The wire form of a `Result` whose good value is `value`. */
export const resultSchema = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: refusalSchema }),
  ]);
