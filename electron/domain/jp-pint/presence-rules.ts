import { elementsAt, textAt, walk, type XmlElement } from './xml-element.ts';
import { decimalAt, isVat, nth, type Report } from './violations.ts';
import { zero } from './decimal.ts';
import { isCalendarDate } from '#shared/model/dates.ts';

const seller = 'cac:AccountingSupplierParty/cac:Party';
const buyer = 'cac:AccountingCustomerParty/cac:Party';
const totals = 'cac:LegalMonetaryTotal';

/** What an invoice must have, by the rule that asks for it. */
const required: readonly (readonly [rule: string, path: string])[] = [
  ['ibr-001', 'cbc:CustomizationID'],
  ['ibr-002', 'cbc:ID'],
  ['ibr-003', 'cbc:IssueDate'],
  ['ibr-004', 'cbc:InvoiceTypeCode'],
  ['ibr-005', 'cbc:DocumentCurrencyCode'],
  ['ibr-006', `${seller}/cac:PartyLegalEntity/cbc:RegistrationName`],
  ['ibr-007', `${buyer}/cac:PartyLegalEntity/cbc:RegistrationName`],
  ['ibr-009', `${seller}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`],
  ['ibr-011', `${buyer}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`],
  ['ibr-012', `${totals}/cbc:LineExtensionAmount`],
  ['ibr-013', `${totals}/cbc:TaxExclusiveAmount`],
  ['ibr-014', `${totals}/cbc:TaxInclusiveAmount`],
  ['ibr-015', `${totals}/cbc:PayableAmount`],
  ['ibr-081', `${seller}/cbc:EndpointID`],
  ['ibr-080', `${buyer}/cbc:EndpointID`],
  ['aligned-ibr-jp-04', `${seller}/cac:PartyTaxScheme/cbc:CompanyID`],
];
/** Groups that must be there, whatever is in them. */
const requiredGroups: readonly (readonly [rule: string, path: string])[] = [
  ['ibr-008', `${seller}/cac:PostalAddress`],
  ['ibr-010', `${buyer}/cac:PostalAddress`],
  ['ibr-016', 'cac:InvoiceLine'],
];
const requiredOfLine: readonly (readonly [rule: string, path: string])[] = [
  ['ibr-021', 'cbc:ID'],
  ['ibr-022', 'cbc:InvoicedQuantity'],
  ['ibr-024', 'cbc:LineExtensionAmount'],
  ['ibr-025', 'cac:Item/cbc:Name'],
  ['ibr-026', 'cac:Price/cbc:PriceAmount'],
];

const dates = /(?:Date)$/;
const specifications = ['urn:peppol:pint:billing-1@jp-1', 'urn:fdc:peppol:jp:billing:3.0'];
const processes = ['urn:peppol:bis:billing', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'];

/** What must be there, and in which form: ibr-001 to 027, 062, 063, 073, 079 to 081, 126, ibr-co-26 and the Japanese ones. */
export function checkPresence(invoice: XmlElement, report: Report): void {
  for (const [rule, path] of required) if (textAt(invoice, path) === '') report(rule, path);
  for (const [rule, path] of requiredGroups) if (elementsAt(invoice, path).length === 0) report(rule, path);
  for (const [rule, party] of [
    ['ibr-062', seller],
    ['ibr-063', buyer],
  ] as const)
    for (const endpoint of elementsAt(invoice, `${party}/cbc:EndpointID`))
      if (!endpoint.attributes['schemeID']) report(rule, `${party}/cbc:EndpointID`, endpoint.text);
  const identifies = [
    'cac:PartyIdentification/cbc:ID',
    'cac:PartyLegalEntity/cbc:CompanyID',
    'cac:PartyTaxScheme/cbc:CompanyID',
  ];
  if (identifies.every((path) => textAt(invoice, `${seller}/${path}`) === '')) report('ibr-co-26', seller);

  const specification = textAt(invoice, 'cbc:CustomizationID');
  if (specification !== '' && !specifications.some((known) => specification.startsWith(known)))
    report('aligned-ibrp-001-jp', 'cbc:CustomizationID', specification);
  const process = textAt(invoice, 'cbc:ProfileID');
  if (!processes.includes(process)) report('aligned-ibrp-002-jp', 'cbc:ProfileID', process);
  const type = textAt(invoice, 'cbc:InvoiceTypeCode');
  if (type !== '' && type !== '380') report('aligned-ibrp-cl-02-jp', 'cbc:InvoiceTypeCode', type);
  const taxCurrency = textAt(invoice, 'cbc:TaxCurrencyCode');
  if (taxCurrency !== '' && taxCurrency !== 'JPY')
    report('aligned-ibr-jp-05', 'cbc:TaxCurrencyCode', taxCurrency);

  elementsAt(invoice, 'cac:InvoiceLine').forEach((line, index) => {
    const where = nth('cac:InvoiceLine', index);
    for (const [rule, path] of requiredOfLine)
      if (textAt(line, path) === '') report(rule, `${where}/${path}`);
    const [quantity] = elementsAt(line, 'cbc:InvoicedQuantity');
    if (quantity && !quantity.attributes['unitCode']) report('ibr-023', `${where}/cbc:InvoicedQuantity`);
    const price = decimalAt(line, 'cac:Price/cbc:PriceAmount');
    if (price !== null && price < zero)
      report('ibr-027', `${where}/cac:Price/cbc:PriceAmount`, textAt(line, 'cac:Price/cbc:PriceAmount'));
  });

  let hasPeriod = false;
  const currency = textAt(invoice, 'cbc:DocumentCurrencyCode');
  for (const { element, path } of walk(invoice)) {
    const { name, text, children, attributes } = element;
    if (name === 'cac:InvoicePeriod') hasPeriod = true;
    if (children.length === 0 && text === '' && path !== '') report('ibr-079', path);
    if (name.startsWith('cbc:') && dates.test(name) && text !== '' && !isCalendarDate(text))
      report('ibr-073', path, text);
    const own = attributes['currencyID'];
    // Tax may be stated a second time, in the currency of the books.
    const inBooks = path.startsWith('cac:TaxTotal') && own === taxCurrency;
    if (own !== undefined && own !== currency && !inBooks) report('ibr-126', path, own);
  }
  if (!hasPeriod) report('aligned-ibrp-052', 'cac:InvoicePeriod');
}

/** The tax number of the seller, and whether it has the form that it must have from 2023-10-01 on (aligned-ibr-jp-01). */
export function checkSellerNumber(invoice: XmlElement, report: Report): string {
  const schemes = elementsAt(invoice, `${seller}/cac:PartyTaxScheme`);
  const number = textAt(schemes.find(isVat) ?? invoice, 'cbc:CompanyID');
  const days = ['cbc:StartDate', 'cbc:EndDate'].flatMap((day) => [
    ...elementsAt(invoice, `cac:InvoicePeriod/${day}`),
    ...elementsAt(invoice, `cac:InvoiceLine/cac:InvoicePeriod/${day}`),
  ]);
  const qualified = days.some(({ text }) => text >= '2023-10-01');
  if (qualified && !/^T[0-9]{13}$/.test(number))
    report('aligned-ibr-jp-01', `${seller}/cac:PartyTaxScheme/cbc:CompanyID`, number);
  return number;
}
