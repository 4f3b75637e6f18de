import { janCheckDigit } from '#electron/domain/jan.ts';

/**
 * A JAN of the in-store range 20–29 (インストアコード), which no maker's article in the world can carry:
 * made-up articles must not borrow the number of a real one.
 */
export function inStoreJan(supplierNumber: number, articleNumber: number): string {
  const base = `2${supplierNumber % 10}${String(articleNumber).padStart(10, '0')}`;
  return base + String(janCheckDigit(base));
}
