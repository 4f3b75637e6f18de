import { ambiguousNumber } from '#shared/model/ambiguous-number.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { parseWholeNumber } from '#shared/model/whole-number.ts';
import { MAX_QUANTITY, type CartLine } from '#shared/supplier-api/cart.ts';

/** A quantity for a product, or why it can't be one. */
export function validateQuantity(
  product: Pick<CartLine['product'], 'name' | 'unit' | 'atMost'>,
  text: string,
): { readonly quantity: number; readonly problem: null } | { readonly problem: Refusal } {
  if (text.trim() === '') return { problem: refusal('cart.quantity') };
  const unclear = ambiguousNumber(text);
  if (unclear) return { problem: unclear };
  const quantity = parseWholeNumber(text);
  const { name, unit, atMost } = product;
  if (quantity === null || quantity < 1 || quantity > MAX_QUANTITY) {
    const most = Math.min(atMost ?? MAX_QUANTITY, MAX_QUANTITY).toLocaleString('en-US');
    return { problem: refusal('cart.bad-quantity', { params: { most } }) };
  }
  if (atMost !== null && quantity > atMost) {
    const most = atMost.toLocaleString('en-US');
    return { problem: refusal('cart.at-most', { params: { name, unit, most } }) };
  }
  return { quantity, problem: null };
}

/** One more or one less than what stands there, from 1 to the most that can be ordered; an empty field becomes 1. */
export function stepQuantity(text: string, by: 1 | -1, atMost: number | null): string {
  const now = parseWholeNumber(text);
  const most = Math.min(atMost ?? MAX_QUANTITY, MAX_QUANTITY);
  return String(Math.min(Math.max((now ?? 0) + by, 1), most));
}
