import { janCheckDigit } from '#electron/domain/jan.ts';

/**
 * A JAN of the in-store range 20–29 (インストアコード), which no maker's product in the world can carry:
 * made-up products must not borrow the number of a real one.
 */
export function inStoreJan(supplierNumber: number, productNumber: number): string {
  const base = `2${supplierNumber % 10}${String(productNumber).padStart(10, '0')}`;
  return base + String(janCheckDigit(base));
}
