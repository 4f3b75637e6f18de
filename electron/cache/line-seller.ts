import type { OrderedLine } from '#shared/model/order.ts';

type Seller = Pick<OrderedLine, 'sellerNumber' | 'sellerName'>;
/** Who sold a line, at the end of it; empty where the supplier itself sells, as nearly always. */
export type PackedSeller = readonly [
  /** '' for none, null before the name where nothing is said of it. */
  sellerNumber?: string | null,
  sellerName?: string,
];

export function packSeller({ sellerNumber, sellerName }: Seller): PackedSeller {
  const number = sellerNumber === undefined ? null : (sellerNumber ?? '');
  if (sellerName !== undefined) return [number, sellerName];
  return number === null ? [] : [number];
}

export const unpackSeller = ([sellerNumber, sellerName]: PackedSeller): Seller => ({
  ...(typeof sellerNumber === 'string' && { sellerNumber: sellerNumber || null }),
  ...(sellerName !== undefined && { sellerName }),
});
