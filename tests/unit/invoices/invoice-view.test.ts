import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { invoiceViewOf } from '#electron/domain/jp-pint/invoice-view.ts';
import { readInvoiceXml } from '#electron/invoices/read-invoice-xml.ts';
import { invoiceViewSchema, type InvoiceView } from '#shared/model/invoice-view.ts';
import { good } from '#tests/support/archives.ts';
import { changed, officialSamples, sellerNumber, wholeInvoice } from '#tests/support/sample-invoice.ts';

const viewOf = (xml: string | Buffer): InvoiceView =>
  invoiceViewSchema.parse(invoiceViewOf(good(readInvoiceXml(Buffer.from(xml)))));
const fact = (all: readonly { readonly name: string; readonly text: string }[], name: string) =>
  all.filter((each) => each.name === name).map(({ text }) => text);

it('shows what the law asks of an invoice, each amount as the file has it', () => {
  const view = viewOf(wholeInvoice);
  expect(fact(view.facts, 'number')).toEqual(['INV-7']);
  expect(fact(view.facts, 'issuedOn')).toEqual(['2026-11-30']);
  expect(fact(view.facts, 'period')).toEqual(['2026-11-01 – 2026-11-30']);
  expect(view.parties.map(({ role, name, number }) => [role, name, number])).toEqual([
    ['seller', '株式会社みどり商事', sellerNumber],
    ['buyer', '株式会社みなと', 'T4011001098993'],
  ]);
  expect(
    view.lines.map(({ name, quantity, unit, price, amount, category, rate }) =>
      [name, quantity, unit, price, amount, category, rate].join(' '),
    ),
  ).toEqual(['品目1 3 H87 1668.2 5005 S 10', '品目2 1.5 H87 730 1095 AA 8', '品目3 7 H87 100 700 E 0']);
  expect(view.charges.map(({ isCharge, amount }) => [isCharge, amount])).toEqual([
    [false, '100'],
    [true, '300'],
  ]);
  expect(view.taxes.map(({ category, rate, base, tax }) => [category, rate, base, tax])).toEqual([
    ['S', '10', '5205', '520'],
    ['AA', '8', '1095', '88'],
    ['E', '0', '700', '0'],
  ]);
  expect(Object.fromEntries(view.totals.map(({ name, text }) => [name, text]))).toEqual({
    lines: '6800', allowances: '100', charges: '300', excluded: '7000', tax: '608',
    included: '7608', prepaid: '0', rounding: '0', payable: '7608',
  }); // prettier-ignore
});

it('corrects nothing: an amount that is no number is there as it stands', () => {
  const view = viewOf(changed('>7608</cbc:PayableAmount>', '>７，６０８円</cbc:PayableAmount>'));
  expect(fact(view.totals, 'payable')).toEqual(['７，６０８円']);
});

it('has every amount, day and note of the official samples', () => {
  const samples = officialSamples();
  if (!samples) return;
  expect(samples.names.length).toBeGreaterThan(3);
  for (const name of samples.names) {
    const bytes = readFileSync(join(samples.folder, name));
    const view = viewOf(bytes);
    const said = JSON.stringify(view);
    const xml = bytes.toString('utf8').replace(/<!--[\s\S]*?-->/g, '');
    // Texts of what the law, and people who pay it, look at; all of every kind.
    for (const tag of [
      'RegistrationName',
      'IssueDate',
      'DueDate',
      'LineExtensionAmount',
      'TaxAmount',
      'TaxableAmount',
      'PayableAmount',
      'PriceAmount',
      'InvoicedQuantity',
      'Note',
      'StreetName',
      'Telephone',
      'StartDate',
      'EndDate',
      'AllowanceChargeReason',
      'PaymentMeansCode',
      'Amount',
    ])
      // prettier-ignore
      for (const [, text = ''] of xml.matchAll(new RegExp(`<cbc:${tag}(?: [^>]*)?>([^<]*)<`, 'g')))
        expect(said, `${name} ${tag}`).toContain(JSON.stringify(text.trim()).slice(1, -1));
  }
});

it('cuts a text that is longer than a page needs, and counts the lines that it does not show', () => {
  const view = viewOf(changed('品目1', '長'.repeat(5000)));
  expect([...view.lines[0]!.name]).toHaveLength(2000);
  expect(view.moreLines).toBe(0);
});
