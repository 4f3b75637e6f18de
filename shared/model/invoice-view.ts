import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';

/** How much of one text is shown; the whole of it is in the file. */
const shown = text(2000);

/** What an electronic invoice (JP PINT) says about itself as a whole, each where it is there. */
export const invoiceFactNames = [
  'number',
  'issuedOn',
  'dueOn',
  'period',
  'currency',
  'order',
  'salesOrder',
  'deliveryNote',
  'receiptNote',
  'precedingInvoice',
  'contract',
  'project',
  'buyerReference',
  'accountingCost',
  'deliveredOn',
  'note',
] as const;
export const invoicePartyRoles = ['seller', 'buyer', 'payee', 'tax-representative'] as const;
export const invoiceTotalNames = [
  'lines',
  'allowances',
  'charges',
  'excluded',
  'tax',
  'included',
  'prepaid',
  'rounding',
  'payable',
] as const;
export const invoicePaymentNames = [
  'means',
  'account',
  'accountName',
  'branch',
  'remittance',
  'card',
  'terms',
  'instalment',
] as const;

const named = <const N extends readonly [string, ...string[]]>(names: N, max: number) =>
  listOf(z.strictObject({ name: z.enum(names), text: shown }), max).readonly();

const taxed = { category: shown, rate: shown };

/** How many lines of an invoice are shown at most: as many as one that can be read may have. */
export const maxInvoiceLines = 20_000;

/**
 * An electronic invoice as people read it. Every amount, quantity and rate is the text of the file: nothing is calculated,
 * rounded or left out, so that what is on the screen is what was received.
 */
export const invoiceViewSchema = z.strictObject({
  facts: named(invoiceFactNames, 200),
  parties: listOf(
    z.strictObject({
      role: z.enum(invoicePartyRoles),
      name: shown,
      /** Registration number (登録番号) or other tax id; empty where there is none. */
      number: shown,
      address: shown,
      contact: shown,
      /** Where it is reached on the network, with its scheme. */
      endpoint: shown,
    }),
    4,
  ).readonly(),
  lines: listOf(
    z.strictObject({
      number: shown,
      name: shown,
      code: shown,
      /** Description, notes, period, references, allowances and charges of the line, one each. */
      details: listOf(shown, 100).readonly(),
      quantity: shown,
      unit: shown,
      price: shown,
      /** Of how many the price is, where that is not one. */
      priceOf: shown,
      amount: shown,
      ...taxed,
    }),
    maxInvoiceLines,
  ).readonly(),
  /** Allowances and charges of all of it. */
  charges: listOf(
    z.strictObject({ isCharge: z.boolean(), reason: shown, amount: shown, ...taxed }),
    1000,
  ).readonly(),
  /** Tax by rate. */
  taxes: listOf(z.strictObject({ base: shown, tax: shown, currency: shown, ...taxed }), 100).readonly(),
  totals: named(invoiceTotalNames, invoiceTotalNames.length),
  payment: named(invoicePaymentNames, 100),
  /** Names of files that are within it. */
  attachments: listOf(shown, 100).readonly(),
  /** Lines beyond those that are shown. */
  moreLines: z.int().min(0),
});
export type InvoiceView = Readonly<z.infer<typeof invoiceViewSchema>>;
