/** An amount of an invoice with its thousands apart: `1,234.5`; with ¥ in yen. What is no number stays as it stands there. */
export function amountText(text: string, currency = ''): string {
  const match = /^([+-]?)0*(\d+)(\.\d+)?$/.exec(text.trim());
  if (!match) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const before = currency === 'JPY' ? '¥' : currency === '' ? '' : `${currency} `;
  return `${sign === '-' ? '-' : ''}${before}${grouped}${fraction}`;
}
