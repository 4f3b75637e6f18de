import { MOST_QUANTITY } from '#shared/model/product.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { fieldsRefusal } from './account-outcome.ts';
import { janState, plainDigits } from './jan.ts';
import { readQuantity } from './quick-order.ts';

/** A product request as it was typed. */
export interface TypedProductRequest {
  readonly name: string;
  readonly maker: string;
  readonly jan: string;
  readonly note: string;
  readonly quantity: string;
}

export interface ReadProductRequest {
  readonly name: string;
  readonly maker: string;
  /** Empty, or digits with the right check digit. */
  readonly jan: string;
  readonly note: string;
  readonly quantity: number | null;
}

/** Characters that a request may have at most. */
export const requestLimits = { name: 200, maker: 100, note: 500 } as const;

/**
 * Reads a product request (AS-48): a name at least; a JAN with its check digit and a whole quantity where they are
 * given. Refuses with what is wrong with each field.
 */
export function readProductRequest(typed: TypedProductRequest): Result<ReadProductRequest> {
  const found: { readonly field: string; readonly refusal: Refusal }[] = [];
  const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const texts = { name: oneLine(typed.name), maker: oneLine(typed.maker), note: typed.note.trim() };
  if (texts.name === '') found.push({ field: 'name', refusal: refusal('product-request.name') });
  for (const field of ['name', 'maker', 'note'] as const) {
    const max = requestLimits[field];
    if ([...texts[field]].length > max || texts[field].length > max)
      found.push({ field, refusal: refusal('product-request.too-long', { params: { max } }) });
  }
  const jan = plainDigits(typed.jan);
  if (jan !== '' && janState(jan) !== 'good')
    found.push({ field: 'jan', refusal: refusal('product-request.jan') });
  const quantity = typed.quantity.trim() === '' ? null : readQuantity(typed.quantity);
  if (typed.quantity.trim() !== '' && quantity === null)
    found.push({
      field: 'quantity',
      refusal: refusal('product-request.quantity', { params: { most: MOST_QUANTITY } }),
    });
  const [first] = found;
  if (!first) return ok({ ...texts, jan, quantity });
  if (found.length === 1) return refused({ ...first.refusal, field: first.field });
  return refused(
    fieldsRefusal(found.map(({ field, refusal: { code, message } }) => ({ field, code, message }))),
  );
}
