import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const category = (code: string, percent: string): string =>
  `<cbc:ID>${code}</cbc:ID>${percent === '' ? '' : `<cbc:Percent>${percent}</cbc:Percent>`}<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>`;
const yen = (name: string, amount: string): string => `<cbc:${name} currencyID="JPY">${amount}</cbc:${name}>`;
const line = (
  id: string,
  quantity: string,
  price: string,
  net: string,
  code: string,
  percent: string,
): string => `
  <cac:InvoiceLine>
    <cbc:ID>${id}</cbc:ID><cbc:InvoicedQuantity unitCode="H87">${quantity}</cbc:InvoicedQuantity>${yen('LineExtensionAmount', net)}
    <cac:InvoicePeriod><cbc:StartDate>2026-11-02</cbc:StartDate><cbc:EndDate>2026-11-05</cbc:EndDate></cac:InvoicePeriod>
    <cac:Item><cbc:Name>品目${id}</cbc:Name><cac:ClassifiedTaxCategory>${category(code, percent)}</cac:ClassifiedTaxCategory></cac:Item>
    <cac:Price>${yen('PriceAmount', price)}<cbc:BaseQuantity unitCode="H87">1</cbc:BaseQuantity></cac:Price>
  </cac:InvoiceLine>`;
const group = (base: string, tax: string, code: string, percent: string): string =>
  `<cac:TaxSubtotal>${yen('TaxableAmount', base)}${yen('TaxAmount', tax)}<cac:TaxCategory>${category(code, percent)}</cac:TaxCategory></cac:TaxSubtotal>`;
const party = (role: string, name: string, number: string): string => `
  <cac:${role}><cac:Party>
    <cbc:EndpointID schemeID="0188">${number.slice(1)}</cbc:EndpointID>
    <cac:PostalAddress><cac:Country><cbc:IdentificationCode>JP</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyTaxScheme><cbc:CompanyID>${number}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity>
  </cac:Party></cac:${role}>`;

/** A number whose check digit is right. */
export const sellerNumber = 'T7123456789012';

/** An invoice that breaks no rule: three rates, an allowance and a charge, a quantity with decimals. */
export const wholeInvoice = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:peppol:pint:billing-1@jp-1</cbc:CustomizationID>
  <cbc:ProfileID>urn:peppol:bis:billing</cbc:ProfileID>
  <cbc:ID>INV-7</cbc:ID><cbc:IssueDate>2026-11-30</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>JPY</cbc:DocumentCurrencyCode>
  <cac:InvoicePeriod><cbc:StartDate>2026-11-01</cbc:StartDate><cbc:EndDate>2026-11-30</cbc:EndDate></cac:InvoicePeriod>${party('AccountingSupplierParty', '株式会社みどり商事', sellerNumber)}${party('AccountingCustomerParty', '株式会社みなと', 'T4011001098993')}
  <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>${yen('Amount', '100')}<cac:TaxCategory>${category('S', '10')}</cac:TaxCategory></cac:AllowanceCharge>
  <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>${yen('Amount', '300')}<cac:TaxCategory>${category('S', '10')}</cac:TaxCategory></cac:AllowanceCharge>
  <cac:TaxTotal>${yen('TaxAmount', '608')}${group('5205', '520', 'S', '10')}${group('1095', '88', 'AA', '8')}${group('700', '0', 'E', '0')}</cac:TaxTotal>
  <cac:LegalMonetaryTotal>${yen('LineExtensionAmount', '6800')}${yen('TaxExclusiveAmount', '7000')}${yen('TaxInclusiveAmount', '7608')}${yen('AllowanceTotalAmount', '100')}${yen('ChargeTotalAmount', '300')}${yen('PrepaidAmount', '0')}${yen('PayableRoundingAmount', '0')}${yen('PayableAmount', '7608')}</cac:LegalMonetaryTotal>${line('1', '3', '1668.2', '5005', 'S', '10')}${line('2', '1.5', '730', '1095', 'AA', '8')}${line('3', '7', '100', '700', 'E', '0')}
</Invoice>`;

/** Another invoice with one place changed. Throws where that place is not there exactly once, so that no test changes nothing. */
export function changed(from: string | RegExp, to: string, xml = wholeInvoice): string {
  const parts = xml.split(from);
  if (parts.length !== 2) throw new Error(`${String(from)} is there ${parts.length - 1} times`);
  return parts.join(to);
}

/** The authority's own samples, which lie beside the project; null where they are not there. */
export function officialSamples(): { readonly folder: string; readonly names: readonly string[] } | null {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, 'shared', 'data', 'jp-pint');
    if (existsSync(folder))
      return { folder, names: readdirSync(folder).filter((name) => name.endsWith('.xml')) };
    if (dirname(at) === at) return null;
  }
}
