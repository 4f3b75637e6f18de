import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInvoice, isHint, summaryOf } from '#electron/domain/jp-pint/check-invoice.ts';
import type { InvoiceRegistration } from '#electron/domain/registration-number.ts';
import { readInvoiceXml } from '#electron/invoices/read-invoice-xml.ts';
import { jpPintRules } from '#shared/messages/jp-pint-rules.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { good } from '#tests/support/archives.ts';
import { changed, officialSamples, sellerNumber, wholeInvoice } from '#tests/support/sample-invoice.ts';

const rulesOf = (xml: string, registrations: readonly InvoiceRegistration[] | null = null): string[] =>
  [
    ...new Set(
      checkInvoice(good(readInvoiceXml(Buffer.from(xml))), registrations && (() => registrations)).map(
        ({ rule }) => rule,
      ),
    ),
  ].sort();

const samples = officialSamples();
describe.skipIf(samples === null)(
  'the official samples (where shared/data/jp-pint lies beside the project)',
  () => {
    it.each(samples?.names ?? [])('%s breaks no rule but the check digit of its made-up number', (name) => {
      const xml = readFileSync(join(samples!.folder, name), 'utf8');
      expect(rulesOf(xml)).toEqual(['desk-check-digit']);
    });
    it('are all five there', () => expect(samples!.names).toHaveLength(5));
  },
);

it('finds nothing wrong with an invoice that keeps the rules, and says what it is', () => {
  expect(rulesOf(wholeInvoice)).toEqual([]);
  expect(summaryOf(good(readInvoiceXml(Buffer.from(wholeInvoice))))).toEqual({
    number: 'INV-7',
    issuedOn: '2026-11-30',
    seller: '株式会社みどり商事',
    registrationNumber: sellerNumber,
    buyer: '株式会社みなと',
    lines: 3,
    amount: { amount: 7608, currency: 'JPY' },
    suppliedOn: ['2026-11-05', '2026-11-30'],
  });
});

const seller = /<cac:AccountingSupplierParty>[\s\S]*<\/cac:AccountingSupplierParty>/;
const inSeller = (from: string | RegExp, to: string): string => {
  const [party] = seller.exec(wholeInvoice)!;
  return changed(party, changed(from, to, party));
};
const inBuyer = (from: string | RegExp, to: string): string => {
  const [party] = /<cac:AccountingCustomerParty>[\s\S]*<\/cac:AccountingCustomerParty>/.exec(wholeInvoice)!;
  return changed(party, changed(from, to, party));
};
/** The subtotal of the reduced rate. */
const inGroup = (from: string, to: string): string => {
  const found = wholeInvoice
    .match(/<cac:TaxSubtotal>[\s\S]*?<\/cac:TaxSubtotal>/g)!
    .find((each) => each.includes('>AA<'))!;
  return changed(found, changed(from, to, found));
};
const inLine = (number: 1 | 2 | 3, from: string | RegExp, to: string): string => {
  const [found] = new RegExp(`<cac:InvoiceLine>\\s*<cbc:ID>${number}<[\\s\\S]*?</cac:InvoiceLine>`).exec(
    wholeInvoice,
  )!;
  return changed(found, changed(from, to, found));
};
const percentOf = (code: string): RegExp =>
  new RegExp(`(?<=<cbc:ID>${code}</cbc:ID>)<cbc:Percent>\\d+</cbc:Percent>`);
const s1 =
  '<cbc:TaxableAmount currencyID="JPY">5205</cbc:TaxableAmount><cbc:TaxAmount currencyID="JPY">520</cbc:TaxAmount>';
const tax = (base: string, amount: string): string =>
  `<cbc:TaxableAmount currencyID="JPY">${base}</cbc:TaxableAmount><cbc:TaxAmount currencyID="JPY">${amount}</cbc:TaxAmount>`;
const e = tax('700', '0');
const allowance =
  /(?<=<cbc:Amount currencyID="JPY">100<\/cbc:Amount>)<cac:TaxCategory>.*?<\/cac:TaxCategory>/;
const charge = /(?<=<cbc:Amount currencyID="JPY">300<\/cbc:Amount>)<cac:TaxCategory>.*?<\/cac:TaxCategory>/;
const untaxed = (code: string, percent: string): string =>
  `<cac:TaxCategory><cbc:ID>${code}</cbc:ID><cbc:Percent>${percent}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>`;
/** The exempt group and line made of another code. */
const allOf = (code: string, percent: string): string =>
  wholeInvoice.replaceAll(
    '<cbc:ID>E</cbc:ID><cbc:Percent>0</cbc:Percent>',
    `<cbc:ID>${code}</cbc:ID>${percent}`,
  );

/** A planted fault, and every rule that it breaks. */
const planted: readonly (readonly [fault: string, xml: string, rules: readonly string[]])[] = [
  ['no specification', changed(/<cbc:CustomizationID>.*<\/cbc:CustomizationID>/, ''), ['ibr-001']],
  ['another specification', changed('pint:billing-1@jp-1', 'pint:billing-1@aunz-1'), ['aligned-ibrp-001-jp']],
  ['no process', changed(/<cbc:ProfileID>.*<\/cbc:ProfileID>/, ''), ['aligned-ibrp-002-jp']],
  ['no number', changed('<cbc:ID>INV-7</cbc:ID>', ''), ['ibr-002']],
  ['no issue date', changed(/<cbc:IssueDate>.*?<\/cbc:IssueDate>/, ''), ['ibr-003']],
  [
    'a date of another form',
    changed('2026-11-30</cbc:IssueDate>', '30.11.2026</cbc:IssueDate>'),
    ['ibr-073'],
  ],
  ['a date that is none', changed('2026-11-30</cbc:IssueDate>', '2026-02-30</cbc:IssueDate>'), ['ibr-073']],
  ['no type', changed(/<cbc:InvoiceTypeCode>.*?<\/cbc:InvoiceTypeCode>/, ''), ['ibr-004']],
  ['a credit note', changed('>380<', '>381<'), ['aligned-ibrp-cl-02-jp']],
  [
    'an empty element',
    changed('<cbc:ID>INV-7</cbc:ID>', '<cbc:ID>INV-7</cbc:ID><cbc:Note></cbc:Note>'),
    ['ibr-079'],
  ],
  [
    'no seller’s name',
    inSeller(/<cbc:RegistrationName>.*<\/cbc:RegistrationName>/, ''),
    ['ibr-006', 'ibr-079'],
  ],
  [
    'no buyer’s name',
    inBuyer(/<cbc:RegistrationName>.*<\/cbc:RegistrationName>/, ''),
    ['ibr-007', 'ibr-079'],
  ],
  ['no seller’s address', inSeller(/<cac:PostalAddress>.*<\/cac:PostalAddress>/, ''), ['ibr-008', 'ibr-009']],
  ['no buyer’s address', inBuyer(/<cac:PostalAddress>.*<\/cac:PostalAddress>/, ''), ['ibr-010', 'ibr-011']],
  [
    'no line',
    wholeInvoice.replace(/<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/, ''),
    ['desk-tax-base', 'ibr-016', 'ibr-co-10', 'ibr-co-13'],
  ],
  [
    'no sum of the lines',
    changed('<cbc:LineExtensionAmount currencyID="JPY">6800</cbc:LineExtensionAmount>', ''),
    ['ibr-012', 'ibr-co-10'],
  ],
  [
    'no total without tax',
    changed(/<cbc:TaxExclusiveAmount.*?<\/cbc:TaxExclusiveAmount>/, ''),
    ['ibr-013', 'ibr-co-13', 'ibr-co-15'],
  ],
  [
    'no total with tax',
    changed(/<cbc:TaxInclusiveAmount.*?<\/cbc:TaxInclusiveAmount>/, ''),
    ['ibr-014', 'ibr-co-15', 'ibr-co-16'],
  ],
  ['no amount due', changed(/<cbc:PayableAmount.*?<\/cbc:PayableAmount>/, ''), ['ibr-015', 'ibr-co-16']],
  ['no line identifier', inLine(2, '<cbc:ID>2</cbc:ID>', ''), ['ibr-021']],
  ['no quantity', inLine(2, /<cbc:InvoicedQuantity.*?<\/cbc:InvoicedQuantity>/, ''), ['ibr-022']],
  ['no unit', inLine(2, '<cbc:InvoicedQuantity unitCode="H87">', '<cbc:InvoicedQuantity>'), ['ibr-023']],
  [
    'no line amount',
    inLine(3, /<cbc:LineExtensionAmount.*?<\/cbc:LineExtensionAmount>/, ''),
    ['desk-tax-base', 'ibr-024', 'ibr-co-10', 'ibr-co-13'],
  ],
  ['no item name', inLine(1, '<cbc:Name>品目1</cbc:Name>', ''), ['ibr-025']],
  ['no unit price', inLine(1, /<cbc:PriceAmount.*?<\/cbc:PriceAmount>/, ''), ['ibr-026']],
  [
    'a negative unit price',
    inLine(3, '>100</cbc:PriceAmount>', '>-100</cbc:PriceAmount>'),
    ['desk-line-net', 'ibr-027'],
  ],
  ['no seller’s electronic address', inSeller(/<cbc:EndpointID.*<\/cbc:EndpointID>/, ''), ['ibr-081']],
  ['no buyer’s electronic address', inBuyer(/<cbc:EndpointID.*<\/cbc:EndpointID>/, ''), ['ibr-080']],
  ['no scheme of the seller’s address', inSeller(' schemeID="0188"', ''), ['ibr-062']],
  ['no scheme of the buyer’s address', inBuyer(' schemeID="0188"', ''), ['ibr-063']],
  [
    'another currency in one place',
    inLine(3, /(?<=<cbc:LineExtensionAmount currencyID=")JPY/, 'USD'),
    ['ibr-126'],
  ],
  [
    'no currency',
    changed(/<cbc:DocumentCurrencyCode>.*<\/cbc:DocumentCurrencyCode>/, ''),
    ['aligned-ibrp-053-jp', 'aligned-ibrp-e-01', 'desk-tax-base', 'ibr-005', 'ibr-126', 'ibr-co-15'],
  ],
  [
    'books in dollars',
    changed('<cbc:ID>INV-7</cbc:ID>', '<cbc:ID>INV-7</cbc:ID><cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode>'),
    ['aligned-ibr-jp-05'],
  ],
  ['a wrong sum of lines', changed('>6800<', '>6801<'), ['ibr-co-10']],
  [
    'a wrong sum of allowances',
    changed(
      '<cbc:AllowanceTotalAmount currencyID="JPY">100<',
      '<cbc:AllowanceTotalAmount currencyID="JPY">99<',
    ),
    ['ibr-co-11', 'ibr-co-13'],
  ],
  [
    'a wrong sum of charges',
    changed('<cbc:ChargeTotalAmount currencyID="JPY">300<', '<cbc:ChargeTotalAmount currencyID="JPY">301<'),
    ['ibr-co-12', 'ibr-co-13'],
  ],
  ['a wrong total without tax', changed('>7000<', '>7001<'), ['ibr-co-13', 'ibr-co-15']],
  ['a wrong tax total', changed('>608<', '>609<'), ['ibr-co-14', 'ibr-co-15']],
  [
    'a wrong amount due',
    changed('<cbc:PayableAmount currencyID="JPY">7608<', '<cbc:PayableAmount currencyID="JPY">7609<'),
    ['ibr-co-16'],
  ],
  [
    'no number of the seller',
    inSeller(/<cac:PartyTaxScheme>.*<\/cac:PartyTaxScheme>/, ''),
    ['aligned-ibr-jp-01', 'aligned-ibr-jp-04', 'ibr-co-26'],
  ],
  ['a small t', inSeller('T7123456789012', 't7123456789012'), ['aligned-ibr-jp-01']],
  ['twelve digits', inSeller('T7123456789012', 'T712345678901'), ['aligned-ibr-jp-01']],
  ['a wrong check digit', inSeller('T7123456789012', 'T8123456789012'), ['desk-check-digit']],
  ['an unknown category', allOf('Z', '<cbc:Percent>0</cbc:Percent>'), ['aligned-ibrp-cl-01-jp']],
  ['another scheme of tax', inLine(3, '<cbc:ID>VAT</cbc:ID>', '<cbc:ID>GST</cbc:ID>'), ['aligned-ibr-jp-03']],
  [
    'a line without its category',
    inLine(3, /<cac:ClassifiedTaxCategory>.*<\/cac:ClassifiedTaxCategory>/, ''),
    ['aligned-ibrp-050-jp', 'desk-tax-base'],
  ],
  ['an allowance without its category', changed(allowance, ''), ['aligned-ibrp-032-jp', 'desk-tax-base']],
  [
    'a charge without its rate',
    changed(
      charge,
      '<cac:TaxCategory><cbc:ID>S</cbc:ID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>',
    ),
    ['aligned-ibrp-037-jp', 'desk-tax-base'],
  ],
  [
    'an exempt allowance with a rate',
    changed(allowance, untaxed('E', '3')),
    ['aligned-ibrp-e-06', 'desk-tax-base'],
  ],
  [
    'an exempt charge with a rate',
    changed(charge, untaxed('E', '3')),
    ['aligned-ibrp-e-07', 'desk-tax-base'],
  ],
  [
    'a group without its base',
    changed(s1, '<cbc:TaxAmount currencyID="JPY">520</cbc:TaxAmount>'),
    ['aligned-ibrp-045'],
  ],
  [
    'a group without its tax',
    changed(s1, '<cbc:TaxableAmount currencyID="JPY">5205</cbc:TaxableAmount>'),
    ['aligned-ibrp-046', 'ibr-co-14'],
  ],
  [
    'a group without its code',
    changed(new RegExp(`(?<=${s1}<cac:TaxCategory>)<cbc:ID>S</cbc:ID>`), ''),
    ['aligned-ibrp-047', 'desk-tax-base'],
  ],
  [
    'a group without its rate',
    changed(
      new RegExp(`(?<=${s1}<cac:TaxCategory>)<cbc:ID>S</cbc:ID><cbc:Percent>10</cbc:Percent>`),
      '<cbc:ID>S</cbc:ID>',
    ),
    ['aligned-ibrp-048', 'desk-tax-base'],
  ],
  ['a yen beyond the ceiling', changed(s1, tax('5205', '522')), ['aligned-ibrp-051-jp', 'ibr-co-14']],
  ['a yen below the floor', changed(s1, tax('5205', '519')), ['aligned-ibrp-051-jp', 'ibr-co-14']],
  [
    'no period anywhere',
    wholeInvoice.replaceAll(/<cac:InvoicePeriod>.*?<\/cac:InvoicePeriod>/g, ''),
    ['aligned-ibrp-052'],
  ],
  [
    'two tax totals',
    changed(
      '</cac:TaxTotal>',
      '</cac:TaxTotal><cac:TaxTotal><cbc:TaxAmount currencyID="JPY">0</cbc:TaxAmount></cac:TaxTotal>',
    ),
    ['aligned-ibrp-053-jp'],
  ],
  [
    'an exempt line with a rate',
    inLine(3, percentOf('E'), '<cbc:Percent>8</cbc:Percent>'),
    ['aligned-ibrp-e-05', 'desk-tax-base'],
  ],
  [
    'an exempt line without its group',
    changed(/<cac:TaxSubtotal><cbc:TaxableAmount currencyID="JPY">700.*?<\/cac:TaxSubtotal>/, ''),
    ['aligned-ibrp-e-01'],
  ],
  ['tax on exempt items', changed(e, tax('700', '1')), ['aligned-ibrp-e-09', 'ibr-co-14']],
  ['exports with a rate', allOf('G', '<cbc:Percent>10</cbc:Percent>'), ['aligned-ibrp-g-05']],
  [
    'tax on exports',
    allOf('G', '<cbc:Percent>0</cbc:Percent>').replace(e, tax('700', '70')),
    ['aligned-ibrp-g-09', 'ibr-co-14'],
  ],
  ['items not subject to tax with a rate', allOf('O', '<cbc:Percent>0</cbc:Percent>'), ['aligned-ibrp-o-05']],
  [
    'tax on items not subject to tax',
    allOf('O', '').replace(e, tax('700', '70')),
    ['aligned-ibrp-o-09', 'ibr-co-14'],
  ],
  // What the official rules let pass.
  ['decimals in the tax of a group', changed(s1, tax('5205', '520.0')), ['aligned-ibr-jp-06']],
  ['half a yen of tax', changed(s1, tax('5205', '520.5')), ['aligned-ibr-jp-06', 'ibr-co-14']],
  [
    'half a yen in a line',
    inLine(3, '>700</cbc:LineExtensionAmount>', '>700.5</cbc:LineExtensionAmount>'),
    ['desk-tax-base', 'desk-whole-yen', 'ibr-co-10', 'ibr-co-13'],
  ],
  [
    'an amount that is no number',
    changed('<cbc:PrepaidAmount currencyID="JPY">0<', '<cbc:PrepaidAmount currencyID="JPY">1,0<'),
    ['desk-number'],
  ],
  [
    'a quantity that does not give the amount',
    inLine(3, '>7</cbc:InvoicedQuantity>', '>8</cbc:InvoicedQuantity>'),
    ['desk-line-net'],
  ],
  ['a unit price that does not give the amount', inLine(1, '1668.2', '1669.2'), ['desk-line-net']],
  [
    'the reduced code at ten per cent',
    wholeInvoice
      .replaceAll('<cbc:ID>AA</cbc:ID><cbc:Percent>8<', '<cbc:ID>AA</cbc:ID><cbc:Percent>10<')
      .replace(tax('1095', '88'), tax('1095', '109'))
      .replace('>608<', '>629<')
      .replaceAll('>7608<', '>7629<'),
    ['desk-rate'],
  ],
  [
    'the reduced code at ten per cent in a group alone',
    inGroup('AA</cbc:ID><cbc:Percent>8<', 'AA</cbc:ID><cbc:Percent>10<'),
    ['aligned-ibrp-051-jp', 'desk-rate', 'desk-tax-base'],
  ],
  ['an unknown code in a group alone', inGroup('>AA<', '>ZZ<'), ['aligned-ibrp-cl-01-jp', 'desk-tax-base']],
  ['a group whose base is not that of its lines', changed(s1, tax('5200', '520')), ['desk-tax-base']],
];

describe('planted faults, each found by its rules and nothing else', () => {
  it.each(planted)('%s', (_fault, xml, rules) => expect(rulesOf(xml)).toEqual([...rules].sort()));

  it('every rule has words in both languages', () => {
    const rules = new Set(planted.flatMap(([, , each]) => each));
    for (const rule of rules) {
      expect(jpPintRules[rule]?.ja, rule).toBeTruthy();
      expect(jpPintRules[rule]?.en, rule).toBeTruthy();
    }
    expect(rules.size).toBeGreaterThan(50);
  });
});

it('needs no T before October 2023', () => {
  const before = wholeInvoice.replaceAll('2026-11-', '2023-09-').replace(sellerNumber, '12345');
  expect(rulesOf(before)).toEqual([]);
});

it.each([
  ['registered before', { registeredOn: '2023-10-01' }, []],
  [
    'registered on the last day of supply, not the first',
    { registeredOn: '2026-11-30' },
    ['desk-not-registered'],
  ],
  ['revoked the day after', { registeredOn: '2023-10-01', revokedOn: '2026-12-01' }, []],
  ['revoked on the day', { registeredOn: '2023-10-01', revokedOn: '2026-11-30' }, ['desk-not-registered']],
  [
    'expired between the days',
    { registeredOn: '2023-10-01', expiredOn: '2026-11-10' },
    ['desk-not-registered'],
  ],
  // Not today's state: the registration ended after the trade.
  ['expired since', { registeredOn: '2023-10-01', expiredOn: '2026-12-15' }, []],
] as const)('asks the register about the days of supply: %s', (_name, dates, rules) => {
  const { registeredOn, revokedOn, expiredOn } = { revokedOn: null, expiredOn: null, ...dates };
  const day = (text: string | null) => (text === null ? null : calendarDate(text));
  const registration = {
    number: sellerNumber,
    name: '',
    registeredOn: calendarDate(registeredOn),
    revokedOn: day(revokedOn),
    expiredOn: day(expiredOn),
  };
  expect(rulesOf(wholeInvoice, [registration])).toEqual(rules);
});

it('takes a number that the register does not have for a hint, not a breach', () => {
  const found = checkInvoice(good(readInvoiceXml(Buffer.from(wholeInvoice))), () => []);
  expect(found).toEqual([expect.objectContaining({ rule: 'desk-not-found' })]);
  expect(found.every(isHint)).toBe(true);
});
