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
export const documentKindSchema = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** What follows the name: 御中 (onchu) for a company or department, 様 (sama) for a person. */
export const honorificSchema = z.enum(['onchu', 'sama']);

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
export const documentNoteSchema = z.enum(documentNotes);
export type DocumentNote = z.infer<typeof documentNoteSchema>;

/** A document as issued by the supplier, with all of its content, so that every desk renders the same. */
export const businessDocumentSchema = z.strictObject({
  kind: documentKindSchema,
  /** The document's own number; null on a preview, which is not issued. */
  number: text(64).nullable(),
  issuedOn: calendarDateSchema,
  /** How often this document was issued, this time included; from the second time on it says 再発行. */
  issue: z.int().min(0),
  /** Of the order, or of the quote. */
  of: z.strictObject({ kind: z.enum(['order', 'quote']), id: text(64), number: text(64) }),
  issuer: z.strictObject({
    name: text(300),
    /** T and thirteen digits; null for one that is not registered. */
    registrationNumber: text(40).nullable(),
    postalCode: text(20),
    address: text(1000),
    phone: text(40),
    /** The person in charge; null if none is named. */
    person: text(300).nullable(),
    /** The text of the seal (社印); null for none. */
    seal: text(40).nullable(),
  }),
  addressee: z.strictObject({
    name: text(300),
    department: text(300).nullable(),
    honorific: honorificSchema,
  }),
  /** 取引年月日: the date required by tax rules. */
  tradedOn: calendarDateSchema,
  orderedOn: calendarDateSchema.nullable(),
  deliveredOn: calendarDateSchema.nullable(),
  /** 有効期限 of a quote. */
  validUntil: calendarDateSchema.nullable(),
  /** 支払期限 of an invoice. */
  dueOn: calendarDateSchema.nullable(),
  /** AM-61: when the payment agent issues the formal invoice. */
  formalInvoiceOn: calendarDateSchema.nullable(),
  calculation: calculationSchema,
  payment: z
    .strictObject({
      method: paymentMethodSchema,
      term: paymentTermSchema.nullable(),
      cardLast4: text(4).nullable(),
    })
    .nullable(),
  /** 振込先; never for NP (AM-60). */
  bankAccount: text(500).nullable(),
  deliverTo: orderSchema.shape.deliverTo,
  costMemo: text(500).nullable(),
  /** 但し書き of a receipt. */
  proviso: text(300).nullable(),
  /** The amount received or invoiced, tax included. */
  amount: moneySchema,
  notes: listOf(documentNoteSchema, 1000).readonly(),
});
export type BusinessDocument = Readonly<z.infer<typeof businessDocumentSchema>>;

/** Whom a document can be made out to. */
export const addresseeChoiceSchema = z.strictObject({
  key: z.enum(['company', 'department', 'person', 'invoice']),
  name: text(300),
  department: text(300).nullable(),
  honorific: honorificSchema,
});
export type AddresseeChoice = Readonly<z.infer<typeof addresseeChoiceSchema>>;

/** Whether a document can be issued now (AM-35, AM-36, AM-59, AM-63, AM-64), and why not. */
export const documentOptionSchema = z.strictObject({
  kind: documentKindSchema,
  /** A code of the desk's catalogue of refusals; null when it can be issued. */
  problem: z
    .strictObject({
      code: text(64),
      params: recordOf(text(300), z.union([text(300), z.number()]), 100).optional(),
    })
    .nullable(),
  /** Notes for the buyer, such as that it is a simplified invoice (AM-60, AM-61). */
  hint: bilingualSchema.nullable(),
  /** How often it was issued so far. */
  issued: z.int().min(0),
});
export type DocumentOption = Readonly<z.infer<typeof documentOptionSchema>>;
