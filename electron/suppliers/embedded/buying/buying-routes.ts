import type { HandlerParts, Handlers } from '../http/handlers.ts';
import { problem } from '../http/problems.ts';
import type { SupplierRules } from '../suppliers.ts';

type Own = Pick<
  Handlers,
  | 'cart'
  | 'addToCart'
  | 'changeCart'
  | 'fillCart'
  | 'reorderLook'
  | 'checkoutOptions'
  | 'previewOrder'
  | 'placeOrder'
  | 'quotes'
  | 'quote'
  | 'makeQuote'
  | 'quoteOrderLook'
  | 'orderFromQuote'
  | 'settleWrite'
>;

export function createBuyingRoutes(_rules: SupplierRules, _parts: HandlerParts): Own {
  return {
    cart: () => problem('not-offered'),
    addToCart: () => problem('not-offered'),
    changeCart: () => problem('not-offered'),
    fillCart: () => problem('not-offered'),
    reorderLook: () => problem('not-offered'),
    checkoutOptions: () => problem('not-offered'),
    previewOrder: () => problem('not-offered'),
    placeOrder: () => problem('not-offered'),
    quotes: () => problem('not-offered'),
    quote: () => problem('not-offered'),
    makeQuote: () => problem('not-offered'),
    quoteOrderLook: () => problem('not-offered'),
    orderFromQuote: () => problem('not-offered'),
    settleWrite: () => problem('not-offered'),
  };
}
