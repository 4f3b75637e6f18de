import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { MOST_QUANTITY, type CartLine } from '#shared/supplier-api/cart.ts';

/** What was typed as a quantity, whatever its width: `１，２００` is 1200. Null for what is no whole number. */
export function numberOf(text: string): number | null {
  const digits = text.normalize('NFKC').replace(/[\s,、]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** A quantity for an article, or why it can't be one. */
export function quantityFor(
  article: Pick<CartLine['article'], 'name' | 'unit' | 'atMost'>,
  text: string,
): { readonly quantity: number; readonly problem: null } | { readonly problem: Refusal } {
  if (text.trim() === '') return { problem: refusal('cart.quantity') };
  const quantity = numberOf(text);
  const { name, unit, atMost } = article;
  if (quantity === null || quantity < 1 || quantity > MOST_QUANTITY) {
    const most = Math.min(atMost ?? MOST_QUANTITY, MOST_QUANTITY).toLocaleString('en-US');
    return { problem: refusal('cart.bad-quantity', { params: { most } }) };
  }
  if (atMost !== null && quantity > atMost) {
    const most = atMost.toLocaleString('en-US');
    return { problem: refusal('cart.at-most', { params: { name, unit, most } }) };
  }
  return { quantity, problem: null };
}

/** One more or one less than what stands there, from 1 to the most that can be ordered; an empty field becomes 1. */
export function stepped(text: string, by: 1 | -1, atMost: number | null): string {
  const now = numberOf(text);
  const most = Math.min(atMost ?? MOST_QUANTITY, MOST_QUANTITY);
  return String(Math.min(Math.max((now ?? 0) + by, 1), most));
}
