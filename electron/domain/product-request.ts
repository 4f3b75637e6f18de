import { MAX_QUANTITY } from '#shared/model/product.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { invalidFieldsRefusal } from './account-outcome.ts';
import { readJan } from './jan.ts';
import { parseQuantity } from './typed-quantity.ts';

/** A product request as it was typed. */
export interface ProductRequestInput {
  readonly name: string;
  readonly maker: string;
  readonly jan: string;
  readonly note: string;
  readonly quantity: string;
}

export interface ParsedProductRequest {
  readonly name: string;
  readonly maker: string;
  /** Empty, or digits with the right check digit. */
  readonly jan: string;
  readonly note: string;
  readonly quantity: number | null;
}

/** Characters that a request may have at most. */
export const productRequestLimits = { name: 200, maker: 100, note: 500 } as const;

/**
 * Reads a product request (AS-48): a name at least; a JAN with its check digit and a whole quantity where they are
 * given. Refuses with what is wrong with each field.
 */
export function parseProductRequest(typed: ProductRequestInput): Result<ParsedProductRequest> {
  const found: { readonly field: string; readonly refusal: Refusal }[] = [];
  const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const texts = { name: oneLine(typed.name), maker: oneLine(typed.maker), note: typed.note.trim() };
  if (texts.name === '') found.push({ field: 'name', refusal: refusal('product-request.name') });
  for (const field of ['name', 'maker', 'note'] as const) {
    const max = productRequestLimits[field];
    if ([...texts[field]].length > max || texts[field].length > max)
      found.push({ field, refusal: refusal('product-request.too-long', { params: { max } }) });
  }
  const { jan, state } = readJan(typed.jan);
  if (jan !== '' && state !== 'valid') found.push({ field: 'jan', refusal: refusal('product-request.jan') });
  const quantity = typed.quantity.trim() === '' ? null : parseQuantity(typed.quantity);
  if (typed.quantity.trim() !== '' && quantity === null)
    found.push({
      field: 'quantity',
      refusal: refusal('product-request.quantity', { params: { most: MAX_QUANTITY } }),
    });
  const [first] = found;
  if (!first) return ok({ ...texts, jan, quantity });
  if (found.length === 1) return refused({ ...first.refusal, field: first.field });
  return refused(
    invalidFieldsRefusal(found.map(({ field, refusal: { code, message } }) => ({ field, code, message }))),
  );
}
