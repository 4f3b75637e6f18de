import type { ImportedOrder } from './imported-order.ts';

/** Counts what is alike: the same row twice is two purchases. */
export function createOccurrenceCounter<K = number>(): (key: K) => number {
  const seen = new Map<K, number>();
  return (key) => {
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth;
  };
}

/** Whether an order has no number but the one that it is known by here. */
export const isUnnumbered = ({ number }: Pick<ImportedOrder, 'number'>): boolean =>
  /^\d{8}-[0-9A-F]{14}(?:-\d+)?$/.test(number);

/** A number for a row without one: its day, and what was bought by whom, so that it has the same in each of its states. */
export function purchaseNumber(
  { orderedOn, orderedTime, person, department, deliverTo, currency, lines }: ImportedOrder,
  nthAlike: (hash: number) => number,
): string {
  const bought = lines.map(({ lineNumber, productCode, jan, product, quantity, unitPrice, amount }) => [
    lineNumber, productCode, jan, product, quantity, unitPrice, amount.units,
  ]); // prettier-ignore
  const hash = hashOf(
    JSON.stringify([orderedOn, orderedTime, person, department, deliverTo, currency, bought]),
  );
  const nth = nthAlike(hash);
  const name = hash.toString(16).toUpperCase().padStart(14, '0');
  return `${orderedOn.replaceAll('-', '')}-${name}${nth === 1 ? '' : `-${nth}`}`;
}

/** 53 bits of a text (cyrb53): enough to tell the rows of one day apart. */
function hashOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}
