import { helpOccasions } from '../model/help-occasions.ts';
import { z } from 'zod';
import { listOf, recordOf, text } from '../model/bounded-schemas.ts';
import { formValuesSchema } from '../model/forms.ts';
import { bilingualSchema, localeSchema, supplierIdSchema } from '../model/identifiers.ts';
import { refusalCodes } from '../model/refusal.ts';
import { diagnosisStepSchema } from '../model/diagnosis.ts';

export const helpRouteSchema = z.strictObject({
  by: z.enum(['desk', 'self-service', 'contact-form', 'e-mail', 'administrator', 'support', 'wait']),
  where: bilingualSchema.nullable(),
  /** Open day and night. */
  always: z.boolean(),
});

/** A support channel of the supplier (AS-34 to AS-36, AS-84, AS-85). */
export const supportChannelSchema = z.strictObject({
  kind: z.enum(['phone', 'form', 'chat', 'e-mail', 'fax-order', 'phone-order', 'status']),
  label: bilingualSchema,
  /** A number to call; null for what is opened by `links.open`. */
  number: text(64).nullable(),
  hours: bilingualSchema.nullable(),
  /** Whether it is open now; null if its hours, or the holidays of this year, are not known. */
  openNow: z.boolean().nullable(),
});

export const supplierHelpSchema = z.strictObject({
  /** Whether a support request can be written from here. */
  supportRequest: z.boolean(),
  occasions: listOf(
    z.strictObject({
      occasion: z.enum(helpOccasions),
      title: bilingualSchema,
      routes: listOf(helpRouteSchema, 1000),
    }),
    1000,
  ),
  channels: listOf(supportChannelSchema, 1000),
  /** What to have ready (AS-12, AS-37, AS-86, AS-88, AS-89). */
  prepare: listOf(bilingualSchema, 1000),
  /** Advice, never enforced (AM-4, AS-13, AS-18, AS-61, AS-90 to AS-92, QC-25). */
  advice: listOf(bilingualSchema, 1000),
  /** Notes on this supplier (QC-2, QC-23, PM-24 and others). */
  notes: listOf(bilingualSchema, 1000),
  /** What somebody without a membership can and can't do (C-11); null where the system doesn't say, or has no guests. */
  guests: z
    .strictObject({
      /** False where nobody can order without being a member (QC-1). */
      canOrder: z.boolean(),
      /** In the words of the help: what is for members only, and the one payment term (AM-28, AM-41, AM-47, AM-48, AM-55, AM-66, AM-71). */
      lines: listOf(bilingualSchema, 20),
    })
    .nullable(),
  /** What support does while orders can't be taken (AS-77, AS-99). */
  whileOrderingClosed: listOf(bilingualSchema, 20),
  /** What people ask besides, with the answers (AS-95, PM-23). */
  questions: listOf(z.strictObject({ question: bilingualSchema, answer: bilingualSchema }), 100),
  /** The supplier's own pages that are linked by name, with their addresses (AM-78, PM-24 to PM-26, QT-26, QT-28). */
  pages: listOf(
    z.strictObject({
      key: text(64),
      label: bilingualSchema,
      address: text(2000),
      at: listOf(z.enum(['sign-in', 'identifier', 'documents', 'payment', 'prepaid']), 10),
      about: text(64).nullable(),
    }),
    100,
  ),
});
export type SupplierHelp = Readonly<z.infer<typeof supplierHelpSchema>>;

export const helpCalls = {
  /**
   * Why a sign-in was refused, as far as the desk can see: of the last refused try at this supplier, which the
   * desk remembers without the password. `answers` are what the person said to earlier questions, by check.
   */
  'sign-in.diagnose': {
    input: z.strictObject({
      supplier: supplierIdSchema,
      answers: recordOf(text(60), z.enum(['yes', 'no']), 100),
    }),
    output: z.strictObject({
      /** The refusal that is diagnosed; null when there was none. */
      refusal: z.enum(refusalCodes).nullable(),
      supplierCode: text(200).nullable(),
      steps: listOf(diagnosisStepSchema, 1000),
    }),
  },
  'suppliers.help': { input: z.strictObject({ supplier: supplierIdSchema }), output: supplierHelpSchema },
  /**
   * Puts a support request together from the form `support request`; nothing of a password is in it (PM-16 to PM-22).
   */
  'support-request.prepare': {
    input: z.strictObject({ supplier: supplierIdSchema, values: formValuesSchema, locale: localeSchema }),
    output: z.strictObject({
      subject: text(500),
      body: text(40000),
      /** Whether a mail program can be opened with it: the supplier takes support requests by mail. */
      byMail: z.boolean(),
    }),
  },
  /** Opens the mail program with the support request (PM-15). */
  'support-request.open-mail': {
    input: z.strictObject({ supplier: supplierIdSchema, values: formValuesSchema, locale: localeSchema }),
    output: z.null(),
  },
} as const;
