import type { RefusalCode } from './refusal.ts';

/** What a problem of a cart or an order means, and where it stands. */
interface Meaning {
  /** `field` beside the code. */
  readonly field: string;
  readonly when: string;
}

const at = (field: string, when: string): Meaning => ({ field, when });
const LINE = '`lines.` and the line';

/** Every code that the desk has words for at a cart, a preview and an order: for the embedded store and the document. */
export const checkoutProblems = {
  'cart.empty': at('`lines`', 'Nothing is in the cart.'),
  'cart.quantity': at(LINE, 'The line has no quantity yet.'),
  'cart.bad-quantity': at(LINE, 'More than `most`, the largest quantity that there is.'),
  'cart.at-most': at(LINE, 'One order may have at most `most` `unit` of the product `name`.'),
  'cart.out-of-stock': at(
    LINE,
    'Only `left` `unit` of the product `name` are left, and no more are expected.',
  ),
  'cart.discontinued': at(LINE, 'The product `name` is no longer sold.'),
  'cart.not-for-sale': at(LINE, 'The product `name` is not sold to this company.'),
  'cart.full': at('`lines`', 'More lines than a cart holds, which is `most`. Only of `addToCart`.'),
  'catalogue.product-not-found': at(LINE, 'There is no product of this code. Only of `addToCart`.'),
  'checkout.address': at('`addressId`', 'Nothing is chosen, and it has to be delivered somewhere.'),
  'checkout.address-gone': at('`addressId`', 'The place is not, or no longer, in the address book.'),
  'checkout.payment': at('`payment`', 'Nothing is chosen.'),
  'checkout.payment-not-possible': at(
    '`payment`',
    'The way to pay is not offered, or not now; `payments` of `checkoutOptions` says why.',
  ),
  'checkout.department': at(
    '`departmentId`, or ' + LINE,
    'Nothing is chosen where orders belong to departments, or it is none of them.',
  ),
  'checkout.delivery-day': at('`deliverOn`', 'Not one of the days `from` to `until`.'),
  'checkout.no-delivery-day': at('`deliverOn`', 'No day can be asked for.'),
  'checkout.points-over': at('`points`', 'More than the balance, which is `balance`.'),
  'checkout.points-too-many': at('`points`', 'More than what is left to pay for the goods, which is `most`.'),
  'points.not-supported': at('`points`', 'There are no points.'),
  'coupon.not-here': at('`coupon`', 'There are no coupons.'),
  'coupon.unknown': at('`coupon`', 'This member has no such coupon.'),
  'coupon.not-yet': at('`coupon`', 'It can be used from `date` on.'),
  'coupon.over': at('`coupon`', 'It could be used until `date`.'),
  'coupon.used': at('`coupon`', 'It was used already.'),
  'coupon.no-eligible-product': at('`coupon`', 'Nothing in the cart is what it is for.'),
  'coupon.too-little': at('`coupon`', 'It needs goods it is for of `least` yen, without tax.'),
  'coupon.too-few': at(
    '`coupon`',
    'It needs `quantity` units of goods it is for, of `least` yen without tax together.',
  ),
  'coupon.not-first-order': at('`coupon`', 'It is for a first order only.'),
  'coupon.not-for-members': at('`coupon`', 'It is for members of `days` days or more.'),
} as const satisfies Partial<Record<RefusalCode, Meaning>>;
export type CheckoutProblemCode = keyof typeof checkoutProblems;

const QUOTE = '`problem` of a quote';
const DOCUMENT = '`problem` of an offer';

/** Codes for why a quote can't be ordered, or a document can't be issued. */
export const laterProblems = {
  'quote.products-not-orderable': at(
    '`lines`',
    'Something in the cart can’t be bought, so that there is no quote of it. Only of `makeQuote`.',
  ),
  'quote.ordered': at(QUOTE, 'It was ordered already, as `number`.'),
  'quote.resume-instead': at(QUOTE, 'It is a saved order, which is put into the cart with `fillCart`.'),
  'quote.validity-unknown': at(`${QUOTE}, ${DOCUMENT}`, 'How long the quote holds is not known.'),
  'quote.expired': at(QUOTE, 'It held until `date`.'),
  'quote.ended': at(QUOTE, 'The campaign, coupon or points behind its price are over.'),
  'quote.benefits-of-another': at(QUOTE, 'It uses a coupon or points of `name`, who alone can order it.'),
  'quote.kept': at('none', 'A quote, or a saved order that was ordered. Only of `removeQuote`.'),
  'document.cancelled': at(DOCUMENT, 'The order was cancelled.'),
  'document.returned': at(DOCUMENT, 'The order was returned.'),
  'document.not-shipped': at(DOCUMENT, 'Not everything has been shipped.'),
  'document.quote-expired': at(DOCUMENT, 'The quote held until `date`.'),
  'document.card-only': at(DOCUMENT, 'It is for orders that were paid by card.'),
  'document.other-payment': at(DOCUMENT, 'It is not for the way in which the order is paid.'),
  'document.not-paid': at(DOCUMENT, 'Nothing was paid yet.'),
  'document.np-not-paid': at(DOCUMENT, 'The invoice of NP is not paid yet.'),
  'document.transfer-not-received': at(DOCUMENT, 'The bank transfer has not come yet.'),
  'document.not-delivered': at(DOCUMENT, 'It is paid on delivery, which has not been yet.'),
  'document.paid-to-agent': at(DOCUMENT, 'Who was paid issues the receipt.'),
  'document.no-such-document': at('`kind`', 'The document is not issued at all. Only of `issueDocument`.'),
  'document.no-such-addressee': at('`addressee`', 'None of `addressees`. Only of `issueDocument`.'),
} as const satisfies Partial<Record<RefusalCode, Meaning>>;
export type LaterProblemCode = keyof typeof laterProblems;
