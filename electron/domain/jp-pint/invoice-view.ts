import {
  maxInvoiceLines,
  type invoiceFactNames,
  type InvoiceView,
  type invoicePaymentNames,
  type invoiceTotalNames,
} from '#shared/model/invoice-view.ts';
import { elementsAt, textAt, type XmlElement } from './xml-element.ts';
import { isCharge } from './violations.ts';

const maxText = 2000;
const cut = (text: string): string => {
  const characters = Array.from(text.toWellFormed());
  return characters.length <= maxText ? text.toWellFormed() : `${characters.slice(0, maxText - 1).join('')}…`;
};
/** Texts one after the other, those that are there. */
const joined = (texts: readonly string[], between = ' '): string =>
  cut(texts.filter((text) => text !== '').join(between));
const period = (element: XmlElement): string => {
  const [from, to] = [textAt(element, 'cbc:StartDate'), textAt(element, 'cbc:EndDate')];
  return from === '' && to === '' ? '' : cut(`${from} – ${to}`);
};

type Named<N extends string> = readonly (readonly [name: N, path: string])[];
const facts: Named<(typeof invoiceFactNames)[number]> = [
  ['number', 'cbc:ID'],
  ['issuedOn', 'cbc:IssueDate'],
  ['dueOn', 'cbc:DueDate'],
  ['period', 'cac:InvoicePeriod'],
  ['currency', 'cbc:DocumentCurrencyCode'],
  ['order', 'cac:OrderReference/cbc:ID'],
  ['salesOrder', 'cac:OrderReference/cbc:SalesOrderID'],
  ['deliveryNote', 'cac:DespatchDocumentReference/cbc:ID'],
  ['receiptNote', 'cac:ReceiptDocumentReference/cbc:ID'],
  ['precedingInvoice', 'cac:BillingReference/cac:InvoiceDocumentReference'],
  ['contract', 'cac:ContractDocumentReference/cbc:ID'],
  ['project', 'cac:ProjectReference/cbc:ID'],
  ['buyerReference', 'cbc:BuyerReference'],
  ['accountingCost', 'cbc:AccountingCost'],
  ['deliveredOn', 'cac:Delivery/cbc:ActualDeliveryDate'],
  ['note', 'cbc:Note'],
];
const totals: Named<(typeof invoiceTotalNames)[number]> = [
  ['lines', 'cac:LegalMonetaryTotal/cbc:LineExtensionAmount'],
  ['allowances', 'cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount'],
  ['charges', 'cac:LegalMonetaryTotal/cbc:ChargeTotalAmount'],
  ['excluded', 'cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount'],
  ['tax', 'cac:TaxTotal/cbc:TaxAmount'],
  ['included', 'cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount'],
  ['prepaid', 'cac:LegalMonetaryTotal/cbc:PrepaidAmount'],
  ['rounding', 'cac:LegalMonetaryTotal/cbc:PayableRoundingAmount'],
  ['payable', 'cac:LegalMonetaryTotal/cbc:PayableAmount'],
];
const payment: Named<(typeof invoicePaymentNames)[number]> = [
  ['means', 'cac:PaymentMeans/cbc:PaymentMeansCode'],
  ['account', 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID'],
  ['accountName', 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name'],
  ['branch', 'cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID'],
  ['remittance', 'cac:PaymentMeans/cbc:PaymentID'],
  ['card', 'cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID'],
  ['terms', 'cac:PaymentTerms/cbc:Note'],
  ['instalment', 'cac:PaymentTerms/cbc:InstallmentDueDate'],
];
const roles = [
  ['seller', 'cac:AccountingSupplierParty/cac:Party'],
  ['buyer', 'cac:AccountingCustomerParty/cac:Party'],
  ['payee', 'cac:PayeeParty'],
  ['tax-representative', 'cac:TaxRepresentativeParty'],
] as const;

/** What one element says: a period or a reference to another invoice is more than one text. */
function saidBy(element: XmlElement): string {
  const { name, text, attributes, children } = element;
  if (name === 'cac:InvoicePeriod') return period(element);
  if (children.length > 0) return joined([textAt(element, 'cbc:ID'), textAt(element, 'cbc:IssueDate')]);
  return name === 'cbc:PaymentMeansCode' ? joined([attributes['name'] ?? '', text]) : cut(text);
}
const named = <N extends string>(invoice: XmlElement, names: Named<N>, max: number) =>
  names
    .flatMap(([name, path]) => elementsAt(invoice, path).map((found) => ({ name, text: saidBy(found) })))
    .filter(({ text }) => text !== '')
    .slice(0, max);

function partyOf(role: (typeof roles)[number][0], party: XmlElement): InvoiceView['parties'][number] {
  const address = elementsAt(party, 'cac:PostalAddress')[0];
  const parts = [
    'cbc:PostalZone',
    'cbc:CountrySubentity',
    'cbc:CityName',
    'cbc:StreetName',
    'cbc:AdditionalStreetName',
    'cac:AddressLine/cbc:Line',
    'cac:Country/cbc:IdentificationCode',
  ];
  const contact = ['cbc:Name', 'cbc:Telephone', 'cbc:ElectronicMail'];
  const endpoint = elementsAt(party, 'cbc:EndpointID')[0];
  const legal = textAt(party, 'cac:PartyLegalEntity/cbc:RegistrationName');
  return {
    role,
    name: joined([...new Set([legal, textAt(party, 'cac:PartyName/cbc:Name')])]),
    number: joined(elementsAt(party, 'cac:PartyTaxScheme/cbc:CompanyID').map(({ text }) => text)),
    address: address ? joined(parts.map((path) => textAt(address, path))) : '',
    contact: joined(contact.map((path) => textAt(party, `cac:Contact/${path}`))),
    endpoint: endpoint ? joined([endpoint.attributes['schemeID'] ?? '', endpoint.text], ':') : '',
  };
}

const taxOf = (element: XmlElement, path: string): { category: string; rate: string } => ({
  category: cut(textAt(element, `${path}/cbc:ID`)),
  rate: cut(textAt(element, `${path}/cbc:Percent`)),
});
const chargeOf = (element: XmlElement): InvoiceView['charges'][number] => ({
  isCharge: isCharge(element),
  reason: joined([
    textAt(element, 'cbc:AllowanceChargeReason'),
    textAt(element, 'cbc:AllowanceChargeReasonCode'),
  ]),
  amount: cut(textAt(element, 'cbc:Amount')),
  ...taxOf(element, 'cac:TaxCategory'),
});

function lineOf(line: XmlElement): InvoiceView['lines'][number] {
  const all = (path: string): readonly string[] => elementsAt(line, path).map(saidBy);
  const charges = elementsAt(line, 'cac:AllowanceCharge').map(chargeOf);
  const base = elementsAt(line, 'cac:Price/cbc:BaseQuantity')[0];
  const quantity = elementsAt(line, 'cbc:InvoicedQuantity')[0];
  return {
    number: cut(textAt(line, 'cbc:ID')),
    name: cut(textAt(line, 'cac:Item/cbc:Name')),
    code: joined(
      [
        textAt(line, 'cac:Item/cac:SellersItemIdentification/cbc:ID'),
        textAt(line, 'cac:Item/cac:StandardItemIdentification/cbc:ID'),
        textAt(line, 'cac:Item/cac:BuyersItemIdentification/cbc:ID'),
      ],
      ' / ',
    ),
    details: [
      ...all('cac:Item/cbc:Description'),
      ...all('cbc:Note'),
      ...all('cac:InvoicePeriod'),
      ...all('cac:OrderLineReference/cac:OrderReference/cbc:ID'),
      ...all('cac:DocumentReference/cbc:ID'),
      ...all('cbc:AccountingCost'),
      ...charges.map(({ isCharge: adds, reason, amount }) =>
        joined([reason, `${adds ? '+' : '-'}${amount}`]),
      ),
    ]
      .filter((text) => text !== '')
      .slice(0, 100),
    quantity: cut(quantity?.text ?? ''),
    unit: cut(quantity?.attributes['unitCode'] ?? ''),
    price: cut(textAt(line, 'cac:Price/cbc:PriceAmount')),
    priceOf:
      !base || /^1(\.0*)?$/.test(base.text) ? '' : joined([base.text, base.attributes['unitCode'] ?? '']),
    amount: cut(textAt(line, 'cbc:LineExtensionAmount')),
    ...taxOf(line, 'cac:Item/cac:ClassifiedTaxCategory'),
  };
}

/**
 * An electronic invoice as people read it: everything that the law asks of one, as it stands in the file. Reads what is
 * there, whether or not it keeps the rules; a text beyond 2,000 characters ends in “…”.
 */
export function invoiceViewOf(invoice: XmlElement): InvoiceView {
  const lines = elementsAt(invoice, 'cac:InvoiceLine');
  return {
    facts: named(invoice, facts, 200),
    parties: roles.flatMap(([role, path]) =>
      elementsAt(invoice, path)
        .slice(0, 1)
        .map((party) => partyOf(role, party)),
    ),
    lines: lines.slice(0, maxInvoiceLines).map(lineOf),
    charges: elementsAt(invoice, 'cac:AllowanceCharge').slice(0, 1000).map(chargeOf),
    taxes: elementsAt(invoice, 'cac:TaxTotal/cac:TaxSubtotal')
      .slice(0, 100)
      .map((group) => ({
        base: cut(textAt(group, 'cbc:TaxableAmount')),
        tax: cut(textAt(group, 'cbc:TaxAmount')),
        currency: cut(elementsAt(group, 'cbc:TaxAmount')[0]?.attributes['currencyID'] ?? ''),
        ...taxOf(group, 'cac:TaxCategory'),
      })),
    totals: totals.flatMap(([name, path]) => named(invoice, [[name, path]], 1)),
    payment: named(invoice, payment, 100),
    attachments: elementsAt(invoice, 'cac:AdditionalDocumentReference')
      .slice(0, 100)
      .map((each) =>
        joined([
          textAt(each, 'cbc:ID'),
          elementsAt(each, 'cac:Attachment/cbc:EmbeddedDocumentBinaryObject')[0]?.attributes['filename'] ??
            '',
          textAt(each, 'cac:Attachment/cac:ExternalReference/cbc:URI'),
        ]),
      ),
    moreLines: Math.max(0, lines.length - maxInvoiceLines),
  };
}
