import { z } from 'zod';
import { listOf, nonBlankText, text, whole } from './bounded-schemas.ts';
import {
  cardLast4Schema,
  idSchema,
  nameSchema,
  numberSchema,
  placeSchema,
  refusalCodeSchema,
} from './common-schemas.ts';
import { bilingualSchema } from './identifiers.ts';
import { calendarDateSchema } from './dates.ts';
import { moneySchema } from './money.ts';
import { chosenPaymentSchema, costMemoSchema, orderSchema } from './order.ts';
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

export const documentOfSchema = z.enum(['order', 'quote']).describe('Documents of an order, or of a quote.');
export const documentSourceSchema = z
  .strictObject({ kind: documentOfSchema, id: idSchema, number: numberSchema })
  .describe('The order or the quote that a document is of.');

export const addresseeKeySchema = z
  .enum(['company', 'department', 'person', 'invoice'])
  .describe('The company, the department, the person, or the addressee of invoices (請求先).');
const addresseeSchema = z
  .strictObject({
    name: nameSchema,
    department: text(300).nullable().describe('部署名, on a line of its own; null for none.'),
    honorific: honorificSchema,
  })
  .describe('Whom it is made out to.');

export const businessDocumentSchema = z
  .strictObject({
    kind: documentKindSchema,
    number: nonBlankText(64)
      .nullable()
      .describe('The document’s own number; null on a preview, which is not issued.'),
    issuedOn: calendarDateSchema,
    issue: whole(0).describe(
      'How often this document was issued, this time included; from the second time on it says 再発行.',
    ),
    of: documentSourceSchema,
    issuer: placeSchema
      .extend({
        registrationNumber: text(40)
          .nullable()
          .describe('T and thirteen digits; null for one that is not registered.'),
        person: text(300).nullable().describe('The person in charge; null if none is named.'),
        seal: text(40).nullable().describe('The text of the seal (社印); null for none.'),
      })
      .describe('Who issues it: what a qualified invoice has to name.'),
    addressee: addresseeSchema,
    tradedOn: calendarDateSchema.describe('取引年月日: the date required by tax rules.'),
    orderedOn: calendarDateSchema.nullable().describe('注文日; null on a quote.'),
    deliveredOn: calendarDateSchema.nullable().describe('納品日; null before the delivery, and on a quote.'),
    validUntil: calendarDateSchema.nullable().describe('有効期限 of a quote.'),
    dueOn: calendarDateSchema.nullable().describe('支払期限 of an invoice.'),
    // AM-61
    formalInvoiceOn: calendarDateSchema
      .nullable()
      .describe('When the payment agent issues the formal invoice.'),
    calculation: calculationSchema,
    payment: chosenPaymentSchema
      .extend({ cardLast4: cardLast4Schema })
      .nullable()
      .describe('How it is paid; null where a quote leaves that open.'),
    // AM-60
    bankAccount: text(500).nullable().describe('振込先; never for NP.'),
    deliverTo: orderSchema.shape.deliverTo,
    costMemo: costMemoSchema.nullable(),
    proviso: text(300).nullable().describe('但し書き of a receipt, without 但し and として.'),
    amount: moneySchema.describe('The amount received or invoiced, tax included.'),
    notes: listOf(documentNoteSchema, 1000).readonly().describe('From the top to the bottom.'),
  })
  .describe(
    'A document as issued by the supplier, with all of its content, so that every desk renders the same.',
  );
export type BusinessDocument = Readonly<z.infer<typeof businessDocumentSchema>>;

export const addresseeChoiceSchema = addresseeSchema
  .extend({ key: addresseeKeySchema })
  .describe('Whom a document can be made out to.');
export type AddresseeChoice = Readonly<z.infer<typeof addresseeChoiceSchema>>;

// AM-35, AM-36, AM-59, AM-63, AM-64
export const documentOptionSchema = z
  .strictObject({
    kind: documentKindSchema,
    problem: refusalCodeSchema.nullable().describe('Null when it can be issued.'),
    // AM-60, AM-61
    hint: bilingualSchema
      .nullable()
      .describe('Notes for the buyer, such as that it is a simplified invoice.'),
    proviso: text(300)
      .nullable()
      .describe('The 但し書き that is proposed for a receipt, without 但し and として; else null.'),
    issued: whole(0).describe('How often it was issued so far.'),
  })
  .describe('Whether a document can be issued now, and why not.');
export type DocumentOption = Readonly<z.infer<typeof documentOptionSchema>>;
