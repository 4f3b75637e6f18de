import { z } from 'zod';
import { listOf, recordOf, text } from './bounded-schemas.ts';
import { bilingualSchema } from './identifiers.ts';
import { calendarDateSchema } from './dates.ts';
import { moneySchema } from './money.ts';
import { orderSchema, paymentMethodSchema, paymentTermSchema } from './order.ts';
import { calculationSchema } from './calculation.ts';

export const documentKinds = [
  'quote', // 見積書
  'delivery-note', // 納品書
  'invoice', // 請求書(簡易版)
  'receipt', // 領収書
  'order-detail', // 注文明細 (AS-42)
] as const;
export const documentKindSchema = z
  .enum(documentKinds)
  .describe('quote 見積書, delivery-note 納品書, invoice 請求書, receipt 領収書, order-detail 注文明細.');
export type DocumentKind = z.infer<typeof documentKindSchema>;

export const honorificSchema = z
  .enum(['onchu', 'sama'])
  .describe('What follows the name: 御中 (onchu) for a company or department, 様 (sama) for a person.');

/** The notes below the table, in the words of the documents' own messages. */
export const documentNotes = [
  'no-promise', // AM-31
  'prices-may-change', // AM-29
  'tax-at-order', // AM-32
  'estimate', // 概算: a bill may differ by a yen or two
  'simplified-invoice', // AM-60
  'formal-invoice-follows', // AM-61, with the date
  'paid-by-card', // クレジットカード利用: no revenue stamp
  'reduced-rate', // ※ marks the reduced rate
] as const;
export const documentNoteSchema = z
  .enum(documentNotes)
  .describe('A note below the table of a document, by the name that the desk words it from.');
export type DocumentNote = z.infer<typeof documentNoteSchema>;

export const businessDocumentSchema = z
  .strictObject({
    kind: documentKindSchema,
    number: text(64)
      .nullable()
      .describe('The document’s own number; null on a preview, which is not issued.'),
    issuedOn: calendarDateSchema,
    issue: z
      .int()
      .min(0)
      .describe(
        'How often this document was issued, this time included; from the second time on it says 再発行.',
      ),
    of: z
      .strictObject({ kind: z.enum(['order', 'quote']), id: text(64), number: text(64) })
      .describe('Of the order, or of the quote.'),
    issuer: z.strictObject({
      name: text(300),
      registrationNumber: text(40)
        .nullable()
        .describe('T and thirteen digits; null for one that is not registered.'),
      postalCode: text(20),
      address: text(1000),
      phone: text(40),
      person: text(300).nullable().describe('The person in charge; null if none is named.'),
      seal: text(40).nullable().describe('The text of the seal (社印); null for none.'),
    }),
    addressee: z.strictObject({
      name: text(300),
      department: text(300).nullable(),
      honorific: honorificSchema,
    }),
    tradedOn: calendarDateSchema.describe('取引年月日: the date required by tax rules.'),
    orderedOn: calendarDateSchema.nullable(),
    deliveredOn: calendarDateSchema.nullable(),
    validUntil: calendarDateSchema.nullable().describe('有効期限 of a quote.'),
    dueOn: calendarDateSchema.nullable().describe('支払期限 of an invoice.'),
    // AM-61
    formalInvoiceOn: calendarDateSchema
      .nullable()
      .describe('When the payment agent issues the formal invoice.'),
    calculation: calculationSchema,
    payment: z
      .strictObject({
        method: paymentMethodSchema,
        term: paymentTermSchema.nullable(),
        cardLast4: text(4).nullable(),
      })
      .nullable(),
    // AM-60
    bankAccount: text(500).nullable().describe('振込先; never for NP.'),
    deliverTo: orderSchema.shape.deliverTo,
    costMemo: text(500).nullable(),
    proviso: text(300).nullable().describe('但し書き of a receipt, without 但し and として.'),
    amount: moneySchema.describe('The amount received or invoiced, tax included.'),
    notes: listOf(documentNoteSchema, 1000).readonly(),
  })
  .describe(
    'A document as issued by the supplier, with all of its content, so that every desk renders the same.',
  );
export type BusinessDocument = Readonly<z.infer<typeof businessDocumentSchema>>;

export const addresseeChoiceSchema = z
  .strictObject({
    key: z.enum(['company', 'department', 'person', 'invoice']),
    name: text(300),
    department: text(300).nullable(),
    honorific: honorificSchema,
  })
  .describe('Whom a document can be made out to.');
export type AddresseeChoice = Readonly<z.infer<typeof addresseeChoiceSchema>>;

// AM-35, AM-36, AM-59, AM-63, AM-64
export const documentOptionSchema = z
  .strictObject({
    kind: documentKindSchema,
    /** A code of the desk's catalogue of refusals; null when it can be issued. */
    problem: z
      .strictObject({
        code: text(64),
        params: recordOf(text(300), z.union([text(300), z.number()]), 100).optional(),
      })
      .nullable(),
    // AM-60, AM-61
    hint: bilingualSchema
      .nullable()
      .describe('Notes for the buyer, such as that it is a simplified invoice.'),
    proviso: text(300)
      .nullable()
      .describe('The 但し書き that is proposed for a receipt, without 但し and として; else null.'),
    issued: z.int().min(0).describe('How often it was issued so far.'),
  })
  .describe('Whether a document can be issued now, and why not.');
export type DocumentOption = Readonly<z.infer<typeof documentOptionSchema>>;
