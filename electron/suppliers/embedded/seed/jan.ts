/** The check digit of a 12-digit JAN base: weights 1 and 3 from the left, up to the next ten. */
export function janCheckDigit(base: string): number {
  if (!/^\d{12}$/.test(base)) throw new RangeError('a JAN base has twelve digits');
  const sum = [...base].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}

/**
 * A JAN of the in-store range 20–29 (インストアコード), which no maker's article in the world can carry:
 * made-up articles must not borrow the number of a real one.
 */
export function inStoreJan(supplierNumber: number, articleNumber: number): string {
  const base = `2${supplierNumber % 10}${String(articleNumber).padStart(10, '0')}`;
  return base + String(janCheckDigit(base));
}
