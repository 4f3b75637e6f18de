import {
  add,
  formatDecimal,
  isRounded,
  isWhole,
  parseDecimal,
  subtract,
  sum,
  zero,
  type Decimal,
} from './decimal.ts';
import { elementsAt, textAt, walk, type XmlElement } from './xml-element.ts';
import { amountOrZero, decimalAt, isCharge, isVat, nth, type Report } from './violations.ts';

const totals = 'cac:LegalMonetaryTotal';

/** Codes of tax: 標準, 軽減, 非課税, 輸出, 不課税. */
const categories: ReadonlySet<string> = new Set(['S', 'AA', 'E', 'G', 'O']);
/** The rate that a code has. The official rules don't tie them together. */
const rateOf: Readonly<Record<string, Decimal>> = { S: parseDecimal('10')!, AA: parseDecimal('8')! };
const hundred = parseDecimal('100')!;
const one = parseDecimal('1')!;

/** Totals of the document: ibr-co-10 to 13, 15 and 16. */
export function checkTotals(invoice: XmlElement, report: Report): void {
  const total = (name: string): Decimal => amountOrZero(invoice, `${totals}/cbc:${name}`);
  const expect = (rule: string, name: string, expected: Decimal): void => {
    const found = decimalAt(invoice, `${totals}/cbc:${name}`) ?? zero;
    if (found !== expected)
      report(rule, `${totals}/cbc:${name}`, `${formatDecimal(found)} ≠ ${formatDecimal(expected)}`);
  };
  const lines = elementsAt(invoice, 'cac:InvoiceLine');
  const net = sum(lines.map((line) => amountOrZero(line, 'cbc:LineExtensionAmount')));
  const documentLevel = elementsAt(invoice, 'cac:AllowanceCharge');
  const sumOf = (charges: boolean): Decimal =>
    sum(
      documentLevel
        .filter((each) => isCharge(each) === charges)
        .map((each) => amountOrZero(each, 'cbc:Amount')),
    );
  expect('ibr-co-10', 'LineExtensionAmount', net);
  expect('ibr-co-11', 'AllowanceTotalAmount', sumOf(false));
  expect('ibr-co-12', 'ChargeTotalAmount', sumOf(true));
  expect(
    'ibr-co-13',
    'TaxExclusiveAmount',
    add(subtract(net, total('AllowanceTotalAmount')), total('ChargeTotalAmount')),
  );
  const currency = textAt(invoice, 'cbc:DocumentCurrencyCode');
  const tax = elementsAt(invoice, 'cac:TaxTotal/cbc:TaxAmount').find(
    ({ attributes }) => attributes['currencyID'] === currency,
  );
  expect(
    'ibr-co-15',
    'TaxInclusiveAmount',
    add(total('TaxExclusiveAmount'), parseDecimal(tax?.text ?? '') ?? zero),
  );
  expect(
    'ibr-co-16',
    'PayableAmount',
    add(subtract(total('TaxInclusiveAmount'), total('PrepaidAmount')), total('PayableRoundingAmount')),
  );
}

/** Every tax category: allowed code, scheme, rate. */
function checkCategory(category: XmlElement, where: string, rule: string, report: Report): void {
  const code = textAt(category, 'cbc:ID');
  const rate = decimalAt(category, 'cbc:Percent');
  if (!isVat(category))
    report('aligned-ibr-jp-03', `${where}/cac:TaxScheme/cbc:ID`, textAt(category, 'cac:TaxScheme/cbc:ID'));
  if (code === '' || (rate === null && code !== 'O')) report(rule, where, code);
  if (code !== '' && !categories.has(code)) report('aligned-ibrp-cl-01-jp', `${where}/cbc:ID`, code);
  const wanted = rateOf[code];
  if (wanted !== undefined && rate !== null && rate !== wanted)
    report('desk-rate', `${where}/cbc:Percent`, `${code} ${formatDecimal(rate)} %`);
}

/** The official rules on categories without tax, by what has the category. */
const untaxedRule = (code: string, number: string): string => `aligned-ibrp-${code.toLowerCase()}-${number}`;
function checkUntaxed(category: XmlElement, where: string, number: string, report: Report): void {
  const code = textAt(category, 'cbc:ID');
  const rate = elementsAt(category, 'cbc:Percent')[0];
  if ((code === 'E' || code === 'G') && rate && decimalAt(category, 'cbc:Percent') !== zero)
    report(untaxedRule(code, number), `${where}/cbc:Percent`, rate.text);
  if (code === 'O' && rate) report(untaxedRule(code, number), `${where}/cbc:Percent`, rate.text);
}

/** Tax: aligned-ibrp-032, 037, 045 to 048, 050 to 053, e, g, o, ibr-co-14, aligned-ibr-jp-03 and 06, cl-01, and the desk's own. */
export function checkTax(invoice: XmlElement, report: Report): void {
  const currency = textAt(invoice, 'cbc:DocumentCurrencyCode');
  const used = new Map<string, Decimal>();
  const use = (category: XmlElement | undefined, amount: Decimal): void => {
    if (!category) return;
    const key = `${textAt(category, 'cbc:ID')} ${textAt(category, 'cbc:ID') === 'O' ? '' : formatDecimal(amountOrZero(category, 'cbc:Percent'))}`;
    used.set(key, add(used.get(key) ?? zero, amount));
  };
  elementsAt(invoice, 'cac:InvoiceLine').forEach((line, index) => {
    const where = nth('cac:InvoiceLine', index);
    const [category] = elementsAt(line, 'cac:Item/cac:ClassifiedTaxCategory');
    if (!category) report('aligned-ibrp-050-jp', `${where}/cac:Item/cac:ClassifiedTaxCategory`);
    else {
      checkCategory(category, `${where}/cac:Item/cac:ClassifiedTaxCategory`, 'aligned-ibrp-050-jp', report);
      checkUntaxed(category, `${where}/cac:Item/cac:ClassifiedTaxCategory`, '05', report);
    }
    use(category, amountOrZero(line, 'cbc:LineExtensionAmount'));
    checkLineNet(line, where, report);
  });
  elementsAt(invoice, 'cac:AllowanceCharge').forEach((each, index) => {
    const charge = isCharge(each);
    const rule = charge ? 'aligned-ibrp-037-jp' : 'aligned-ibrp-032-jp';
    const where = nth('cac:AllowanceCharge', index);
    const [category] = elementsAt(each, 'cac:TaxCategory');
    if (!category) report(rule, `${where}/cac:TaxCategory`);
    else {
      checkCategory(category, `${where}/cac:TaxCategory`, rule, report);
      checkUntaxed(category, `${where}/cac:TaxCategory`, charge ? '07' : '06', report);
    }
    const amount = amountOrZero(each, 'cbc:Amount');
    use(category, charge ? amount : subtract(zero, amount));
  });

  const inCurrency = elementsAt(invoice, 'cac:TaxTotal').filter(
    (total) => elementsAt(total, 'cbc:TaxAmount')[0]?.attributes['currencyID'] === currency,
  );
  if (inCurrency.length !== 1) report('aligned-ibrp-053-jp', 'cac:TaxTotal', String(inCurrency.length));
  const groups = inCurrency.flatMap((total) => elementsAt(total, 'cac:TaxSubtotal'));
  groups.forEach((group, index) =>
    checkGroup(group, nth('cac:TaxTotal/cac:TaxSubtotal', index), used, report),
  );
  for (const total of inCurrency) {
    const found = amountOrZero(total, 'cbc:TaxAmount');
    const expected = sum(
      elementsAt(total, 'cac:TaxSubtotal').map((group) => amountOrZero(group, 'cbc:TaxAmount')),
    );
    if (found !== expected)
      report(
        'ibr-co-14',
        'cac:TaxTotal/cbc:TaxAmount',
        `${formatDecimal(found)} ≠ ${formatDecimal(expected)}`,
      );
  }
  const codes = groups.map((group) => textAt(group, 'cac:TaxCategory/cbc:ID'));
  for (const code of ['E', 'G', 'O']) {
    const count = codes.filter((each) => each === code).length;
    const isUsed = [...used.keys()].some((key) => key.startsWith(`${code} `));
    if (isUsed ? count !== 1 : count > 1)
      report(untaxedRule(code, '01'), 'cac:TaxTotal', `${code}: ${count}`);
  }
  for (const [key, amount] of used) {
    const [code] = key.split(' ');
    if (amount !== zero && (code === 'S' || code === 'AA') && !codes.includes(code))
      report('desk-tax-base', 'cac:TaxTotal', `${code}: ${formatDecimal(amount)}`);
  }
}

function checkGroup(
  group: XmlElement,
  where: string,
  used: ReadonlyMap<string, Decimal>,
  report: Report,
): void {
  const [category] = elementsAt(group, 'cac:TaxCategory');
  const code = category ? textAt(category, 'cbc:ID') : '';
  const rate = category ? decimalAt(category, 'cbc:Percent') : null;
  const base = decimalAt(group, 'cbc:TaxableAmount');
  const tax = decimalAt(group, 'cbc:TaxAmount');
  if (base === null)
    report('aligned-ibrp-045', `${where}/cbc:TaxableAmount`, textAt(group, 'cbc:TaxableAmount'));
  if (tax === null) report('aligned-ibrp-046', `${where}/cbc:TaxAmount`, textAt(group, 'cbc:TaxAmount'));
  if (code === '') report('aligned-ibrp-047', `${where}/cac:TaxCategory/cbc:ID`);
  else if (rate === null && code !== 'O') report('aligned-ibrp-048', `${where}/cac:TaxCategory/cbc:Percent`);
  if (category && code !== '') {
    if (!categories.has(code)) report('aligned-ibrp-cl-01-jp', `${where}/cac:TaxCategory/cbc:ID`, code);
    if (!isVat(category)) report('aligned-ibr-jp-03', `${where}/cac:TaxCategory/cac:TaxScheme/cbc:ID`);
    const wanted = rateOf[code];
    if (wanted !== undefined && rate !== null && rate !== wanted)
      report('desk-rate', `${where}/cac:TaxCategory/cbc:Percent`, `${code} ${formatDecimal(rate)} %`);
    if (code === 'O' && elementsAt(category, 'cbc:Percent').length > 0)
      report('aligned-ibrp-o-05', `${where}/cac:TaxCategory/cbc:Percent`);
  }
  if (base === null || tax === null) return;
  if (['E', 'G', 'O'].includes(code)) {
    if (tax !== zero) report(untaxedRule(code, '09'), `${where}/cbc:TaxAmount`, formatDecimal(tax));
  } else if (rate !== null && !isRounded(tax, base, rate, hundred))
    report(
      'aligned-ibrp-051-jp',
      `${where}/cbc:TaxAmount`,
      `${formatDecimal(base)} × ${formatDecimal(rate)} % ≠ ${formatDecimal(tax)}`,
    );
  const expected = used.get(`${code} ${code === 'O' ? '' : formatDecimal(rate ?? zero)}`) ?? zero;
  if (base !== expected)
    report(
      'desk-tax-base',
      `${where}/cbc:TaxableAmount`,
      `${formatDecimal(base)} ≠ ${formatDecimal(expected)}`,
    );
}

/** Quantity × unit price, with the allowances and charges of the line. The official rules don't look at it. */
function checkLineNet(line: XmlElement, where: string, report: Report): void {
  const quantity = decimalAt(line, 'cbc:InvoicedQuantity');
  const price = decimalAt(line, 'cac:Price/cbc:PriceAmount');
  const net = decimalAt(line, 'cbc:LineExtensionAmount');
  if (quantity === null || price === null || net === null) return;
  const own = elementsAt(line, 'cac:AllowanceCharge').map((each) => {
    const amount = amountOrZero(each, 'cbc:Amount');
    return isCharge(each) ? amount : subtract(zero, amount);
  });
  const goods = subtract(net, sum(own));
  const base = decimalAt(line, 'cac:Price/cbc:BaseQuantity') ?? one;
  if (!isRounded(goods, quantity, price, base))
    report(
      'desk-line-net',
      `${where}/cbc:LineExtensionAmount`,
      `${formatDecimal(quantity)} × ${formatDecimal(price)} ≠ ${formatDecimal(goods)}`,
    );
}

/** Amounts in yen have no decimals: jp-06 for tax, and everywhere else, where the official rules let them pass. */
export function checkWholeYen(invoice: XmlElement, report: Report): void {
  for (const { element, path } of walk(invoice)) {
    if (element.attributes['currencyID'] !== 'JPY' || element.name === 'cbc:PriceAmount') continue;
    // A unit price, and the discount on it, may have a fraction.
    if (path.includes('cac:Price/')) continue;
    const amount = parseDecimal(element.text);
    if (amount === null) report('desk-number', path, element.text);
    else if (
      path.startsWith('cac:TaxTotal') &&
      element.name === 'cbc:TaxAmount' &&
      element.text.includes('.')
    )
      report('aligned-ibr-jp-06', path, element.text);
    else if (!isWhole(amount)) report('desk-whole-yen', path, element.text);
  }
}
